import type { ApprovalDto } from "@/lib/approvals/schema";

/** Which rules want a person to look, and why. */
export function RulesThatAsked({ reasons }: { reasons: ApprovalDto["reasons"] }) {
  if (reasons.length === 0) {
    return <p className="text-13 text-muted-foreground">The agent asks before each use of a tool like this.</p>;
  }
  return (
    <ul className="grid gap-2">
      {reasons.map(({ policyId, pack, title, rationale }) => (
        <li key={`${pack}/${policyId}`} className="grid gap-0.5">
          <span className="font-medium">{title}</span>
          {rationale ? <span className="text-13 text-pretty text-muted-foreground">{rationale}</span> : null}
          <span className="font-mono text-xs break-all text-muted-foreground">
            {pack}/{policyId}
          </span>
        </li>
      ))}
    </ul>
  );
}
