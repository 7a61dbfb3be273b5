import { checkParsePolicySet, policySetTextToParts, policyToJson, validate, type DetailedError } from "./cedar-wasm";
import type { PolicyDefinition, PolicyProblem, TextProblemCode } from "./policy-definition";
import { readAnnotations } from "./read-annotations";
import { SCHEMA_TEXT } from "./schema.generated";

/** Longest text that is parsed: a pack, not a data set. */
const maxTextLength = 500_000;

/**
 * Parses, type-checks (Cedar's strict mode, against our schema) and lints a policy text. `policies` is complete only
 * when no problem has severity `error`; a text with an error must not be published. Never throws for bad text.
 */
export function parsePolicies(text: string): { policies: PolicyDefinition[]; problems: PolicyProblem[] } {
  if (text.length > maxTextLength) {
    return {
      policies: [],
      problems: [problem("too_long", null, `The text is longer than ${maxTextLength} characters.`)],
    };
  }
  // Half a character cannot be handed to Cedar, which would throw.
  if (!text.isWellFormed()) {
    return { policies: [], problems: [problem("syntax", null, "The text must be well-formed Unicode.")] };
  }
  const parsed = checkParsePolicySet({ staticPolicies: text });
  if (parsed.type === "failure") {
    return { policies: [], problems: parsed.errors.map((error) => located(text, "syntax", null, error)) };
  }
  const split = policySetTextToParts(text);
  if (split.type === "failure") {
    return { policies: [], problems: split.errors.map((error) => located(text, "syntax", null, error)) };
  }
  const problems: PolicyProblem[] = [];

  // The parts come sorted by Cedar's generated names as texts: policy0, policy1, policy10, policy2 …
  const names = split.policies.map((_, index) => `policy${index}`).sort();
  const inOrder = split.policies
    .map((part, index) => ({ part, name: names[index] ?? "", order: Number((names[index] ?? "").slice(6)) }))
    .sort((a, b) => a.order - b.order);

  const policies: PolicyDefinition[] = [];
  const idByName = new Map<string, string>();
  const seen = new Set<string>();
  for (const { part, name } of inOrder) {
    const json = policyToJson(part);
    if (json.type === "failure") {
      problems.push(...json.errors.map((error) => problem("syntax", null, error.message)));
      continue;
    }
    const { definition, id, problems: found } = readAnnotations(json.json, part);
    idByName.set(name, id ?? name);
    problems.push(...found.map((message) => problem("annotation", id ?? name, message)));
    if (id !== null && seen.has(id)) problems.push(problem("duplicate_id", id, "This @id is used twice."));
    if (id !== null) seen.add(id);
    if (definition) policies.push(definition);
  }

  const checked = validate({
    schema: SCHEMA_TEXT,
    policies: { staticPolicies: text },
    validationSettings: { mode: "strict" },
  });
  if (checked.type === "failure") {
    problems.push(...checked.errors.map((error) => located(text, "type", null, error)));
  } else {
    const idOf = (name: string) => idByName.get(name) ?? name;
    for (const { policyId, error } of checked.validationErrors)
      problems.push(located(text, "type", idOf(policyId), error));
    for (const { policyId, error } of checked.validationWarnings) {
      problems.push(located(text, "suspicious", idOf(policyId), error));
    }
  }
  return { policies, problems };
}

function problem(code: TextProblemCode, policyId: string | null, message: string): PolicyProblem {
  return { code, severity: code === "suspicious" ? "warning" : "error", policyId, message, start: null, end: null };
}

/** Cedar counts UTF-8 bytes; editors count UTF-16 units. */
function located(text: string, code: TextProblemCode, policyId: string | null, error: DetailedError): PolicyProblem {
  const place = error.sourceLocations?.[0];
  const message = [error.message.replaceAll(/\bpolicy\d+\b/g, policyId ?? "$&"), error.help]
    .filter(Boolean)
    .join(" — ");
  const found = problem(code, policyId, message);
  if (!place) return found;
  const bytes = Buffer.from(text);
  const toUnits = (offset: number) => bytes.subarray(0, offset).toString("utf8").length;
  return { ...found, start: toUnits(place.start), end: toUnits(place.end) };
}
