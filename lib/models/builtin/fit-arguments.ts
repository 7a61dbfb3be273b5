import type { LanguageModelV4FunctionTool } from "@ai-sdk/provider";
import { isFields } from "@/lib/models/builtin/read-tool-output";

type Arguments = Readonly<Record<string, unknown>>;

function acceptsType(schema: Arguments, type: string): boolean {
  const own = schema["type"];
  if (own === type || (Array.isArray(own) && own.includes(type))) return true;
  const any = schema["anyOf"] ?? schema["oneOf"];
  return Array.isArray(any) && any.some((option) => isFields(option) && acceptsType(option, type));
}

const enumAliases: Readonly<Record<string, readonly string[]>> = {
  md: ["markdown"],
  docx: ["word"],
};

function fitValue(value: unknown, schema: unknown): unknown {
  if (!isFields(schema)) return value;
  const options = schema["enum"];
  if (Array.isArray(options) && typeof value === "string" && !options.includes(value)) {
    const wanted = [value, ...(enumAliases[value] ?? [])].map((option) => option.toLowerCase());
    const match = options.find((option) => typeof option === "string" && wanted.includes(option.toLowerCase()));
    return match ?? value;
  }
  if (typeof value === "string" && acceptsType(schema, "array") && !acceptsType(schema, "string")) {
    return value.split(/,\s*/).filter((item) => item !== "");
  }
  if (
    typeof value === "number" &&
    acceptsType(schema, "string") &&
    !acceptsType(schema, "number") &&
    !acceptsType(schema, "integer")
  ) {
    return String(value);
  }
  return value;
}

/**
 * Fits planned arguments to the schema of the tool that is really there: a list where it wants a list, its spelling
 * of a choice, and nothing that it does not know. Values themselves are not invented.
 */
export function fitArguments(input: Arguments, tool: LanguageModelV4FunctionTool | undefined): Arguments {
  const properties = tool?.inputSchema.properties;
  if (!isFields(properties)) return input;
  const known = Object.entries(input).filter(
    ([name]) => name in properties || tool?.inputSchema.additionalProperties === true,
  );
  return Object.fromEntries(known.map(([name, value]) => [name, fitValue(value, properties[name])]));
}
