import { roles } from "@/lib/access/permissions";
import { OBLIGATIONS } from "@/lib/governance/cedar/policy-definition";
import { ANNOTATIONS } from "@/lib/governance/cedar/read-annotations";
import { SCHEMA_TREE } from "@/lib/governance/cedar/schema.generated";
import { STAGES, type AttributeTree, type AttributeType, type Stage } from "@/lib/governance/cedar/schema-types";

export type Completion = { label: string; insert: string; detail: string };
export type Completions = {
  /** Where what is being typed begins. */
  from: number;
  items: Completion[];
};

const none = (from: number): Completions => ({ from, items: [] });
const maxItems = 40;

const values: Record<string, readonly string[]> = {
  stage: STAGES,
  obligation: OBLIGATIONS.filter((obligation) => obligation !== "allow"),
  approver: ["approver", ...roles],
  classes: ["email", "phone", "card", "iban", "ssn", "national_id", "secret", "name", "address", "*"],
  route_to: ["region:eu", "tier:economy", "baa:true", "trains_on_inputs:false"],
  expires: ["30m", "24h", "7d"],
};

const keywords: Completion[] = [
  ...["when", "unless"].map((word) => ({ label: word, insert: `${word} {  }`, detail: "condition" })),
  ...["forbid", "permit"].map((word) => ({ label: word, insert: word, detail: "effect" })),
  ...["principal", "resource", "context", "action"].map((word) => ({ label: word, insert: word, detail: "variable" })),
];

const typeWords: Record<AttributeType["kind"], string> = {
  string: "text",
  long: "whole number",
  bool: "yes or no",
  set: "set of texts",
  record: "group",
};

const setMethods: Completion[] = [
  { label: "contains", insert: 'contains("")', detail: "has this member" },
  { label: "containsAny", insert: 'containsAny([""])', detail: "has one of these" },
  { label: "containsAll", insert: "containsAll([])", detail: "has all of these" },
  { label: "isEmpty", insert: "isEmpty()", detail: "has no member" },
];

/** What could stand at the caret of a rule: annotations, their values, stages, attributes of the schema, keywords. */
export function completePolicy(text: string, caret: number): Completions {
  const before = text.slice(text.lastIndexOf("\n", caret - 1) + 1, caret);
  const match = (pattern: RegExp) => pattern.exec(before);

  const value = match(/@([a-z_]+)\("(?:[^"]*,)?\s*([^",]*)$/);
  if (value) return from(caret, value[2] ?? "", plain(values[value[1] ?? ""] ?? [], "value"));
  const annotation = match(/@([a-z_]*)$/);
  if (annotation) {
    const items = ANNOTATIONS.map((name) => ({ label: `@${name}`, insert: `${name}("")`, detail: "annotation" }));
    return from(caret, annotation[1] ?? "", items);
  }
  const action = match(/Action::"([a-z]*)$/);
  if (action) return from(caret, action[1] ?? "", plain(STAGES, "stage"));
  const path = match(/\b(principal|resource|context)((?:\.\w+)*)\.(\w*)$/);
  if (path) {
    const names = (path[2] ?? "").split(".").filter(Boolean);
    return from(caret, path[3] ?? "", attributesAt(stageOf(text), path[1] ?? "", names));
  }
  if (isInText(before)) return none(caret);
  const word = match(/(?:^|[\s({!&|])([a-z]{2,})$/);
  return word ? from(caret, word[1] ?? "", keywords) : none(caret);
}

/** The stage that the rule's scope names first; attributes of the resource and the context depend on it. */
function stageOf(text: string): Stage {
  const named = /Action::"(\w+)"/.exec(text)?.[1] ?? /@stage\("(\w+)/.exec(text)?.[1];
  return STAGES.find((stage) => stage === named) ?? "tool";
}

function attributesAt(stage: Stage, variable: string, names: readonly string[]): Completion[] {
  const shape = SCHEMA_TREE.stages[stage];
  const roots: Record<string, AttributeTree | undefined> = {
    principal: SCHEMA_TREE.agent,
    resource: SCHEMA_TREE.resources[shape?.resource ?? ""],
    context: shape?.context,
  };
  let type: AttributeType = { kind: "record", attributes: roots[variable] ?? {} };
  for (const name of names) {
    const next: AttributeType | undefined = type.kind === "record" ? type.attributes[name] : undefined;
    if (!next) return [];
    type = next;
  }
  if (type.kind === "set") return setMethods;
  if (type.kind !== "record") return [];
  return Object.entries(type.attributes).map(([name, attribute]) => ({
    label: name,
    insert: name,
    detail: typeWords[attribute.kind],
  }));
}

function plain(words: readonly string[], detail: string): Completion[] {
  return words.map((word) => ({ label: word, insert: word, detail }));
}

function from(caret: number, typed: string, items: readonly Completion[]): Completions {
  const start = typed.toLowerCase();
  const fitting = items.filter(({ insert }) => insert.toLowerCase().startsWith(start) && insert !== typed);
  return { from: caret - typed.length, items: fitting.slice(0, maxItems) };
}

function isInText(before: string): boolean {
  return before.trimStart().startsWith("//") || (before.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1;
}

/** Where the caret goes after an insertion: between the quotes or brackets that wait to be filled. */
export function caretAfter(insert: string): number {
  const gap = ['""', "{  }", "[]"].map((open) => insert.indexOf(open)).find((index) => index >= 0);
  if (gap === undefined) return insert.length;
  return gap + (insert.includes("{  }") ? 2 : 1);
}
