import { roleWords } from "../approver-schema";
import type { Stage } from "../cedar/schema-types";
import type { Decision, DecisionReason, FailureCode } from "../decision";
import type { StoreKind } from "../facts/store-facts";
import { classPlural } from "../class-words";
import { joinWords } from "@/lib/core/join-words";
import { routeWords } from "./route-words";

const moments: Record<Stage, string> = {
  input: "when the content came in",
  model: "before the model call",
  output: "before the answer was released",
  tool: "before the tool call",
  egress: "before the network connection",
  store: "before it was stored",
};

/** Of what is kept it is said what it is. */
const storeMoments: Record<StoreKind, string> = {
  artifact: "before the file was kept",
  knowledge_base: "before the document was let into its knowledge base",
  memory: "before the answer was kept in its conversation",
  log: "before the record of the model call was kept",
};

function momentOf({ stage, facts }: Decision): string {
  const kind = stage === "store" ? facts?.resource.kind : undefined;
  return storeMoments[kind as StoreKind] ?? moments[stage];
}

/** So many rules are given with their rationale; more would be a wall of text. */
const mostExplained = 3;

/** What a denial by the engine itself means, and what to do. */
const advice: Record<FailureCode, readonly string[]> = {
  evaluation_error: ["What cannot be evaluated denies: correct the rule, or let it only watch."],
  invalid_facts: ["Without whole facts nothing can be decided. No rule causes this, and none can lift it."],
  unknown_obligation: ["What the engine does not know it denies: correct the rule, or let it only watch."],
  timeout: ["Repeat the step; where it happens again, look among the workspace's own rules for slow ones."],
  no_permit: ["The base pack permits agents: see whether it is off."],
  unmet_obligation: [],
};

/** "Why?" in plain sentences, from the decision alone: the verdict, every rule that made it, and what was only observed. */
export function explainDecision(decision: Decision): string {
  const sentences = [`${headline(decision)} ${momentOf(decision)}.`];
  if (decision.failure) sentences.push(decision.failure.message, ...advice[decision.failure.code]);
  if (decision.verdict !== "allow") sentences.push(...explainStop(decision));
  else sentences.push(...explainAllow(decision));
  const observed = decision.observed.filter((policy) => policy.obligation !== "log" || policy.error !== undefined);
  for (const policy of observed) {
    if (policy.error !== undefined)
      sentences.push(`Observed only: ${name(policy)} could not be evaluated (${policy.error}).`);
    else if (policy.exception) {
      const until = new Date(policy.exception.expiresAtMs).toISOString().slice(0, 10);
      sentences.push(
        `${name(policy)} would apply, but ${policy.exception.owner} set an exception until ${until}: ${policy.exception.reason}`,
      );
    } else sentences.push(`Observed only: ${name(policy)} would have ${intent(policy)}.`);
  }
  const logged = decision.observed.filter((policy) => policy.obligation === "log" && policy.error === undefined);
  if (logged.length > 0)
    sentences.push(
      `Recorded under ${joinWords(
        logged.map((policy) => `“${policy.title}”`),
        "and",
      )}.`,
    );
  return sentences.map((sentence) => (/[.!?:]$/.test(sentence) ? sentence : `${sentence}.`)).join(" ");
}

function headline(decision: Decision): string {
  switch (decision.verdict) {
    case "allow":
      return "Allowed";
    case "deny":
      return "Denied";
    case "mask":
      return `${capital(joinWords((decision.mask?.classes ?? []).map(classPlural), "and"))} to be masked`;
    case "require_approval":
      return `Waits for approval by ${approvers(decision)}`;
    case "route":
      return `To be sent to another model, ${joinWords((decision.route?.targets ?? []).map(routeWords), "and")},`;
  }
}

/** What stopped the step, and what was done before for other rules. */
function explainStop({ verdict, failure, reasons, rounds }: Decision): string[] {
  if (verdict !== "deny" || failure !== null || rounds === 1) return explainReasons(reasons);
  const earlier = reasons.filter(({ obligation }) => obligation !== "deny");
  const which = earlier.length > 0 ? `: ${joinWords(earlier.map(name), "and")}` : "";
  return [
    ...explainReasons(reasons.filter(({ obligation }) => obligation === "deny")),
    `Before that, what other rules asked for was done${which}.`,
  ];
}

function explainAllow(decision: Decision): string[] {
  const met = decision.reasons.filter((reason) => reason.obligation !== "allow");
  if (met.length === 0) return ["No rule in force objects."];
  return ["What the rules asked for was done first:", ...explainReasons(met)];
}

function approvers(decision: Decision): string {
  const { roles = [], approvalsNeeded = 1 } = decision.approval ?? {};
  const named = joinWords(
    roles.map((role) => `“${roleWords(role)}”`),
    "and",
  );
  const roleWord = roles.length > 1 ? "the roles" : "the role";
  if (approvalsNeeded > 1) return `${approvalsNeeded} people${named ? `, among them ${roleWord} ${named}` : ""},`;
  return named ? `${roleWord} ${named}` : "another person";
}

/** A few rules with what they are for; of many, only which. */
function explainReasons(reasons: readonly DecisionReason[]): string[] {
  if (reasons.length <= mostExplained) return reasons.map(explainReason);
  return [`${reasons.length} rules say so: ${joinWords(reasons.map(name), "and")}.`];
}

function explainReason(reason: DecisionReason): string {
  const control = reason.citation ? `; supports ${reason.citation}` : "";
  return `${reason.title} (${reason.policyId}, ${reason.pack}@${reason.version}${control}): ${reason.rationale}`;
}

function name(policy: DecisionReason): string {
  return `“${policy.title}” (${policy.policyId}, ${policy.pack}@${policy.version})`;
}

/** What a rule that only watched would have done. */
function intent(policy: DecisionReason): string {
  switch (policy.obligation) {
    case "approve":
      return "asked a person";
    case "route":
      return "used another model";
    case "mask":
      return "masked data";
    case "deny":
      return "denied it";
    default:
      return policy.obligation;
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
