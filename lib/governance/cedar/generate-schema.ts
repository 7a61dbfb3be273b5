import { schemaToJsonWithResolvedTypes } from "./cedar-wasm";
import type { AttributeTree, AttributeType, SchemaTree } from "./schema-types";
import { NAMESPACE, STAGES } from "./schema-types";

/** Raise the major part when an attribute is removed or retyped, the minor part when one is added. */
export const SCHEMA_VERSION = "1.0.0";

type RawType = { type: string; element?: RawType; attributes?: Record<string, RawType & { required?: boolean }> };
type RawNamespace = {
  commonTypes?: Record<string, RawType>;
  entityTypes: Record<string, { shape?: RawType }>;
  actions: Record<string, { appliesTo?: { resourceTypes: string[]; context?: RawType } }>;
};

/**
 * Reads Cedar schema text into attribute trees. It throws on anything that the compiled engine could not check:
 * optional attributes, sets of anything but strings, entity-typed attributes, extension types.
 */
export function readSchema(text: string): { tree: SchemaTree; commonTypes: Record<string, AttributeTree> } {
  const answer = schemaToJsonWithResolvedTypes(text);
  if (answer.type === "failure") throw new Error(`schema does not parse: ${answer.errors[0]?.message ?? "unknown"}`);
  const namespace = answer.json[NAMESPACE] as unknown as RawNamespace;
  const common = namespace.commonTypes ?? {};

  const toTree = (raw: RawType | undefined): AttributeTree =>
    Object.fromEntries(
      Object.entries(raw?.attributes ?? {}).map(([name, type]) => {
        if (type.required === false) throw new Error(`attribute ${name} is optional; every fact is required`);
        return [name, toType(name, type)];
      }),
    );
  const toType = (name: string, raw: RawType): AttributeType => {
    const shared = common[raw.type.replace(`${NAMESPACE}::`, "")];
    if (shared) return toType(name, shared);
    if (raw.type === "String") return { kind: "string" };
    if (raw.type === "Long") return { kind: "long" };
    if (raw.type === "Bool" || raw.type === "Boolean") return { kind: "bool" };
    if (raw.type === "Record") return { kind: "record", attributes: toTree(raw) };
    if (raw.type === "Set" && raw.element?.type === "String") return { kind: "set" };
    throw new Error(`attribute ${name} has the unsupported type ${raw.type}`);
  };

  const stages = Object.fromEntries(
    STAGES.map((stage) => {
      const appliesTo = namespace.actions[stage]?.appliesTo;
      const resource = appliesTo?.resourceTypes[0];
      if (!appliesTo || !resource) throw new Error(`the schema lacks the action ${stage}`);
      return [stage, { resource: resource.replace(`${NAMESPACE}::`, ""), context: toTree(appliesTo.context) }];
    }),
  );
  const entities = Object.entries(namespace.entityTypes).map(([name, type]) => [name, toTree(type.shape)] as const);
  const resources = Object.fromEntries(entities.filter(([name]) => name !== "Agent"));
  const agent = entities.find(([name]) => name === "Agent")?.[1] ?? {};
  const commonTypes = Object.fromEntries(Object.entries(common).map(([name, raw]) => [name, toTree(raw)]));
  return { tree: { agent, resources, stages }, commonTypes };
}

/** The TypeScript module `schema.generated.ts`: the schema text, its tree, and the types of all facts. */
export function renderSchemaModule(text: string): string {
  const { tree, commonTypes } = readSchema(text);
  const typeName = (name: string) => (name.endsWith("Facts") ? name : `${name}Facts`);
  const shared = new Map(Object.entries(commonTypes).map(([name, attributes]) => [JSON.stringify(attributes), name]));
  const render = (type: AttributeType): string => {
    if (type.kind === "string") return "string";
    if (type.kind === "long") return "number";
    if (type.kind === "bool") return "boolean";
    if (type.kind === "set") return "readonly string[]";
    const name = shared.get(JSON.stringify(type.attributes));
    return name ? typeName(name) : renderTree(type.attributes, "  ");
  };
  const renderTree = (attributes: AttributeTree, indent = "") =>
    `{\n${Object.entries(attributes)
      .map(([name, type]) => `${indent}  readonly ${name}: ${render(type)};\n`)
      .join("")}${indent}}`;

  const lines = [
    "// Generated from schema.cedarschema by `npm run packs -- --write`. Do not edit.",
    'import type { SchemaTree } from "./schema-types";',
    "",
    `export const SCHEMA_VERSION = ${JSON.stringify(SCHEMA_VERSION)};`,
    "",
    ...Object.entries(commonTypes).map(([name, tree]) => `export type ${typeName(name)} = ${renderTree(tree)};\n`),
    `export type AgentFacts = ${renderTree(tree.agent)};\n`,
    ...Object.entries(tree.resources).map(([name, attributes]) =>
      name === "Workspace"
        ? "export type WorkspaceResource = Record<never, never>;\n"
        : `export type ${typeName(name)} = ${renderTree(attributes)};\n`,
    ),
    `export type StageContext = {\n${STAGES.map((stage) => {
      const context = tree.stages[stage]?.context ?? {};
      return `  readonly ${stage}: ${renderTree(context, "  ")};`;
    }).join("\n")}\n};\n`,
    `export type StageResource = {\n${STAGES.map((stage) => {
      const resource = tree.stages[stage]?.resource ?? "";
      return `  readonly ${stage}: ${resource === "Workspace" ? "WorkspaceResource" : typeName(resource)};`;
    }).join("\n")}\n};\n`,
    `export const SCHEMA_TREE: SchemaTree = ${JSON.stringify(tree)};\n`,
    `export const SCHEMA_TEXT = ${JSON.stringify(text)};\n`,
  ];
  return lines.join("\n");
}
