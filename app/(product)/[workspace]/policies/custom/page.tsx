import { PenLine } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { requireWorkspace } from "@/lib/access/require-workspace";
import type { CustomPolicySummaryDto } from "@/lib/governance/custom-policy-schema";
import { listCustomPolicies } from "@/lib/governance/list-custom-policies";
import { PoliciesClosed } from "../_parts/policies-closed";
import { PoliciesTabs } from "../_parts/policies-tabs";
import { CustomModeMenu } from "./_parts/custom-mode-menu";
import { StateBadge } from "./_parts/state-badge";
import { TemplateList } from "./_parts/template-list";

export const metadata: Metadata = { title: "Custom policies" };

type CustomPoliciesPageProps = { params: Promise<{ workspace: string }> };

/** Rules that the workspace wrote itself: what binds, what is a draft, and templates to start from. */
export default async function CustomPoliciesPage({ params }: CustomPoliciesPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  const { items } = await listCustomPolicies(ctx);
  const slug = ctx.workspaceSlug;
  const canManage = ctx.can("policies:manage");
  return (
    <PageShell
      title="Custom policies"
      description="Rules in the same language as the packs, for what only your workspace knows. A draft binds nobody until it is published."
      actions={
        canManage ? (
          <Button asChild>
            <Link href={`/${slug}/policies/custom/new`}>Write a policy</Link>
          </Button>
        ) : null
      }
    >
      <PoliciesTabs slug={slug} />
      {items.length === 0 ? (
        <EmptyState
          icon={PenLine}
          title="No policy of your own yet"
          description={
            canManage
              ? "Take a template below or write a rule. You see what it says in words, and what it would have changed last week, before it binds."
              : "An owner or admin can write rules for this workspace. You will see here what binds."
          }
        />
      ) : (
        <Card>
          <ul className="divide-y">
            {items.map((policy) => (
              <PolicyEntry key={policy.id} slug={slug} policy={policy} canPublish={ctx.can("policies:publish")} />
            ))}
          </ul>
        </Card>
      )}
      {canManage ? <TemplateList slug={slug} /> : null}
    </PageShell>
  );
}

type PolicyEntryProps = { slug: string; policy: CustomPolicySummaryDto; canPublish: boolean };

function PolicyEntry({ slug, policy, canPublish }: PolicyEntryProps) {
  const { id, policyId, title, publishedVersion, hasUnpublishedChanges } = policy;
  return (
    <li id={policyId} className="flex scroll-mt-4 flex-wrap items-start gap-x-6 gap-y-3 px-4 py-3">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h2 className="font-medium">
            <Link href={`/${slug}/policies/custom/${id}`} className="break-words hover:underline">
              {title}
            </Link>
          </h2>
          <StateBadge policy={policy} />
        </div>
        <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-13 text-muted-foreground">
          <code className="font-mono text-xs break-all">{policyId}</code>
          {publishedVersion === null ? null : <span>version {publishedVersion}</span>}
          {publishedVersion !== null && hasUnpublishedChanges ? <span>with unpublished changes</span> : null}
          <span>
            edited by {policy.draftEditedBy} <RelativeTime value={policy.draftEditedAt} />
          </span>
          <Link
            className="text-brand hover:underline"
            href={`/${slug}/policies/decisions?policy=${encodeURIComponent(policyId)}`}
          >
            Its decisions
          </Link>
        </p>
      </div>
      {canPublish && publishedVersion !== null ? <CustomModeMenu slug={slug} policy={policy} /> : null}
    </li>
  );
}
