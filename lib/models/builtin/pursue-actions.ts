import { composeEmail, finishSentence } from "@/lib/models/builtin/compose-email";
import { describeFailure } from "@/lib/models/builtin/describe-failure";
import type { Goal } from "@/lib/models/builtin/goals";
import { readAddresses } from "@/lib/models/builtin/parse-phrases";
import type { Passage } from "@/lib/models/builtin/passages";
import { givenPassages } from "@/lib/models/builtin/gather-material";
import { callTool, nothing, type Kit, type Outcome, type Pursuit } from "@/lib/models/builtin/pursuit";
import { isFields, numberField, textField } from "@/lib/models/builtin/read-tool-output";
import { selectQuotes } from "@/lib/models/builtin/select-quotes";
import { summarise } from "@/lib/models/builtin/summarise";

/** The sender of a message that the user passed on: only asked for when the user wants it answered. */
function senderOf(passages: readonly Passage[]): string[] {
  for (const { text } of passages) {
    const from = /^\s*(?:from|von|de)\s*:\s*(.+)$/im.exec(text)?.[1] ?? "";
    const [address] = readAddresses(from);
    if (address) return [address];
  }
  const all = [...new Set(passages.flatMap(({ text }) => readAddresses(text)))];
  return all.length === 1 ? all : [];
}

function subjectOf(passages: readonly Passage[]): string {
  for (const { text } of passages) {
    const subject = /^\s*subject\s*:\s*(.+)$/im.exec(text)?.[1]?.trim();
    if (subject) return /^re:/i.test(subject) ? subject : `Re: ${subject}`;
  }
  return "";
}

function sentArguments(input: unknown, planned: { to: string; subject: string }): { to: string; subject: string } {
  const to = isFields(input) ? input["to"] : undefined;
  const list = Array.isArray(to) ? to.filter((item): item is string => typeof item === "string").join(", ") : to;
  return {
    to: typeof list === "string" && list !== "" ? list : planned.to,
    subject: textField(input, "subject") ?? planned.subject,
  };
}

/** Sends what an earlier goal brought, or what the user dictated. Sends nothing when there is nothing to send. */
export function* pursueEmail(
  kit: Kit,
  goal: Extract<Goal, { kind: "email" }>,
  previous: Outcome | undefined,
): Pursuit<Outcome> {
  const given = givenPassages(kit);
  const to = goal.to.length > 0 ? goal.to : goal.replies || kit.orders.sendsReplies ? senderOf(given) : [];
  const content = goal.literal === "" ? (previous?.content ?? "") : finishSentence(goal.literal);
  if (!kit.offers("send_email")) {
    return { ...nothing, text: "I did not send an e-mail: this agent has no tool for it." };
  }
  if (content === "") return { ...nothing, text: "I sent no e-mail, because there was nothing to send." };
  if (to.length === 0)
    return { ...nothing, text: "I sent no e-mail, because I do not know the address to send it to." };

  const replySubject = goal.replies || previous?.title === "Reply" ? subjectOf(given) : "";
  const subject = [
    goal.subject,
    replySubject,
    previous?.content === content ? previous.title : "",
    firstWords(content),
  ].find((text) => text !== "");
  const email = composeEmail(to, subject ?? "Message", content, previous?.sources ?? []);
  const call = yield* callTool("send_email", email);
  const sent = sentArguments(call.input, email);
  if (call.outcome.status !== "ok") {
    return { ...nothing, text: `The e-mail to ${sent.to} was not sent${describeFailure(call.outcome)}.` };
  }
  return { ...nothing, text: `I e-mailed this to ${sent.to} with the subject “${sent.subject}”.` };
}

