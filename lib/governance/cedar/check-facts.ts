import type { AttributeTree, Stage } from "./schema-types";
import { SCHEMA_TREE } from "./schema.generated";

type Check = (value: unknown) => string | null;

/** Longest set and longest text in a fact: facts are classes and names, so more is a mistake or an attack. */
const maxSetSize = 1_000;
const maxTextLength = 10_000;

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= maxTextLength;

function checkSet(value: unknown): string | null {
  if (!Array.isArray(value)) return "must be a list of texts";
  if (value.length > maxSetSize) return `has more than ${maxSetSize} members`;
  for (const item of value) if (!isText(item)) return "must be a list of texts";
  return null;
}

const checks: Record<"string" | "long" | "bool" | "set", Check> = {
  string: (value) => (isText(value) ? null : `must be a text of at most ${maxTextLength} characters`),
  long: (value) => (Number.isSafeInteger(value) ? null : "must be a safe integer"),
  bool: (value) => (typeof value === "boolean" ? null : "must be true or false"),
  set: checkSet,
};

function compileTree(tree: AttributeTree): Check {
  const fields = Object.entries(tree).map(([name, type]) => ({
    name,
    check: type.kind === "record" ? compileTree(type.attributes) : checks[type.kind],
    nested: type.kind === "record",
  }));
  return (value) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return "must be a record";
    const record = value as Record<string, unknown>;
    for (const field of fields) {
      if (record[field.name] === undefined) return `${field.name} is missing`;
      const problem = field.check(record[field.name]);
      if (problem !== null) return field.nested ? `${field.name}.${problem}` : `${field.name} ${problem}`;
    }
    return null;
  };
}

const checkAgent = compileTree(SCHEMA_TREE.agent);
const resourceChecks = new Map(Object.entries(SCHEMA_TREE.resources).map(([name, tree]) => [name, compileTree(tree)]));
const stageChecks = new Map(
  Object.entries(SCHEMA_TREE.stages).map(([stage, { resource, context }]) => [
    stage,
    { resource: resourceChecks.get(resource), context: compileTree(context) },
  ]),
);

/**
 * Says what is wrong with the facts of a stage, in one sentence, or null when every fact that the schema requires is
 * there with its type. Never throws. Takes about two microseconds; Cedar's own check takes ninety.
 */
export function checkFacts(stage: Stage, facts: unknown): string | null {
  const stageCheck = stageChecks.get(stage);
  if (!stageCheck?.resource) return `There is no stage "${String(stage)}".`;
  if (typeof facts !== "object" || facts === null) return "The facts are missing.";
  const given = facts as Record<string, unknown>;
  if (!isText(given.agentId)) return "Fact agentId must be a text.";
  if (!isText(given.resourceId)) return "Fact resourceId must be a text.";
  const agent = checkAgent(given.agent);
  if (agent) return `Fact agent.${agent}.`;
  const resource = stageCheck.resource(given.resource);
  if (resource) return `Fact resource.${resource}.`;
  const context = stageCheck.context(given.context);
  return context ? `Fact context.${context}.` : null;
}
