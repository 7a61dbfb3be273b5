import { formatMicroUsd } from "@/components/patterns/money-format";
import { formatUtc } from "@/components/patterns/relative-time-format";
import { stopReasonSentences } from "@/lib/runs/state";

export type StopFacts = {
  /** What happened, in one sentence. */
  sentence: string;
  /** More of it, when there is more to say. */
  message: string | null;
  facts: { label: string; value: string }[];
};

type Ended = { status: string; stopReason: string | null; stopDetail: Record<string, unknown> | null };

const agentLimits: Record<string, { label: string; unit: string }> = {
  maxSteps: { label: "Steps of one run", unit: "" },
  maxToolCalls: { label: "Tool calls of one run", unit: "" },
  maxDurationSeconds: { label: "Time of one run", unit: " s" },
};

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

function amount(value: unknown): string | null {
  const digits = text(value);
  return digits && /^\d+$/.test(digits) ? formatMicroUsd(digits) : null;
}

/** Numbers of a limit of the agent, and what a budget says about itself (amounts in micro-USD, as decimal text). */
function limitFacts(detail: Record<string, unknown>): StopFacts["facts"] {
  const own = agentLimits[text(detail.limit) ?? ""];
  if (own) {
    const number = (value: unknown) => (typeof value === "number" ? `${value}${own.unit}` : null);
    return pick([
      ["Limit", own.label],
      ["Allowed", number(detail.max)],
      ["Used", number(detail.spent)],
      ["Who can lift it", "whoever may change the agent, on the agent's page"],
    ]);
  }
  const resetsAt = text(detail.resetsAt);
  return pick([
    ["Limit", text(detail.limit)],
    ["Allowed", amount(detail.max)],
    ["Spent", amount(detail.spent)],
    ["Held by calls under way", detail.held === "0" ? null : amount(detail.held)],
    ["The next call may cost", amount(detail.requested)],
    ["Starts anew", resetsAt && !Number.isNaN(Date.parse(resetsAt)) ? formatUtc(new Date(resetsAt)) : null],
    ["Who can lift it", text(detail.liftedBy)],
  ]);
}

function pick(rows: [string, string | null][]): StopFacts["facts"] {
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

/** Why a run ended before its natural end, in words and numbers; null for one that did not. */
export function stopFacts({ status, stopReason, stopDetail }: Ended): StopFacts | null {
  if (status === "cancelled") return { sentence: "Someone cancelled this run.", message: null, facts: [] };
  if (status !== "stopped" && status !== "failed") return null;
  const detail = stopDetail ?? {};
  const known = Object.entries(stopReasonSentences).find(([reason]) => reason === stopReason)?.[1];
  const sentence = known ?? (status === "failed" ? "The run could not be carried on." : "The run stopped.");
  const message = text(detail.message);
  const reason = text(detail.reason);
  const policies = Array.isArray(detail.policies) ? detail.policies.filter((id) => typeof id === "string") : [];
  return {
    sentence,
    message: message === sentence || (reason !== null && message?.endsWith(reason)) ? null : message,
    facts: [
      ...limitFacts(detail),
      ...pick([
        ["Tool", text(detail.tool)],
        ["Reason given", reason],
        [policies.length === 1 ? "Policy" : "Policies", policies.length === 0 ? null : policies.join(", ")],
        ["Model", text(detail.model)],
        ["Code", status === "failed" && !known ? stopReason : null],
      ]),
    ],
  };
}
