import type { Metadata } from "next";
import { PageShell } from "@/components/patterns/page-shell";
import { Card } from "@/components/ui/card";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { roleTable } from "@/lib/access/permissions";
import { pageQuery } from "@/lib/core/page-schema";
import type { ApproverRoleDto } from "@/lib/governance/approver-schema";
import { listApproverRoles } from "@/lib/governance/list-approver-roles";
import { listMembers } from "@/lib/workspaces/list-members";
import { MissingApproversAlert } from "../_parts/missing-approvers";
import { PoliciesClosed } from "../_parts/policies-closed";
import { PoliciesTabs } from "../_parts/policies-tabs";
import { HoldersDialog, type MemberChoice } from "./holders-dialog";
import { RoleEntry } from "./role-entry";

export const metadata: Metadata = { title: "Approvers" };

type ApproversPageProps = { params: Promise<{ workspace: string }> };

/** Which approval roles the rules name, which rules need each, and who holds it. */
export default async function ApproversPage({ params }: ApproversPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  const canManage = ctx.can("approvers:manage") && ctx.can("members:read");
  const [{ items }, members] = await Promise.all([
    listApproverRoles(ctx),
    canManage ? listMembers(ctx, pageQuery.parse({ limit: 100 })) : { items: [] },
  ]);
  const choices = members.items.map(({ id, name, email, role }): MemberChoice => ({
    memberId: id,
    name: name || email,
    email,
    canAnswer: roleTable[role].permissions.includes("approvals:decide"),
  }));
  const isOn = items.filter((item) => item.rules.some(({ mode }) => mode !== "off"));
  const isIdle = items.filter((item) => !isOn.includes(item));
  const slug = ctx.workspaceSlug;
  return (
    <PageShell
      title="Approvers"
      description="Some rules want the approval of a role, such as a data protection officer. Say who holds each: their approval lifts the rule, for the very call that they looked at."
    >
      <PoliciesTabs slug={slug} />
      <MissingApproversAlert roles={items.filter(({ isMissing }) => isMissing)} />
      <RoleList slug={slug} title="Named by rules that are on" items={isOn} choices={choices} canManage={canManage} />
      <RoleList slug={slug} title="Other roles" items={isIdle} choices={choices} canManage={canManage} />
    </PageShell>
  );
}

type RoleListProps = {
  slug: string;
  title: string;
  items: ApproverRoleDto[];
  choices: MemberChoice[];
  canManage: boolean;
};

function RoleList({ slug, title, items, choices, canManage }: RoleListProps) {
  if (items.length === 0) return null;
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="font-medium">
        {title} <span className="text-muted-foreground tabular-nums">{items.length}</span>
      </h2>
      <Card>
        <ul className="divide-y">
          {items.map((item) => (
            <RoleEntry
              key={item.role}
              slug={slug}
              item={item}
              action={canManage && !item.isBuiltIn ? <HoldersDialog slug={slug} item={item} choices={choices} /> : null}
            />
          ))}
        </ul>
      </Card>
    </section>
  );
}
