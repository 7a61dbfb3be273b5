import type { PolicyJson } from "./cedar-wasm";
import { OBLIGATIONS, type Obligation, type PolicyDefinition } from "./policy-definition";
import { STAGES, type Stage } from "./schema-types";

/** Every annotation that a rule may have. */
export const ANNOTATIONS = [
  "id", "title", "citation", "stage", "obligation", "priority", "classes", "route_to", "rationale",
  "approver", "approvals", "expires", "same_as",
] as const; // prettier-ignore
const knownKeys: ReadonlySet<string> = new Set(ANNOTATIONS);
const required = ["id", "title", "stage", "obligation", "rationale"] as const;

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const namePattern = /^[a-z][a-z0-9_]*$/;
const routePattern = /^[a-z_]+:[a-z0-9_.-]+$/;
/** What is shown in pages, decisions and mails: no longer than is read, and nothing that hides or reorders it. */
const maxValueLength = 2_000;
const invisible = /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u;
const durations: Record<string, number> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const defaultExpiryMs = 86_400_000;

function list(value: string | undefined): string[] {
  return (value ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

function stagesInScope(json: PolicyJson): string[] {
  const { action } = json;
  if (action.op === "All") return [...STAGES];
  const entities = "entities" in action ? action.entities : "entity" in action ? [action.entity] : [];
  return entities.map((entity) => ("__entity" in entity ? entity.__entity.id : entity.id));
}

/**
 * Reads and checks the annotations of one parsed policy. Cedar accepts any annotation silently, so a misspelt
 * obligation would turn a mask into nothing; here it is an error. Returns every problem, not only the first.
 */
export function readAnnotations(
  json: PolicyJson,
  text: string,
): { definition: PolicyDefinition | null; id: string | null; problems: string[] } {
  const given = json.annotations ?? {};
  const problems: string[] = [];
  for (const key of Object.keys(given)) if (!knownKeys.has(key)) problems.push(`@${key} is not a known annotation`);
  for (const [key, value] of Object.entries(given)) {
    if ((value?.length ?? 0) > maxValueLength) problems.push(`@${key} is longer than ${maxValueLength} characters`);
    if (invisible.test(value ?? "")) problems.push(`@${key} has an invisible character`);
  }
  for (const key of required) if (!given[key]?.trim()) problems.push(`@${key} is required`);

  const id = given.id ?? null;
  if (id !== null && !idPattern.test(id)) problems.push("@id must be lower-case words joined by hyphens");

  const stages = list(given.stage);
  const unknownStages = stages.filter((stage) => !(STAGES as readonly string[]).includes(stage));
  if (unknownStages.length > 0) problems.push(`@stage names an unknown stage: ${unknownStages.join(", ")}`);
  const scope = stagesInScope(json);
  if (given.stage && [...stages].sort().join() !== [...scope].sort().join()) {
    problems.push(`@stage("${stages.join(",")}") differs from the actions in the policy's scope (${scope.join(",")})`);
  }

  const obligation = given.obligation ?? "";
  if (obligation && !(OBLIGATIONS as readonly string[]).includes(obligation)) {
    problems.push(`@obligation("${obligation}") is unknown; use one of ${OBLIGATIONS.join(", ")}`);
  }
  const wantsPermit = obligation === "log" || obligation === "allow";
  if (wantsPermit !== (json.effect === "permit")) {
    problems.push(`@obligation("${obligation}") belongs on a ${wantsPermit ? "permit" : "forbid"}`);
  }

  const classes = list(given.classes);
  if (obligation === "mask" && classes.length === 0) problems.push("a mask needs @classes");
  if (classes.some((name) => name !== "*" && !namePattern.test(name))) problems.push("@classes has a malformed name");
  const approvers = list(given.approver);
  if (obligation === "approve" && approvers.length === 0) problems.push("an approval needs @approver");
  if (approvers.some((name) => !namePattern.test(name))) problems.push("@approver has a malformed role");
  const routeTo = given.route_to ?? null;
  if (obligation === "route" && routeTo === null) problems.push("a route needs @route_to");
  if (routeTo !== null && !routePattern.test(routeTo)) problems.push('@route_to must look like "region:eu"');

  const priority = Number(given.priority ?? "100");
  if (!Number.isInteger(priority) || priority < 0 || priority > 1_000) problems.push("@priority must be 0 to 1000");
  const approvalsNeeded = Number(given.approvals ?? "1");
  if (!Number.isInteger(approvalsNeeded) || approvalsNeeded < 1 || approvalsNeeded > 5) {
    problems.push("@approvals must be 1 to 5");
  }
  const expiry = /^([1-9]\d{0,3})([mhd])$/.exec(given.expires ?? "");
  if (given.expires !== undefined && !expiry) problems.push('@expires must look like "24h"');
  if (problems.length > 0) return { definition: null, id, problems };

  return {
    id,
    problems,
    definition: {
      id: id ?? "",
      title: given.title ?? "",
      citation: given.citation ?? "",
      rationale: given.rationale ?? "",
      stages: stages as Stage[],
      effect: json.effect,
      obligation: obligation as Obligation,
      priority,
      classes,
      approvers,
      approvalsNeeded,
      expiresInMs: expiry ? Number(expiry[1]) * (durations[expiry[2] ?? "h"] ?? defaultExpiryMs) : defaultExpiryMs,
      routeTo,
      sameAs: given.same_as ?? null,
      text,
      json,
    },
  };
}
