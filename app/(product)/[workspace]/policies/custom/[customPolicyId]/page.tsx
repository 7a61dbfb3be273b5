import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageShell } from "@/components/patterns/page-shell";
import { requireWorkspace } from "@/lib/access/require-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { AppError } from "@/lib/core/errors";
import type { CustomPolicyDto } from "@/lib/governance/custom-policy-schema";
import { listExceptions } from "@/lib/governance/list-exceptions";
import { getCustomPolicy, listCustomPolicyVersions } from "@/lib/governance/list-custom-policies";
import { checkPolicyText } from "@/lib/governance/simulate-policies";
import { ActiveExceptions } from "../../_parts/active-exceptions";
import { exceptionChoices } from "../../_parts/exception-choices";
import { ExceptionDialog } from "../../_parts/exception-dialog";
import { PoliciesClosed } from "../../_parts/policies-closed";
import { PoliciesTabs } from "../../_parts/policies-tabs";
import { CustomModeMenu } from "../_parts/custom-mode-menu";
import { DeleteDraftButton } from "../_parts/delete-draft-button";
import { pastDecisions } from "../_parts/past-decisions";
import { PolicyEditor } from "../_parts/policy-editor";
import { StateBadge } from "../_parts/state-badge";
import { VersionList } from "../_parts/version-list";

export const metadata: Metadata = { title: "Policy" };

type CustomPolicyPageProps = { params: Promise<{ workspace: string; customPolicyId: string }> };

async function findPolicy(ctx: WorkspaceContext, customPolicyId: string): Promise<CustomPolicyDto> {
  try {
    return await getCustomPolicy(ctx, { customPolicyId });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  }
}

/** One own rule: its draft, ways to try it, how it binds, and what was published. */
export default async function CustomPolicyPage({ params }: CustomPolicyPageProps) {
  const { workspace, customPolicyId } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  const policy = await findPolicy(ctx, customPolicyId);
  const [versions, decisions, exceptions, choices] = await Promise.all([
    policy.publishedVersion === null ? { items: [] } : listCustomPolicyVersions(ctx, { customPolicyId }),
    pastDecisions(ctx),
    listExceptions(ctx, { state: "active", pack: "custom" }),
    exceptionChoices(ctx),
  ]);
  const slug = ctx.workspaceSlug;
  const canManage = ctx.can("policies:manage");
  const canPublish = ctx.can("policies:publish");
  const isDraft = policy.publishedVersion === null;
  return (
    <PageShell
      title={policy.title}
      meta={<StateBadge policy={policy} />}
      actions={
        isDraft && canManage ? (
          <DeleteDraftButton slug={slug} policy={policy} />
        ) : isDraft ? null : (
          <>
            {canManage && policy.state === "published" ? (
              <ExceptionDialog slug={slug} policy={{ id: policy.policyId, title: policy.title }} {...choices} />
            ) : null}
            {canPublish ? <CustomModeMenu slug={slug} policy={policy} /> : null}
          </>
        )
      }
    >
      <PoliciesTabs slug={slug} />
      <ActiveExceptions exceptions={exceptions.items.filter(({ policyId }) => policyId === policy.policyId)} />
      <PolicyEditor
        key={policy.id}
        slug={slug}
        policy={policy}
        startText={policy.text}
        startCheck={await checkPolicyText(ctx, { text: policy.text })}
        decisions={decisions}
        canManage={canManage}
        canPublish={canPublish}
        versions={
          isDraft ? undefined : (
            <VersionList slug={slug} policy={policy} versions={versions.items} canManage={canManage} />
          )
        }
      />
    </PageShell>
  );
}
