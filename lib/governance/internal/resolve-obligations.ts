import type { Obligation, PolicyDefinition } from "../cedar/policy-definition";
import type { ApprovalsFacts, DataFacts } from "../cedar/schema.generated";
import type { ApprovalObligation, Decision, DecisionReason, MaskObligation, RouteObligation } from "../decision";
import type { PolicyEntry } from "../policy-set";

/** The order in which obligations are resolved: what cannot be lifted first, what disturbs people last. */
const order: Record<Obligation, number> = { deny: 0, route: 1, mask: 2, approve: 3, allow: 4, log: 4 };

type Resolution = Pick<Decision, "verdict" | "reasons" | "mask" | "approval" | "route" | "failure">;

/**
 * Makes one verdict of all forbids that held: any deny wins; else the routes; else the union of the masks; else the
 * approvals. Later obligations are not lost: they come up when the step is asked for again.
 */
export function resolveObligations(
  held: readonly PolicyEntry[],
  data: DataFacts,
  approvals: ApprovalsFacts,
): Resolution {
  const sorted = [...held].sort(
    (a, b) =>
      order[a.policy.definition.obligation] - order[b.policy.definition.obligation] ||
      a.policy.definition.priority - b.policy.definition.priority,
  );
  const reasons: DecisionReason[] = sorted.map((entry) => entry.reason);
  const definitions = sorted.map((entry) => entry.policy.definition);
  const nothing = { reasons, mask: null, approval: null, route: null, failure: null };
  const ofKind = (obligation: Obligation) => definitions.filter((definition) => definition.obligation === obligation);
  const deny = (message: string, policyId: string): Resolution => ({
    ...nothing,
    verdict: "deny",
    failure: { code: "unmet_obligation", message, policyId },
  });

  if (ofKind("deny").length > 0) return { ...nothing, verdict: "deny" };
  const routes = ofKind("route");
  if (routes[0]) {
    const route = toRoute(routes);
    if (route.targets.length === 0) return deny("A policy routes elsewhere without saying where.", routes[0].id);
    return { ...nothing, verdict: "route", route };
  }
  const masks = ofKind("mask");
  if (masks[0]) {
    const mask = toMask(masks, data);
    if (mask.classes.length === 0) return deny("A policy asks for masking although all of it is masked.", masks[0].id);
    return { ...nothing, verdict: "mask", mask };
  }
  const approves = ofKind("approve");
  if (approves[0]) return { ...nothing, verdict: "require_approval", approval: toApproval(approves, approvals) };
  return deny("A policy forbids this without saying how it could be allowed.", definitions[0]?.id ?? "");
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
