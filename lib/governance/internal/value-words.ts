import type { FactValue } from "../cedar/request";
import { formatMicroUsd } from "@/lib/core/money";
import { joinWords } from "@/lib/core/join-words";
import { roleWords } from "../approver-schema";
import { classPlural } from "../class-words";
import { CLASS_GROUPS } from "../detectors/span-classes";

const regions: Readonly<Record<string, string>> = {
  eu: "the EU", uk: "the UK", us: "the US", ca: "Canada", in: "India", cn: "China", ch: "Switzerland", jp: "Japan",
  au: "Australia", br: "Brazil", sg: "Singapore",
}; // prettier-ignore

/** Texts that the schema knows and that do not say by themselves what they are. The rest are shown as they are. */
const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "agent.autonomy": { ask_always: "“ask always”", ask_when_risky: "“ask when risky”", autonomous: "“autonomous”" },
  "data.dataClass": { phi: "protected health information", cui: "controlled unclassified information" },
  "data.origin": { user: "the user", tool: "a tool", document: "a document", web: "the web", system: "the system" },
  "data.region": regions,
  "model.region": regions,
  "workspace.restrictedRegions": regions,
  "sink.kind": { end_user: "an end user", third_party: "a third party", internal: "inside the workspace" },
  "store.kind": {
    artifact: "a file",
    knowledge_base: "a document of a knowledge base",
    memory: "a conversation",
    log: "the record of a model call",
    eval_set: "an evaluation set",
  },
};

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const counted =
  (one: string, several = `${one}s`) =>
  (value: number) =>
    `${value.toLocaleString("en")} ${value === 1 ? one : several}`;
const days = counted("day");
const usd = (value: number) => formatMicroUsd(BigInt(value));
const outOf100 = (value: number) => `${value} of 100`;
const percent = (value: number) => `${value} %`;
const cents = (value: number) => (value / 100).toLocaleString("en", { minimumFractionDigits: 2 });
const clock = (value: number) => `${value}:00`;

/** Numbers with their unit, by the fact that they are a value of. A unit follows from the name, or stands here. */
const units: Readonly<Record<string, (value: number) => string>> = {
  "data.injectionScore": outOf100,
  "workspace.injectionDenyAbove": outOf100,
  "output.biasScore": outOf100,
  "output.toxicity": outOf100,
  "run.complexity": outOf100,
  "run.driftScore": outOf100,
  "run.goalDriftScore": outOf100,
  "tool.risk": (value) => `${value} of 5`,
  "time.hour": clock,
  "workspace.workdayStartHour": clock,
  "workspace.workdayEndHour": clock,
  "time.weekday": (value) => weekdays[value - 1] ?? String(value),
  "time.nowMs": (value) => new Date(value).toISOString().slice(0, 16).replace("T", " "),
  "session.idleMinutes": counted("minute"),
  promptTokens: counted("token"),
  "workspace.maxPromptTokens": counted("token"),
  "run.callsPerMinute": counted("call"),
  "workspace.maxPerMinute": counted("call"),
  "call.rows": counted("row"),
  "workspace.bulkRows": counted("row"),
  "run.costZScore": counted("standard deviation"),
};

function numberWords(fact: string, value: number): string {
  if (value === Number.MAX_SAFE_INTEGER) return "without limit";
  const unit = units[fact];
  if (unit) return unit(value);
  if (fact.endsWith("MicroUsd")) return usd(value);
  if (fact.endsWith("Cents")) return cents(value);
  if (fact.endsWith("Pct")) return percent(value);
  if (fact.endsWith("Days")) return days(value);
  return value.toLocaleString("en");
}

const classFacts = new Set(["data.pii", "data.masked", "data.purposeAllows"]);
/** Facts whose texts are names that somebody gave or ids, and stand as they are. */
const isName = /\.(?:name|id|owner|onBehalfOf|host|provider)$|Id$|Hash$|Tools$|[sS]copes?$/;
const quoted = (text: string) => `“${text.replaceAll("_", " ")}”`;

/** One text of a fact as a reader says it: a region by its name, a class by what is found, the rest in quotes. */
export function textWords(fact: string, value: string): string {
  if (classFacts.has(fact)) return classPlural(value);
  if (fact === "data.taint") return value === "untrusted" ? "content from outside" : "documents of the workspace";
  if (fact === "approvals.roles") return `“${roleWords(value)}”`;
  return texts[fact]?.[value] ?? (isName.test(fact) ? `“${value}”` : quoted(value));
}

/** What a fact was, with its unit: `$0.50`, `92 of 100`, `e-mail addresses and names`, `nothing`. */
export function valueWords(fact: string, value: FactValue | undefined): string {
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return numberWords(fact, value);
  if (typeof value === "string") return value === "" ? "not stated" : textWords(fact, value);
  if (!Array.isArray(value)) return "unknown";
  if (value.length === 0) return "nothing";
  const items = value.map(String);
  // A group beside its members says nothing more: "API keys" rather than "API keys and keys, passwords and tokens".
  const said = items.filter((item) => !CLASS_GROUPS[item]?.some((member) => items.includes(member)));
  return joinWords(
    said.map((item) => textWords(fact, item)),
    "and",
  );
}
