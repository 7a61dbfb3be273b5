import { checkFacts } from "../cedar/check-facts";
import { compilePolicy } from "../cedar/compile-policy";
import type { PolicyDefinition } from "../cedar/policy-definition";
import { toEvaluationRequest, type StageFacts } from "../cedar/request";
import { runOnCedar } from "../cedar/run-on-cedar";
import type { Stage } from "../cedar/schema-types";
import type { PackCase } from "./pack-types";
import { typicalFacts } from "./typical-facts";

/** At least so many cases in which a policy must hold, and so many near misses. */
export const casesPerKind = 2;

export type CaseReport = { readonly passed: number; readonly failures: readonly string[] };

/**
 * Runs the cases of a pack on the compiled engine and on Cedar; both must say what the case says. Policies with too
 * few cases, cases of unknown policies and cases with facts that the schema refuses are failures too.
 */
export function runCases(policies: readonly PolicyDefinition[], cases: readonly PackCase[]): CaseReport {
  const failures: string[] = [];
  let passed = 0;
  for (const definition of policies) {
    const own = cases.filter((candidate) => candidate.policy === definition.id);
    for (const holds of [true, false]) {
      // A policy without conditions always holds at its stages: there is no near miss to write.
      if (!holds && definition.json.conditions.length === 0) continue;
      const count = own.filter((candidate) => candidate.holds === holds).length;
      if (count < casesPerKind)
        failures.push(`${definition.id}: ${count} case(s) with holds=${holds}, ${casesPerKind} needed`);
    }
    const compiled = compilePolicy(definition).test;
    const reference = runOnCedar(definition.id, definition.text);
    for (const candidate of own) {
      const failure = runCase(definition, candidate, compiled, reference);
      if (failure === null) passed += 1;
      else failures.push(`${definition.id}: "${candidate.name}": ${failure}`);
    }
  }
  const known = new Set(policies.map((policy) => policy.id));
  for (const stray of cases.filter((candidate) => !known.has(candidate.policy))) {
    failures.push(`${stray.policy}: a case of a policy that is not in the pack`);
  }
  return { passed, failures };
}

type Evaluator = (request: ReturnType<typeof toEvaluationRequest>) => boolean;

function runCase(definition: PolicyDefinition, candidate: PackCase, compiled: Evaluator, reference: Evaluator) {
  if (!definition.stages.includes(candidate.stage)) return `the policy is not asked at stage ${candidate.stage}`;
  const facts = caseFacts(candidate.stage, candidate.facts);
  const wrong = checkFacts(candidate.stage, facts);
  if (wrong) return wrong;
  const request = toEvaluationRequest(candidate.stage, facts);
  const [ours, cedar] = [compiled(request), reference(request)];
  if (ours !== cedar) return `the compiled engine says ${ours}, Cedar says ${cedar}`;
  return ours === candidate.holds ? null : `expected holds=${candidate.holds}`;
}

/** Typical facts of the stage with the case's changes merged in; lists are replaced, records are merged. */
export function caseFacts<S extends Stage>(stage: S, changes: PackCase["facts"]): StageFacts<S> {
  return merge(typicalFacts(stage), changes) as StageFacts<S>;
}

function merge(base: unknown, changes: unknown): unknown {
  if (!isRecord(base) || !isRecord(changes)) return changes;
  const merged: Record<string, unknown> = { ...base };
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(base, name)) throw new RangeError(`there is no fact ${name} here`);
    merged[name] = merge(base[name], value);
  }
  return merged;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
