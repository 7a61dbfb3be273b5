import { TriangleAlert } from "lucide-react";
import type { ApprovalDto } from "@/lib/approvals/schema";
import { roleWords } from "@/lib/governance/approver-schema";

const shownPeople = 6;

/** Which roles and how many people an open approval still needs, who can give it, and who has. */
export function WhoMayAnswer({ approval }: { approval: ApprovalDto }) {
  const { waitsFor, answers } = approval;
  if (!waitsFor) return null;
  // That it takes an approver goes without saying.
  const roles = waitsFor.roles.filter((role) => role !== "approver");
  const people = waitsFor.who.slice(0, shownPeople);
  const unheld = waitsFor.roles.filter((role) => !waitsFor.who.some((approver) => approver.roles.includes(role)));
  const more = waitsFor.who.length - people.length;
  return (
    <div className="grid gap-1.5 text-13">
      {answers.length > 0 ? (
        <p className="text-muted-foreground">
          Approved so far by {answers.map(({ name }) => name ?? "somebody who left").join(", ")}.
        </p>
      ) : null}
      {roles.length > 0 || waitsFor.people > 1 ? (
        <p>
          Needs {roles.length > 0 ? roles.map(roleWords).join(" and ") : "approval"}
          {waitsFor.people > 1 ? `, by ${waitsFor.people} people still` : ""}.
        </p>
      ) : null}
      {unheld.length > 0 ? (
        <p className="flex items-start gap-1.5">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-masked" />
          <span>
            Nobody who may answer holds the role {unheld.map(roleWords).join(" or ")}. It can only be rejected until an
            owner or admin says who does, below Policies, Approvers.
          </span>
        </p>
      ) : null}
      {people.length === 0 && unheld.length === 0 ? (
        <p>Nobody else in the workspace may approve it, and it needs more people. It can only be rejected.</p>
      ) : null}
      {people.length === 0 ? null : (
        <ul className="flex flex-wrap gap-x-3 gap-y-1 text-muted-foreground">
          {people.map(({ userId, name, roles: held }) => {
            const named = held.filter((role) => role !== "approver");
            return (
              <li key={userId} className="min-w-0 break-words">
                <span className="text-foreground">{name}</span>
                {named.length > 0 ? ` (${named.map(roleWords).join(", ")})` : ""}
              </li>
            );
          })}
          {more > 0 ? <li>and {more} more</li> : null}
        </ul>
      )}
    </div>
  );
}
