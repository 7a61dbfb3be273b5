import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { IdChip } from "@/components/patterns/id-chip";
import { BreadcrumbTitle } from "@/components/shell/breadcrumb";
import { CodeBlock } from "@/components/ui/code-block";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getAgent } from "@/lib/agents/get-agent";
import { env } from "@/lib/core/env";
import { findOr404 } from "../../_parts/find-or-404";
import { AgentFrame } from "../_parts/agent-frame";
import { agentSamples } from "./agent-samples";

export const metadata: Metadata = { title: "API" };

export default async function AgentApiPage({ params }: { params: Promise<{ workspace: string; agent: string }> }) {
  const { workspace, agent: agentRef } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("agents:read")) notFound();
  const agent = await findOr404(getAgent(ctx, agentRef));
  const slug = ctx.workspaceSlug;
  const link = "text-brand underline underline-offset-2";

  return (
    <AgentFrame ctx={ctx} agent={agent}>
      <BreadcrumbTitle title="API" />
      <div className="grid max-w-[900px] gap-5">
        <div className="grid gap-2 text-pretty text-muted-foreground">
          <p>
            The same agent, from your own code. Policies, caps, approvals and the audit log hold exactly as they do
            here. A call needs an API key with the scope <code className="font-mono text-xs">runs:write</code>
            {ctx.can("api-keys:read") ? (
              <>
                :{" "}
                <Link href={`/${slug}/api-keys`} className={link}>
                  create one
                </Link>
              </>
            ) : null}
            . Everything else is in the{" "}
            <a href="/api/v1/openapi.json" className={link}>
              OpenAPI description
            </a>
            .
          </p>
          <p className="flex flex-wrap items-center gap-2">
            Slug <IdChip id={agent.slug} label="slug" /> Id <IdChip id={agent.id} label="agent id" />
          </p>
        </div>
        {agentSamples({ url: env().MANDATE_URL, agent }).map(({ title, text, code }) => (
          <section key={title} className="grid gap-2">
            <h2 className="font-medium">{title}</h2>
            <p className="text-pretty text-muted-foreground">{text}</p>
            <CodeBlock title="curl" code={code} />
          </section>
        ))}
      </div>
    </AgentFrame>
  );
}
