import { builtInApproverRoles } from "../approver-schema";
import { compilePolicy, type CompiledPolicy } from "../cedar/compile-policy";
import { findExcess } from "../cedar/limit-nesting";
import { parsePolicies } from "../cedar/parse-policies";
import type { PolicyDefinition } from "../cedar/policy-definition";
import { toEvaluationRequest, type StageFacts } from "../cedar/request";
import { runOnCedar } from "../cedar/run-on-cedar";
import type { Stage } from "../cedar/schema-types";
import type { CustomProblem, CustomProblemCode } from "../custom-policy-schema";
import type { Verdict } from "../decision";
import { findUnmeasured, unmeasuredSentence } from "../facts/unfilled-facts";
import { metAt, toTargets } from "./replay-step";
import { caseFacts } from "../packs/run-cases";
import { sampleFacts } from "../packs/sample-facts";
import { solveCases } from "../packs/solve-cases";

/** Ids of rules that ship with the product never begin so (a test holds that). */
export const CUSTOM_ID_PREFIX = "custom-";
export const maxCustomTextLength = 20_000;
const samplesPerStage = 40;

export type CheckedCustomPolicy = {
  /** The parsed rule; null while there is an error. */
  readonly definition: PolicyDefinition | null;
  readonly problems: readonly CustomProblem[];
};

/**
 * Checks a rule that a workspace wrote as packs are checked: Cedar's parser, strict types against the schema, the
 * annotations, the compiler, and both engines on generated facts. Errors keep a text from being saved; warnings say what
 * the writer may not have meant. Pure. The engines are compared on some 40 samples a stage, which takes a tenth of a
 * second; `quick`, for every keystroke, compares them on the solved cases only. `heldRoles` are the approval roles that
 * somebody holds in the workspace.
 */
export function checkCustomPolicy(
  text: string,
  depth: "quick" | "full" = "full",
  heldRoles: ReadonlySet<string> = new Set(builtInApproverRoles),
): CheckedCustomPolicy {
  const at = locator(text);
  if (text.length > maxCustomTextLength) {
    const message = `The rule is longer than ${maxCustomTextLength} characters.`;
    return { definition: null, problems: [at("too_long", message)] };
  }
  const excess = findExcess(text);
  if (excess) return { definition: null, problems: [at("too_complex", excess)] };
  const parsed = parsePolicies(text);
  const problems = parsed.problems.map(({ code, message, start, end }) =>
    at(code, message, start === null || end === null ? namedAnnotation(text, message) : { start, end }),
  );
  const add = (code: CustomProblemCode, message: string, annotation?: string) => {
    problems.push(at(code, message, annotation ? annotationRange(text, annotation) : null));
  };
  const [definition] = parsed.policies;
  if (!hasError(problems) && parsed.policies.length !== 1) {
    add("not_one_rule", "Write exactly one rule: one permit or forbid.");
  }
  if (definition && !definition.id.startsWith(CUSTOM_ID_PREFIX)) {
    add("id_prefix", `@id begins with "${CUSTOM_ID_PREFIX}", so that it cannot be mistaken for a shipped rule.`, "id");
  }
  if (definition?.obligation === "allow") {
    const message =
      "A rule of your own holds something back (forbid) or records it (permit with log). Permitting is up to the base pack.";
    add("permits", message, "obligation");
  }
  if (!definition || hasError(problems)) return { definition: null, problems: sorted(problems) };

  const compiled = compilePolicy(definition);
  for (const stage of unmetStages(definition)) {
    const message = `At the stage ${stage} nothing can ${definition.obligation} (only ${listMet(stage)}), so the step is denied.`;
    add("not_met_here", message, "obligation");
  }
  const unknown = definition.approvers.filter((role) => !heldRoles.has(role));
  if (unknown.length > 0) {
    const message = `Nobody holds the approval role ${unknown.join(", ")}, so nobody can lift this. Say who does below Policies, Approvers.`;
    add("unknown_approver", message, "approver");
  }
  const unmeasured = unmeasuredSentence(findUnmeasured(definition, { isOwn: true }));
  if (unmeasured) add("unmeasured_facts", unmeasured);
  if (compiled.engine === "cedar") {
    add("slow_engine", `Runs on the slower engine, about 0.2 ms on each decision: ${compiled.fallbackReason ?? ""}.`);
  }
  const facts = factsOf(definition, depth === "full" ? samplesPerStage : 0);
  const difference = compareEngines(compiled, facts);
  if (difference) add("engines_differ", difference);
  if (isNeverLifted(compiled, facts)) {
    add("never_lifted", `Meeting it does not lift it, so it denies in the end. ${liftHint(definition)}`, "obligation");
  }
  return { definition: hasError(problems) ? null : definition, problems: sorted(problems) };
}

const warnings: ReadonlySet<CustomProblemCode> = new Set([
  "suspicious",
  "not_met_here",
  "unknown_approver",
  "unmeasured_facts",
  "slow_engine",
  "never_lifted",
]);

const hasError = (problems: readonly CustomProblem[]) => problems.some((problem) => problem.severity === "error");

