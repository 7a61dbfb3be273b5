import type { BadgeTone } from "@/components/ui/badge";
import type { DecisionSummaryDto, PackMode, PolicyDto } from "@/lib/governance/schema";

type Stage = DecisionSummaryDto["stage"];

const moments: Record<Stage, string> = {
  input: "when content comes in",
  model: "before a model call",
  output: "before an answer is released",
  tool: "before a tool call",
  egress: "before a network connection",
  store: "before something is stored",
};

const stageLabels: Record<Stage, string> = {
  input: "Input",
  model: "Model call",
  output: "Answer",
  tool: "Tool call",
  egress: "Network",
  store: "Storage",
};

const obligations: Record<PolicyDto["obligation"], { label: string; tone: BadgeTone }> = {
  deny: { label: "Denies", tone: "denied" },
  approve: { label: "Asks a person", tone: "waiting" },
  mask: { label: "Masks", tone: "masked" },
  route: { label: "Routes", tone: "brand" },
  log: { label: "Records", tone: "neutral" },
  allow: { label: "Permits", tone: "allowed" },
};

const classNames: Record<string, string> = {
  email: "e-mail addresses",
  phone: "phone numbers",
  card: "card numbers",
  iban: "bank account numbers",
  ssn: "social security numbers",
  national_id: "national identity numbers",
  secret: "keys, passwords and tokens",
  "*": "every class of personal data that was found",
};

export const stageLabel = (stage: Stage): string => stageLabels[stage];

/** "Before a model call" as the start of a sentence. */
export function stageMoment(stage: Stage): string {
  return capitalise(moments[stage]);
}

export function obligationLook(obligation: PolicyDto["obligation"]): { label: string; tone: BadgeTone } {
  return obligations[obligation];
}

/** When a rule is asked and what it brings about, in two sentences; its conditions stand in its title and rationale. */
export function describePolicy(policy: PolicyDto): string {
  const { stages } = policy;
  const when =
    stages.length === Object.keys(moments).length
      ? "at every stage of a run"
      : listWords(stages.map((stage) => moments[stage]));
  return `Asked ${when}. ${consequence(policy)}`;
}

function consequence(policy: PolicyDto): string {
  switch (policy.obligation) {
    case "deny":
      return "When it holds, the step is denied.";
    case "mask":
      return `When it holds, ${listWords(policy.classes.map(className))} are masked before the step goes on.`;
    case "approve":
      return `When it holds, the step waits until ${approvers(policy)}.`;
    case "route":
      return `When it holds, the call goes to another model${policy.routeTo ? ` (${policy.routeTo.replace(":", " ")})` : ""}.`;
    case "log":
      return "When it holds, that is recorded; nothing is held back.";
    case "allow":
      return "What it permits is allowed unless another rule forbids it.";
  }
}

function approvers({ approvers: roles, approvalsNeeded }: PolicyDto): string {
  const who = roles.length > 0 ? roles.map((role) => role.replaceAll("_", " ")) : ["person"];
  if (approvalsNeeded > 1) return `${approvalsNeeded} people approve (${listWords(who)})`;
  if (who.length === 1) return `${/^[aeiou]/.test(who[0] ?? "") ? "an" : "a"} ${who[0]} approves`;
  return `${listWords(who)} approve`;
}

function className(name: string): string {
  return classNames[name] ?? name.replaceAll("_", " ");
}

/** "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const strength: Record<PackMode, number> = { off: 0, monitor: 1, enforce: 2 };

/** Whether a change lets through what was held back or seen before. */
export function isWeaker(from: PackMode, to: PackMode): boolean {
  return strength[to] < strength[from];
}
