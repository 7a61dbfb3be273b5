import type { Obligation, PolicyDefinition } from "../cedar/policy-definition";
import type { ApprovalsFacts, DataFacts } from "../cedar/schema.generated";
import type { ApprovalObligation, Decision, DecisionReason, MaskObligation, RouteObligation } from "../decision";
import type { PolicyEntry } from "../policy-set";

/** The order in which obligations are resolved: what cannot be lifted first, what disturbs people last. */
const order: Record<Obligation, number> = { deny: 0, route: 1, mask: 2, approve: 3, allow: 4, log: 4 };

/** What is to be done about the rules that held. */
export type Resolution = Pick<Decision, "verdict" | "reasons" | "mask" | "approval" | "route" | "failure">;

/**
 * Makes one verdict of all forbids that held: any deny wins; else the routes; else the union of the masks; else the
 * approvals. Later obligations are not lost: they come up when the step is asked for again.
 */
export function resolveObligations(
  held: readonly PolicyEntry[],
  data: DataFacts,
  approvals: ApprovalsFacts,
): Resolution {
  const sorted = held.length > 1 ? [...held].sort(byUrgency) : held;
  const nothing = {
    reasons: sorted.map((entry): DecisionReason => entry.reason),
    mask: null,
    approval: null,
    route: null,
    failure: null,
  };
  const deny = (message: string, policyId: string): Resolution => ({
    ...nothing,
    verdict: "deny",
    failure: { code: "unmet_obligation", message, policyId },
  });
  const first = sorted[0]?.policy.definition;
  if (!first) return deny("A policy forbids this without saying how it could be allowed.", "");
  // Sorted, so the first says what comes now, and its like stand behind it.
  const alike = sorted
    .map((entry) => entry.policy.definition)
    .filter(({ obligation }) => obligation === first.obligation);
  switch (first.obligation) {
    case "deny":
      return { ...nothing, verdict: "deny" };
    case "route": {
      const route = toRoute(alike);
      if (route.targets.length === 0) return deny("A policy routes elsewhere without saying where.", first.id);
      return { ...nothing, verdict: "route", route };
    }
    case "mask": {
      const mask = toMask(alike, data);
      if (mask.classes.length === 0) return deny("A policy asks for masking although all of it is masked.", first.id);
      return { ...nothing, verdict: "mask", mask };
    }
    case "approve":
      return { ...nothing, verdict: "require_approval", approval: toApproval(alike, approvals) };
    default:
      return deny("A policy forbids this without saying how it could be allowed.", first.id);
  }
}

function byUrgency({ policy: { definition: a } }: PolicyEntry, { policy: { definition: b } }: PolicyEntry): number {
  return order[a.obligation] - order[b.obligation] || a.priority - b.priority;
}

const ids = (definitions: readonly PolicyDefinition[]) => definitions.map((definition) => definition.id);

function toRoute(routes: readonly PolicyDefinition[]): RouteObligation {
  const targets = routes.flatMap((definition) => (definition.routeTo ? [definition.routeTo] : []));
  return { targets: [...new Set(targets)], policyIds: ids(routes) };
}

function toMask(masks: readonly PolicyDefinition[], data: DataFacts): MaskObligation {
  const named = masks.flatMap((definition) => (definition.classes.includes("*") ? data.pii : definition.classes));
  const open = [...new Set(named)].filter((name) => !data.masked.includes(name));
  return { classes: open, policyIds: ids(masks) };
}

function toApproval(approves: readonly PolicyDefinition[], approvals: ApprovalsFacts): ApprovalObligation {
  const roles = new Set(approves.flatMap((definition) => definition.approvers));
  for (const role of approvals.roles) roles.delete(role);
  return {
    roles: [...roles],
    approvalsNeeded: Math.max(...approves.map((definition) => definition.approvalsNeeded)),
    expiresInMs: Math.min(...approves.map((definition) => definition.expiresInMs)),
    priority: Math.min(...approves.map((definition) => definition.priority)),
    policyIds: ids(approves),
  };
}
