import type { Approver } from "@/lib/governance/load-approvers";
import type { ApprovalWaitsFor } from "./schema";

type Asked = { readonly approverRoles: readonly string[]; readonly approvalsNeeded: number; readonly digest: string };
type Answer = { readonly userId: string; readonly digest: string };

/**
 * What an approval still needs, given the yeses so far and the roles that their givers hold now: every role that was asked
 * for, and so many people. A yes for other arguments, and one of somebody who may no longer answer, count for nothing.
 * `who` are the members whose yes would count; nobody counts twice. When somebody who said yes got a missing role since,
 * nothing is missing, and one of them has to say it again: nobody is counted in a role that they were not asked in. Pure.
 */
export function waitsFor(
  asked: Asked,
  answers: readonly Answer[],
  approvers: readonly Pick<Approver, "userId" | "name" | "roles">[],
): ApprovalWaitsFor {
  const given = new Set(answers.filter(({ digest }) => digest === asked.digest).map(({ userId }) => userId));
  const counted = approvers.filter(({ userId }) => given.has(userId));
  const covered = new Set(counted.flatMap(({ roles }) => roles));
  const roles = asked.approverRoles.filter((role) => !covered.has(role));
  const people = Math.max(asked.approvalsNeeded - counted.length, roles.length > 0 ? 1 : 0);
  // Somebody without a missing role counts as a further person only as long as a place is left for one with it.
  const hasPlace = people > (roles.length > 0 ? 1 : 0);
  const others = approvers.filter(
    ({ userId, roles: held }) => !given.has(userId) && (hasPlace || held.some((role) => roles.includes(role))),
  );
  const again = counted.filter(({ roles: held }) => held.some((role) => asked.approverRoles.includes(role)));
  const who = people === 0 ? again : others;
  return {
    roles,
    people,
    who: who.map(({ userId, name, roles: held }) => ({
      userId,
      name,
      roles: held.filter((role) => asked.approverRoles.includes(role)),
    })),
  };
}

/** Whether nothing is missing. */
export const isSettled = ({ people }: ApprovalWaitsFor): boolean => people === 0;
