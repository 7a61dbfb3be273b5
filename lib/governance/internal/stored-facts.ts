import { sha256Hex } from "@/lib/core/crypto";
import { checkFacts } from "../cedar/check-facts";
import type { FactRecord, FactValue, StageFacts } from "../cedar/request";
import type { AttributeTree, AttributeType, Stage } from "../cedar/schema-types";
import { SCHEMA_TREE } from "../cedar/schema.generated";

/**
 * The complete facts of one step as they are kept with its decision, so that other policies can be tried on it later.
 * Declared attributes only; those with the empty value of their type are left out.
 */
type StoredFacts = {
  /** Digest of the schema: under another one nobody can say what the step looked like. */
  readonly schema: string;
  readonly agentId: string;
  readonly resourceId: string;
  readonly agent: FactRecord;
  readonly resource: FactRecord;
  readonly context: FactRecord;
  /** Paths of facts that were not kept because they may carry content. */
  readonly withheld: readonly string[];
};

/** Facts of a past step, and which of them were not kept. */
export type RestoredFacts = { readonly facts: StageFacts; readonly withheld: readonly string[] };

/** Longest record that is kept, in characters of JSON. Usual ones have about 1,500. */
const maxLength = 16_000;
const schemaDigest = sha256Hex(JSON.stringify(SCHEMA_TREE)).slice(0, 16);

/** A recipient, a title or an address stands in a call's target, so it is never kept. */
export const TARGET_FACT = "context.call.target";

/** The form that is stored with the decision; null when it is larger than a decision may carry. */
export function storeFacts(stage: Stage, facts: StageFacts): StoredFacts | null {
  const shape = SCHEMA_TREE.stages[stage];
  if (!shape) return null;
  const context = sparse(shape.context, facts.context as unknown as FactRecord);
  const call = context.call as Record<string, FactValue> | undefined;
  const isWithheld = call?.target !== undefined; // an empty one is left out anyway
  const { target: _target, ...otherCall } = call ?? {};
  const stored: StoredFacts = {
    schema: schemaDigest,
    agentId: facts.agentId,
    resourceId: facts.resourceId,
    agent: sparse(SCHEMA_TREE.agent, facts.agent as unknown as FactRecord),
    resource: sparse(SCHEMA_TREE.resources[shape.resource] ?? {}, facts.resource as unknown as FactRecord),
    context: isWithheld ? { ...context, call: otherCall } : context,
    withheld: isWithheld ? [TARGET_FACT] : [],
  };
  return JSON.stringify(stored).length <= maxLength ? stored : null;
}

/** The facts again, exactly as they were decided on; null when they were not kept or were kept under another schema. */
export function restoreFacts(stage: Stage, stored: unknown): RestoredFacts | null {
  const shape = SCHEMA_TREE.stages[stage];
  if (!shape || !isRecord(stored) || stored.schema !== schemaDigest || !Array.isArray(stored.withheld)) return null;
  const { agentId, resourceId, agent, resource, context, withheld } = stored;
  const facts = {
    agentId,
    resourceId,
    agent: full(SCHEMA_TREE.agent, agent),
    resource: full(SCHEMA_TREE.resources[shape.resource] ?? {}, resource),
    context: full(shape.context, context),
  };
  if (checkFacts(stage, facts) !== null) return null;
  return { facts: facts as unknown as StageFacts, withheld: withheld as string[] };
}

function sparse(tree: AttributeTree, record: FactRecord): Record<string, FactValue> {
  const kept: Record<string, FactValue> = {};
  for (const [name, type] of attributesOf(tree)) {
    const value = record[name];
    if (value === undefined || isEmpty(type, value)) continue;
    if (type.kind !== "record") kept[name] = value;
    else {
      const inner = sparse(type.attributes, value as FactRecord);
      for (const _ in inner) {
        kept[name] = inner;
        break;
      }
    }
  }
  return kept;
}

const listed = new WeakMap<AttributeTree, readonly (readonly [string, AttributeType])[]>();

/** The declared attributes of a record, listed once: facts are stored with every decision. */
function attributesOf(tree: AttributeTree): readonly (readonly [string, AttributeType])[] {
  const known = listed.get(tree);
  if (known) return known;
  const entries = Object.entries(tree);
  listed.set(tree, entries);
  return entries;
}

const empty = { string: "", long: 0, bool: false } as const;

function isEmpty(type: AttributeType, value: FactValue): boolean {
  if (type.kind === "record") return false;
  return type.kind === "set" ? Array.isArray(value) && value.length === 0 : value === empty[type.kind];
}

function full(tree: AttributeTree, given: unknown): Record<string, unknown> {
  const record = isRecord(given) ? given : {};
  return Object.fromEntries(
    Object.entries(tree).map(([name, type]) => {
      if (type.kind === "record") return [name, full(type.attributes, record[name])];
      return [name, record[name] ?? (type.kind === "set" ? [] : empty[type.kind])];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
