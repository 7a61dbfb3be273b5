import { AppError } from "@/lib/core/errors";
import type { AgentVariable } from "./schema";

const placeholder = /\{\{\s*([a-z][a-z0-9_]{0,39})\s*\}\}/g;

/** Names of the variables that a text uses, in order of appearance. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(placeholder)].map((match) => match[1] ?? ""))];
}

/**
 * Fills `{{name}}` in the instructions with given values, else with defaults. Values are inserted as they are and not
 * expanded again. Throws `invalid_input` for a value of an undeclared variable and for a declared one left empty.
 */
export function renderInstructions(
  instructions: string,
  declared: readonly AgentVariable[],
  values: Record<string, string>,
): string {
  const defaults = new Map(declared.map((variable) => [variable.name, variable.defaultValue]));
  for (const name of Object.keys(values)) {
    if (!defaults.has(name)) throw new AppError("invalid_input", `The agent has no variable "${name}".`);
  }
  return instructions.replace(placeholder, (whole, name: string) => {
    if (!defaults.has(name)) return whole;
    const value = values[name] ?? defaults.get(name) ?? "";
    if (value === "") throw new AppError("invalid_input", `The variable "${name}" needs a value.`);
    return value;
  });
}
