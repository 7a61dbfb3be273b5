import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { roleWords, type ApproverRoleDto, type ApproverRuleDto } from "@/lib/governance/approver-schema";
import { ModeBadge } from "../_parts/mode-badge";

type RoleEntryProps = { slug: string; item: ApproverRoleDto; action: ReactNode };

/** One approval role: who holds it, and, unfolded, which rules need it. */
export function RoleEntry({ slug, item, action }: RoleEntryProps) {
  const { role, rules, isMissing, isBuiltIn } = item;
  return (
    <li id={role} className="flex scroll-mt-4 flex-wrap items-start gap-x-6 gap-y-3 px-4 py-3">
      <div className="grid min-w-0 flex-1 basis-72 gap-1.5">
        <div className="flex flex-wrap items-center gap-2">
          <h3 className="font-medium first-letter:uppercase">{roleWords(role)}</h3>
          <code className="font-mono text-xs text-muted-foreground">{role}</code>
          {isMissing ? <Badge tone="masked">Nobody holds it</Badge> : null}
        </div>
        <Holders item={item} />
        {isBuiltIn ? (
          <p className="text-13 text-muted-foreground">
            {role === "approver"
              ? "Every member who may answer approvals counts as approver."
              : "Comes with the role in the workspace; change it in the settings, Members."}
          </p>
        ) : null}
        <details className="group">
          <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-13 text-muted-foreground hover:text-foreground">
            <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
            {rules.length === 0
              ? "No rule names it"
              : `Needed by ${rules.length} ${rules.length === 1 ? "rule" : "rules"}`}
          </summary>
          <ul className="mt-2 grid gap-1.5 text-13">
            {rules.map((rule) => (
              <Rule key={rule.policyId} slug={slug} rule={rule} />
            ))}
          </ul>
        </details>
      </div>
      {action}
    </li>
  );
}

const shownHolders = 8;

function Holders({ item: { holders, isMissing } }: { item: ApproverRoleDto }) {
  if (holders.length === 0) {
    return (
      <p className="text-13 text-muted-foreground">
        {isMissing
          ? "An enforced rule needs it, so nobody can let go on what that rule holds back."
          : "Nobody holds it."}
      </p>
    );
  }
  return (
    <ul className="flex flex-wrap gap-x-3 gap-y-1 text-13">
      {holders.slice(0, shownHolders).map((holder) => (
        <li key={holder.memberId} className="min-w-0 break-words">
          {holder.name}
          {holder.canAnswer ? null : (
            <span className="text-muted-foreground"> (may not answer approvals, so does not count)</span>
          )}
        </li>
      ))}
      {holders.length > shownHolders ? (
        <li className="text-muted-foreground">and {holders.length - shownHolders} more</li>
      ) : null}
    </ul>
  );
}

function Rule({ slug, rule }: { slug: string; rule: ApproverRuleDto }) {
  const href = rule.customPolicyId
    ? `/${slug}/policies/custom/${rule.customPolicyId}`
    : `/${slug}/policies/${encodeURIComponent(rule.pack)}#${encodeURIComponent(rule.policyId)}`;
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <Link href={href} className="min-w-0 break-words hover:underline">
        {rule.title}
      </Link>
      <ModeBadge mode={rule.mode} />
      <span className="text-muted-foreground">
        {rule.pack}
        {rule.approvalsNeeded > 1 ? ` · ${rule.approvalsNeeded} people` : ""}
        {rule.canAsk ? "" : " · nobody can be asked at its stage: enforced, it denies"}
      </span>
    </li>
  );
}
