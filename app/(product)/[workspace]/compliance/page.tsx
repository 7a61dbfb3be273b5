import type { Metadata } from "next";
import { PageShell } from "@/components/patterns/page-shell";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getCompliance } from "@/lib/compliance/get-compliance";
import { complianceNotice } from "@/lib/compliance/schema";
import { ComplianceClosed } from "./_parts/compliance-closed";
import { DriftList } from "./_parts/drift-list";
import { EvidenceCards } from "./_parts/evidence-cards";
import { FrameworkCard } from "./_parts/framework-card";

export const metadata: Metadata = { title: "Compliance" };

type CompliancePageProps = { params: Promise<{ workspace: string }> };

export default async function CompliancePage({ params }: CompliancePageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:read")) return <ComplianceClosed />;
  const { items, drift, evidence } = await getCompliance(ctx);
  const slug = ctx.workspaceSlug;
  return (
    <PageShell
      title="Compliance"
      description="Which controls your policies support, the evidence for it, and what is missing."
    >
      <EvidenceCards slug={slug} evidence={evidence} canReadAudit={ctx.can("audit:read")} />
      <DriftList slug={slug} drift={drift} />
      <section aria-labelledby="frameworks-title" className="grid gap-3">
        <h2 id="frameworks-title" className="font-medium">
          Frameworks <span className="text-muted-foreground tabular-nums">{items.length}</span>
        </h2>
        <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
          {items.map((framework) => (
            <FrameworkCard key={framework.id} slug={slug} framework={framework} />
          ))}
        </div>
      </section>
      <p className="max-w-[75ch] text-13 text-pretty text-muted-foreground">{complianceNotice}</p>
    </PageShell>
  );
}
