import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageShell } from "@/components/patterns/page-shell";
import { BreadcrumbTitle } from "@/components/shell/breadcrumb";
import { Button } from "@/components/ui/button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { findFramework } from "@/lib/compliance/frameworks";
import { getFramework } from "@/lib/compliance/get-compliance";
import { complianceNotice } from "@/lib/compliance/schema";
import { ComplianceClosed } from "../_parts/compliance-closed";
import { DriftList } from "../_parts/drift-list";
import { StatusBar } from "../_parts/status-bar";
import { ControlTable } from "./control-table";

type FrameworkPageProps = { params: Promise<{ workspace: string; framework: string }> };

export async function generateMetadata({ params }: FrameworkPageProps): Promise<Metadata> {
  return { title: findFramework((await params).framework)?.title ?? "Compliance" };
}

/** A framework as an auditor reads it: each cited control, what supports it, the evidence, the gaps. */
export default async function FrameworkPage({ params }: FrameworkPageProps) {
  const { workspace, framework: id } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("policies:read")) return <ComplianceClosed />;
  if (!findFramework(id)) notFound();
  const framework = await getFramework(ctx, { framework: id });
  const slug = ctx.workspaceSlug;
  const report = (format: string) =>
    `/api/v1/compliance/${framework.id}/report?format=${format}&workspace=${encodeURIComponent(slug)}`;
  return (
    <PageShell
      title={framework.title}
      description={`The controls of ${framework.reference} that policies cite, with the evidence of the last 30 days and the gaps.`}
      actions={["pdf", "csv"].map((format) => (
        <Button key={format} variant="outline" asChild>
          <a href={report(format)} download>
            <Download aria-hidden />
            Report as {format.toUpperCase()}
          </a>
        </Button>
      ))}
    >
      <BreadcrumbTitle path={`/${slug}/compliance/${framework.id}`} title={framework.title} />
      <div className="max-w-2xl">
        <StatusBar controls={framework.controls} />
      </div>
      {framework.drift.length > 0 ? <DriftList slug={slug} drift={framework.drift} /> : null}
      <ControlTable slug={slug} controls={framework.items} />
      <p className="max-w-[75ch] text-13 text-pretty text-muted-foreground">{complianceNotice}</p>
    </PageShell>
  );
}