function sorted(problems: readonly CustomProblem[]): CustomProblem[] {
  return [...problems].sort(
    (a, b) =>
      Number(a.severity === "warning") - Number(b.severity === "warning") || a.line - b.line || a.column - b.column,
  );
}

type Range = { start: number; end: number } | null;
type Locate = (code: CustomProblemCode, message: string, range?: Range) => CustomProblem;

/** Lines and columns count from 1, in UTF-16 units, as editors do. What has no place of its own is put at the start. */
function locator(text: string): Locate {
  const place = (offset: number) => {
    const before = text.slice(0, offset);
    const line = before.split("\n").length;
    return { line, column: offset - before.lastIndexOf("\n") };
  };
  return (code, message, range = null) => {
    const [from, to] = [place(range?.start ?? 0), place(range?.end ?? 0)];
    const severity = warnings.has(code) ? "warning" : "error";
    return { code, severity, message, ...from, endLine: to.line, endColumn: to.column };
  };
}

function annotationRange(text: string, name: string): Range {
  const found = new RegExp(`@${name}\\b(?:\\s*\\([^)\\n]*\\))?`).exec(text);
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}

/** The annotation that a message speaks of; the parser gives those problems no place. */
function namedAnnotation(text: string, message: string): Range {
  const named = /@([a-z_]+)/.exec(message)?.[1];
  return named ? annotationRange(text, named) : null;
}

const needs: Partial<Record<PolicyDefinition["obligation"], Verdict>> = {
  mask: "mask",
  route: "route",
  approve: "require_approval",
};
const metWords: Record<Verdict, string> = {
  allow: "allow",
  deny: "deny",
  mask: "mask",
  route: "route",
  require_approval: "approve",
};

function unmetStages(definition: PolicyDefinition): Stage[] {
  const verdict = needs[definition.obligation];
  return verdict ? definition.stages.filter((stage) => !metAt[stage].includes(verdict)) : [];
}

function listMet(stage: Stage): string {
  return [...metAt[stage].map((verdict) => metWords[verdict]), "deny", "log"].join(", ");
}

type Step = { readonly stage: Stage; readonly facts: StageFacts };

/** Facts to try a rule on: solved ones, under which it holds or just does not, and samples. */
function factsOf(definition: PolicyDefinition, samples: number): Step[] {
  const solved = solveCases(definition, []).map(({ stage, facts }) => ({ stage, facts: caseFacts(stage, facts) }));
  const sampled = definition.stages.flatMap((stage) =>
    sampleFacts(definition, stage, samples).map((facts) => ({ stage, facts })),
  );
  return [...solved, ...sampled];
}

function compareEngines({ definition, engine, test }: CompiledPolicy, steps: readonly Step[]): string | null {
  if (engine === "cedar") return null;
  const reference = runOnCedar(definition.id, definition.text);
  for (const { stage, facts } of steps) {
    const request = toEvaluationRequest(stage, facts);
    const [ours, cedar] = [outcome(() => test(request)), outcome(() => reference(request))];
    if (ours !== cedar) {
      return `The compiled rule says ${ours} where Cedar says ${cedar}. Write the condition in another way.`;
    }
  }
  return null;
}

function outcome(run: () => boolean): string {
  try {
    return run() ? "yes" : "no";
  } catch {
    return "error";
  }
}

/** Whether it still holds after what it asks for was done, in every case in which it holds. */
function isNeverLifted({ definition, test }: CompiledPolicy, steps: readonly Step[]): boolean {
  if (!needs[definition.obligation]) return false;
  const holding = steps.filter(({ stage, facts }) => outcome(() => test(toEvaluationRequest(stage, facts))) === "yes");
  return (
    holding.length > 0 &&
    holding.every(({ stage, facts }) => {
      const met = withObligationMet(definition, facts);
      return outcome(() => test(toEvaluationRequest(stage, met))) === "yes";
    })
  );
}

function withObligationMet(definition: PolicyDefinition, facts: StageFacts): StageFacts {
  const { data, approvals } = facts.context;
  const { obligation, approvers, approvalsNeeded } = definition;
  const classes = definition.classes.includes("*") ? data.pii : definition.classes;
  const targets = obligation === "route" && definition.routeTo !== null ? [definition.routeTo] : [];
  return {
    ...facts,
    resource: toTargets(facts.resource, targets),
    context: {
      ...facts.context,
      data: obligation === "mask" ? { ...data, masked: [...data.masked, ...classes] } : data,
      approvals:
        obligation === "approve"
          ? {
              ...approvals,
              roles: [...approvals.roles, ...approvers],
              count: Math.max(approvals.count, approvalsNeeded),
            }
          : approvals,
    },
  } as unknown as StageFacts;
}

function liftHint(definition: PolicyDefinition): string {
  const [role = "approver"] = definition.approvers;
  const [name = "email"] = definition.classes;
  if (definition.obligation === "approve") return `Add: unless { context.approvals.roles.contains("${role}") }`;
  if (definition.obligation === "mask") {
    return name === "*"
      ? "Add: unless { context.data.masked.containsAll(context.data.pii) }"
      : `Add: unless { context.data.masked.contains("${name}") }`;
  }
  return "Add a condition on the attribute of the model that it routes to.";
}
