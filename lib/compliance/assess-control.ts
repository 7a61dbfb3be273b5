import type { ExceptionDto } from "@/lib/governance/exception-schema";
import type { FactDto } from "@/lib/governance/fact-schema";
import { statableFacts, type FactGroup, type StatableFact } from "@/lib/governance/facts/fact-catalogue";
import { findUnmeasured, unmeasuredSentence } from "@/lib/governance/facts/unfilled-facts";
import type { PackMode } from "@/lib/governance/schema";
import type { CitedPolicy, Control } from "./frameworks";
import type { ControlDto, ControlFactDto, ControlPolicyDto, ControlStatus, GapDto } from "./schema";

/** What is known of a workspace when controls are assessed. */
export type Assessment = {
  modeOf: (policy: CitedPolicy) => PackMode;
  countsOf: (policyId: string) => { acted: number; observed: number };
  /** Active ones. */
  exceptions: readonly ExceptionDto[];
  facts: readonly FactDto[];
};

/** Where a rule finds the facts of a group. */
const roots: Record<FactGroup, string> = {
  workspace: "context.workspace",
  model: "resource",
  agent: "principal",
  run: "context.run",
  data: "context.data",
  subject: "context.subject",
  decision: "context.decision",
  output: "context.output",
  source: "context.source",
};

/** Each fact with how a rule's text names it. */
const mentions = statableFacts.map((fact) => {
  const path = `${roots[fact.group]}.${fact.attribute}`.replaceAll(".", "\\.");
  return { fact, pattern: new RegExp(`(?<![\\w.])${path}\\b`) };
});

/** The facts that people state and that a rule reads, by its text. */
export function factsReadBy(text: string): readonly StatableFact[] {
  return mentions.filter(({ pattern }) => pattern.test(text)).map(({ fact }) => fact);
}

/** A control with its policies, the facts they read, what is missing, and what follows from that. */
export function assessControl({ control, citation, policies }: Control, known: Assessment): ControlDto {
  const shown = policies.map((policy) => toControlPolicy(policy, known));
  const facts = factsOf(policies, known.facts);
  const gaps = [
    ...shown.flatMap(modeGap),
    ...policies.filter((policy) => known.modeOf(policy) !== "off").flatMap(unmeasuredGap),
    ...known.exceptions
      .filter(({ policyId }) => shown.some((policy) => policy.policyId === policyId))
      .map(exceptionGap),
    ...facts.filter(({ state }) => state === "expired").map(factGap),
  ];
  return { control, citation, status: statusOf(shown, gaps, known.exceptions), policies: shown, facts, gaps };
}

function toControlPolicy(policy: CitedPolicy, known: Assessment): ControlPolicyDto {
  const { id, title } = policy.definition;
  const { pack, packTitle } = policy;
  return { policyId: id, title, pack, packTitle, mode: known.modeOf(policy), ...known.countsOf(id) };
}

function factsOf(policies: readonly CitedPolicy[], facts: readonly FactDto[]): ControlFactDto[] {
  const names = new Set(policies.flatMap(({ definition }) => factsReadBy(definition.text).map(({ fact }) => fact)));
  return facts
    .filter(({ fact }) => names.has(fact))
    .map(({ fact, title, subjectLabel, state, statedBy, statedAt, expiresAt, evidenceUrl }) => {
      return { fact, title, subjectLabel, state, statedBy, statedAt, expiresAt, evidenceUrl };
    });
}

/** An exception for the whole workspace takes all of a policy's power; one for an agent weakens it. */
function statusOf(
  policies: readonly ControlPolicyDto[],
  gaps: readonly GapDto[],
  exceptions: readonly ExceptionDto[],
): ControlStatus {
  const isExcepted = ({ policyId }: ControlPolicyDto): boolean =>
    exceptions.some((exception) => exception.policyId === policyId && exception.agentId === null);
  if (policies.some((policy) => policy.mode === "enforce" && !isExcepted(policy)))
    return gaps.length === 0 ? "supported" : "partial";
  return policies.some(({ mode }) => mode !== "off") ? "watched" : "open";
}

function modeGap({ policyId, title, packTitle, mode }: ControlPolicyDto): GapDto[] {
  if (mode === "enforce") return [];
  return mode === "off"
    ? [{ kind: "policy_off", sentence: `“${title}” is off, with its pack ${packTitle}.`, policyId, fact: null }]
    : [{ kind: "policy_monitored", sentence: `“${title}” is only monitored.`, policyId, fact: null }];
}

/** What rests on facts that nothing measures supports nothing by itself, whatever its mode. */
function unmeasuredGap({ definition }: CitedPolicy): GapDto[] {
  const { id, title } = definition;
  const sentence = unmeasuredSentence(findUnmeasured(definition));
  return sentence ? [{ kind: "unmeasured_facts", sentence: `“${title}”: ${sentence}`, policyId: id, fact: null }] : [];
}

function exceptionGap({ policyId, policyTitle, agentId, agentName, expiresAt, owner }: ExceptionDto): GapDto {
  const whom = agentId === null ? "the whole workspace" : `the agent ${agentName ?? agentId}`;
  const sentence = `“${policyTitle}” does not bind ${whom} until ${expiresAt.slice(0, 10)}; ${owner} answers for it.`;
  return { kind: "exception", sentence, policyId, fact: null };
}

function factGap({ fact, title, subjectLabel, expiresAt }: ControlFactDto): GapDto {
  const when = expiresAt ? ` on ${expiresAt.slice(0, 10)}` : "";
  return {
    kind: "fact_expired",
    sentence: `“${title}” of ${subjectLabel} expired${when}; the rules see the safe value.`,
    policyId: null,
    fact,
  };
}
