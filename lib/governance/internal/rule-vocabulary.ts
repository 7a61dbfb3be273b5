import type { Stage } from "../cedar/schema-types";

/** What is acted on at each stage. */
export const resources: Record<Stage, string> = {
  input: "workspace",
  model: "model",
  output: "recipient",
  tool: "tool",
  egress: "tool",
  store: "store",
};

/** Owners of the attributes below `context`, as a reader names them. */
export const owners: Record<string, string> = {
  data: "the data",
  subject: "the person concerned",
  session: "the session",
  run: "the run",
  workspace: "the workspace",
  time: "the time",
  approvals: "the approvals",
  call: "the call",
  source: "the source",
  output: "the answer",
  decision: "the decision on a person",
};

/** Attributes whose names do not read well; the rest are their own words. */
export const phrases: Record<string, string> = {
  "data.pii": "the personal data found",
  "data.masked": "what is masked",
  "data.taint": "the marks on the data",
  "data.dataClass": "the data's label",
  "data.contentFlags": "the content's flags",
  "data.injectionScore": "the injection score",
  "data.purpose": "the purpose",
  "data.purposeAllows": "what the purpose needs",
  "run.steps": "the number of steps so far",
  "run.depth": "the run's depth",
  "run.toolCalls": "the number of tool calls so far",
  "run.env": "the environment",
  "run.projectedMicroUsd": "the run's cost with this step (millionths of a dollar)",
  "run.costMicroUsd": "the run's cost so far (millionths of a dollar)",
  "run.estMicroUsd": "the step's estimated cost (millionths of a dollar)",
  "run.dayProjectedMicroUsd": "the day's cost with this step (millionths of a dollar)",
  "run.monthPct": "the share of the month's budget (%)",
  "approvals.roles": "the roles that approved",
  "approvals.count": "the number of people who approved",
  "call.host": "the host",
  "call.target": "what the call is aimed at",
  "call.amountCents": "the amount (cents)",
  "call.rows": "the number of rows",
  "time.hour": "the hour of the day",
  "time.weekday": "the day of the week (1 is Monday)",
  promptTokens: "the prompt's length in tokens",
};

/** Yes-or-no facts as clauses, and their opposites. */
export const clauses: Record<string, readonly [string, string]> = {
  "model.external": ["the model is outside this installation", "the model is inside this installation"],
  "tool.external": ["the tool reaches outside the workspace", "the tool stays inside the workspace"],
  "tool.sideEffect": ["the tool changes something", "the tool changes nothing"],
  "model.trainsOnInputs": ["the model's provider trains on inputs", "the model's provider does not train on inputs"],
  "call.hostAllowed": ["the host is on the allowed list", "the host is not on the allowed list"],
  "call.hostPrivate": ["the host is a private address", "the host is a public address"],
  "call.tls": ["the connection is encrypted", "the connection is not encrypted"],
  "approvals.requesterApproved": ["the requester approved it", "the requester did not approve it"],
};

/** Comparisons, and their opposites. */
export const comparisons: Record<string, readonly [string, string]> = {
  "==": ["is", "is not"],
  "!=": ["is not", "is"],
  "<": ["is below", "is at least"],
  "<=": ["is at most", "is above"],
  ">": ["is above", "is at most"],
  ">=": ["is at least", "is below"],
};

/** camelCase as words: `trainsOnInputs` is "trains on inputs". */
export function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** A fact by its name (`data.pii`, `agent.owner`) as a reader names it; one that is yes or no reads as a mark. */
export function wordsOfFact(fact: string, isYesOrNo: boolean): string {
  const [owner = "", name = ""] = fact.split(".");
  return phrases[fact] ?? `${owners[owner] ?? `the ${spaced(owner)}`}${isYesOrNo ? ":" : "'s"} ${spaced(name)}`;
}
