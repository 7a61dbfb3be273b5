import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { appendAudit } from "@/lib/audit/append-audit";
import { now } from "@/lib/core/clock";
import { readMarkdown } from "@/lib/tools/documents/read-markdown";
import { writePdf } from "@/lib/tools/documents/write-pdf";
import { ToolError } from "@/lib/tools/tool-error";
import { getFramework } from "./get-compliance";
import type { reportFormats } from "./schema";
import { writeCsvReport, writeMarkdownReport } from "./write-report";

type Report = { name: string; contentType: string; bytes: Uint8Array<ArrayBuffer> };
type ReportInput = { framework: string; format: (typeof reportFormats)[number] };

/**
 * The controls of a framework with policies, evidence and gaps as a file; taking it out is an audit entry. Throws
 * `not_found`.
 */
export async function exportComplianceReport(ctx: WorkspaceContext, input: ReportInput): Promise<Report> {
  ctx.require("policies:read");
  const framework = await getFramework(ctx, input);
  const at = now();
  const name = `compliance-${framework.id}-${ctx.workspaceSlug}-${at.toISOString().slice(0, 10)}.${input.format}`;
  const report: Report =
    input.format === "csv"
      ? { name, contentType: "text/csv; charset=utf-8", bytes: new TextEncoder().encode(writeCsvReport(framework)) }
      : {
          name,
          contentType: "application/pdf",
          bytes: await toPdf(
            `Compliance: ${framework.title}`,
            writeMarkdownReport(framework, ctx.workspaceName, at),
            at,
          ),
        };
  await appendAudit(ctx, {
    action: "compliance.report_exported",
    target: { type: "framework", id: framework.id },
    summary: `Exported the compliance report on ${framework.title} as ${input.format.toUpperCase()}`,
    facts: { format: input.format, controls: framework.controls },
  });
  return report;
}

/** Letters in a script that the PDF's typeface lacks are replaced, and the report says so: a report there must be. */
async function toPdf(title: string, markdown: string, at: Date): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const { bytes } = await writePdf(title, readMarkdown(markdown), at);
    return new Uint8Array(bytes);
  } catch (error) {
    if (!(error instanceof ToolError) || error.code !== "script_not_supported") throw error;
    const note = "Letters that the typeface of this file lacks are shown as a question mark; the CSV has them.";
    const readable = markdown.replace(/[^\p{Script=Latin}\p{Script=Cyrillic}\p{N}\p{P}\p{S}\s]/gu, "?");
    const { bytes } = await writePdf(title, readMarkdown(`${readable}\n\n${note}`), at);
    return new Uint8Array(bytes);
  }
}