function firstWords(text: string): string {
  const words = text
    .replace(/\[\[[^\]]*\]\]|[“”"*#]/g, "")
    .split(/\s+/)
    .filter((word) => word !== "");
  return words
    .slice(0, 8)
    .join(" ")
    .replace(/[.,;:]$/, "");
}

export function* pursueCalculation(kit: Kit, goal: Extract<Goal, { kind: "calculate" }>): Pursuit<Outcome> {
  if (!kit.offers("calculate")) {
    return {
      ...nothing,
      text: `I do not calculate by myself, and this agent has no calculate tool. The expression is ${goal.expression}.`,
    };
  }
  const call = yield* callTool("calculate", { expression: goal.expression });
  if (call.outcome.status !== "ok")
    return { ...nothing, text: `I could not calculate ${goal.asked}${describeFailure(call.outcome)}.` };
  const { value } = call.outcome;
  const result =
    typeof value === "number" || typeof value === "string"
      ? String(value)
      : (textField(value, "result", "value", "answer", "formatted") ??
        String(numberField(value, "result", "value", "answer") ?? ""));
  if (result === "") return { ...nothing, text: "The calculator gave no result." };
  const text = `${goal.asked.replace(/\s+/g, " ")} = **${result}**`;
  return { ...nothing, text, content: text, title: `Result of ${goal.asked}` };
}

/** `2026-11-21T18:05:09.123+09:00` → `2026-11-21 18:05`; other forms stay as the tool gave them. */
function readableTime(text: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?(Z?)/.exec(text);
  return iso ? `${iso[1]} ${iso[2]}${iso[3] === "Z" ? " UTC" : ""}` : text;
}

export function* pursueTime(kit: Kit, goal: Extract<Goal, { kind: "time" }>): Pursuit<Outcome> {
  if (!kit.offers("current_time"))
    return { ...nothing, text: "I cannot tell the time: this agent has no current_time tool." };
  if (goal.zone === null && goal.place !== "") {
    return {
      ...nothing,
      text: `I do not know the time zone of ${goal.place}. Name a large city or a zone such as Europe/Madrid.`,
    };
  }
  const call = yield* callTool("current_time", goal.zone === null ? {} : { timeZone: goal.zone });
  if (call.outcome.status !== "ok")
    return { ...nothing, text: `I could not find out the time${describeFailure(call.outcome)}.` };
  const { value } = call.outcome;
  const told =
    typeof value === "string"
      ? value
      : textField(value, "formatted", "text", "local", "localTime", "dateTime", "time", "iso", "now", "utc");
  if (!told) return { ...nothing, text: "The clock gave no time." };
  const zone = textField(value, "timeZone", "zone") ?? goal.zone ?? "";
  const place = goal.place === "" ? "" : ` in ${goal.place}`;
  const suffix = zone === "" || told.includes(zone) ? "" : ` (${zone})`;
  const weekday = textField(value, "weekday");
  const text = `It is ${weekday ? `${weekday}, ` : ""}${readableTime(told)}${place}${suffix}.`;
  return { ...nothing, text, content: text, title: `Time${place}` };
}

function bodyText(value: unknown): string {
  const raw = isFields(value) ? (value["body"] ?? value["text"] ?? value["content"] ?? value["data"]) : value;
  if (typeof raw !== "string") return raw === undefined || raw === null ? "" : JSON.stringify(raw, null, 2);
  if (!/<(?:html|body|p|div|head)\b/i.test(raw)) return raw;
  return raw
    .replace(/<(script|style|head)\b[\s\S]*?<\/\1>/gi, " ")
    .replace(/<\/(?:p|div|li|h[1-6]|tr)>|<br\s*\/?>/gi, "\n")
    .replace(/<[^>]+>/g, " ")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/[ \t]+/g, " ")
    .replace(/\n\s*\n+/g, "\n\n")
    .trim();
}

const statusNames: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  202: "Accepted",
  204: "No Content",
  301: "Moved Permanently",
  302: "Found",
  304: "Not Modified",
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  404: "Not Found",
  429: "Too Many Requests",
  500: "Internal Server Error",
  502: "Bad Gateway",
  503: "Service Unavailable",
  504: "Gateway Timeout",
};

function describeStatus(status: number | undefined): string {
  if (status === undefined) return "it answered";
  const name = statusNames[status];
  return name ? `it answered ${status} (${name})` : `it answered ${status}`;
}

export function* pursueFetch(kit: Kit, goal: Extract<Goal, { kind: "fetch" }>): Pursuit<Outcome> {
  if (!kit.offers("http_request"))
    return { ...nothing, text: `I cannot fetch ${goal.url}: this agent has no http_request tool.` };
  const input =
    goal.body === "" ? { method: goal.method, url: goal.url } : { method: goal.method, url: goal.url, body: goal.body };
  const call = yield* callTool("http_request", input);
  if (call.outcome.status !== "ok") {
    const verdict =
      goal.aspect === "status" && call.outcome.status === "failed" ? "does not seem to be up" : "could not be fetched";
    return { ...nothing, text: `${goal.url} ${verdict}${describeFailure(call.outcome)}.` };
  }
  const { value } = call.outcome;
  const status = numberField(value, "status", "statusCode");
  const body = bodyText(value);
  const answered = describeStatus(status);
  const excerpt =
    body === "" ? "" : `\n\n${quoteBlock(body.slice(0, 600))}${body.length > 600 ? "\n\n(shortened)" : ""}`;
  const title = `Answer of ${goal.url}`;
  const outcome = (text: string): Outcome => ({ ...nothing, text, content: text, title });
  if (goal.aspect === "status") {
    const isUp = status === undefined || status < 400;
    return outcome(`${goal.url} is ${isUp ? "up" : "not working"}: ${answered}.${body.length <= 300 ? excerpt : ""}`);
  }
  if (goal.aspect === "summary") {
    const quotes = summarise([{ text: body }], { sentences: null, form: "paragraph", words: null });
    return outcome(
      quotes.length === 0
        ? `${goal.url}: ${answered}. There is no text to summarise.`
        : `Summary of ${goal.url}:\n\n${quotes.map((quote) => quote.text).join(" ")}`,
    );
  }
  if (goal.aspect === "question" && goal.question !== "") {
    const finding = selectQuotes(goal.question, [{ text: body }]);
    const quotes = finding.quotes.map((quote) => `“${quote.text}”`).join("\n\n");
    return outcome(
      finding.verdict === "none"
        ? `${goal.url}: ${answered}. It does not say.${body.length <= 600 ? excerpt : ""}`
        : `From ${goal.url}: ${quotes}`,
    );
  }
  return outcome(`${goal.url}: ${answered}.${excerpt}`);
}

function quoteBlock(text: string): string {
  return text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}
