import type { Metadata } from "next";
import Link from "next/link";
import { PageShell } from "@/components/patterns/page-shell";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listApproverRoles } from "@/lib/governance/list-approver-roles";
import { listPacks } from "@/lib/governance/list-packs";
import { getPolicyOverview } from "@/lib/governance/policy-overview";
import { MissingApproversAlert } from "./_parts/missing-approvers";
import { PackList } from "./_parts/pack-list";
import { PoliciesClosed } from "./_parts/policies-closed";
import { PoliciesTabs } from "./_parts/policies-tabs";
import { CaughtTable, WeekSummary } from "./_parts/week-summary";

export const metadata: Metadata = { title: "Policies" };

type PoliciesPageProps = { params: Promise<{ workspace: string }> };

export default async function PoliciesPage({ params }: PoliciesPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  const [packs, overview, approvers] = await Promise.all([
    listPacks(ctx),
    getPolicyOverview(ctx),
    listApproverRoles(ctx),
  ]);
  const isOn = packs.items.filter((pack) => pack.mode !== "off");
  const isOff = packs.items.filter((pack) => pack.mode === "off");
  const list = { slug: ctx.workspaceSlug, counts: overview.policies, canManage: ctx.can("policies:manage") };
  return (
    <PageShell
      title="Policies"
      description="The rules that decide each model call and tool call before it happens: what is on, and what it caught."
    >
      <PoliciesTabs slug={ctx.workspaceSlug} />
      <MissingApproversAlert
        roles={approvers.items.filter(({ isMissing }) => isMissing)}
        action={
          <Link href={`/${ctx.workspaceSlug}/policies/approvers`} className="text-13 text-brand hover:underline">
            Say who holds these roles
          </Link>
        }
      />
      <WeekSummary slug={ctx.workspaceSlug} overview={overview} />
      {isOn.length > 0 ? <PackList {...list} title="On" packs={isOn} /> : null}
      <CaughtTable slug={ctx.workspaceSlug} overview={overview} />
      {isOff.length > 0 ? <PackList {...list} title="Off" packs={isOff} /> : null}
    </PageShell>
  );
}
