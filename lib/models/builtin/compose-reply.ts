import { citation } from "@/lib/models/builtin/compose-answer";
import { readableName } from "@/lib/models/builtin/passages";
import { machineInstruction, wordWeight } from "@/lib/models/builtin/word-lists";
import type { Finding } from "@/lib/models/builtin/select-quotes";
import { splitSentences } from "@/lib/models/builtin/split-sentences";
import { listStems } from "@/lib/models/builtin/tokenise-text";

const headerLine = /^\s*(?:from|to|cc|subject|date|sent|von|an|betreff)\s*:.*$/gim;
const courtesy =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening)|kind regards|best regards|regards|sincerely|yours|best|thanks|thank you|cheers|many thanks)\b/i;
const asking =
  /\?|\b(?:want|would like|need|request|demand|expect|please|refund|cancel|return|replace|complain|charged|broken|damaged|late|missing|wrong|not (?:work|arriv|receiv|happy|satisfied)|never|still|when|why|how|can you|could you|disappoint|unacceptable|double|twice|down|outage|unavailable|slow|error|problem|issue)\w*/i;

const complaining =
  /\b(?:complain\w*|complaint|broken|damaged|defective|disappoint\w*|unacceptable|money back|late|missing|wrong|faulty|problem|error|down|still (?:not|no|waiting)|never|charged twice|not (?:work\w*|arrive\w*|receive\w*))\b/i;

/** The writer's own words, and what to look up for them: a short point leans on the sentence before it. */
export type MessagePoint = { text: string; query: string };

export type IncomingMessage = {
  /** Who wrote it, from the signature or the From line; empty when not told. */
  sender: string;
  /** What the writer asks or complains about, at most four. */
  points: MessagePoint[];
  isComplaint: boolean;
};

function readSender(text: string): string {
  const from = /^\s*from\s*:\s*"?([\p{L}][\p{L}'’. -]{1,50}?)"?\s*(?:<|\(|$)/imu.exec(text)?.[1];
  if (from && !from.includes("@")) return from.trim();
  const said = /\bmy name is\s+(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)/u.exec(text)?.[1];
  if (said) return said;
  const lines = text
    .split(/\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const close = lines.findLastIndex((line) =>
    /^(?:kind regards|best regards|regards|sincerely|yours (?:sincerely|faithfully|truly)|best(?: wishes)?|thanks|thank you|many thanks|cheers)[\s,.!-]*$/i.test(
      line,
    ),
  );
  const after = close >= 0 ? lines[close + 1] : undefined;
  const dashed = /^[-–—]\s*(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)$/u.exec(lines.at(-1) ?? "")?.[1];
  const inline =
    /\b(?:[Rr]egards|[Ss]incerely|[Bb]est|[Tt]hanks|[Cc]heers|[Ww]ishes)\s*,\s*(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)\s*\.?$/u.exec(
      text.trim(),
    )?.[1];
  const name = after ?? dashed ?? inline ?? "";
  return /^\p{Lu}[\p{L}'’. -]{1,40}$/u.test(name) ? name.replace(/\.$/, "") : "";
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Reads a letter or an e-mail that somebody wants answered. */
export function readIncomingMessage(text: string): IncomingMessage {
  const body = text.replace(headerLine, "").trim();
  const sentences = splitSentences(body)
    .map((sentence) =>
      sentence.text.replace(/^(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b[^,!.]{0,40}[,!.]\s*/i, ""),
    )
    .filter(
      (sentence) => sentence.split(/\s+/).length >= 4 && !courtesy.test(sentence) && !machineInstruction.test(sentence),
    );
  const weigh = (sentence: string): number => {
    const subject = listStems(sentence).filter((stem) => wordWeight(stem) === 1).length;
    return Math.min(subject, 8) * (asking.test(sentence) ? 1 : 0.3) * (sentence.includes("?") ? 1.6 : 1);
  };
  const chosen = sentences
    .map((sentence, index) => ({ sentence, index, weight: weigh(sentence) }))
    .filter(({ weight }) => weight >= 1)
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, 4)
    .toSorted((a, b) => a.index - b.index);
  const withContext = (sentence: string, index: number): MessagePoint => {
    const subjects = listStems(sentence).filter((stem) => wordWeight(stem) === 1).length;
    const before = sentences[index - 1];
    return {
      text: sentence,
      query: sentence.includes("?") && subjects < 3 && before ? `${before} ${sentence}` : sentence,
    };
  };
  const points = chosen.length > 0 ? chosen : sentences.slice(0, 1).map((sentence) => ({ sentence, index: 0 }));
  return {
    sender: readSender(text),
    isComplaint: complaining.test(body),
    points: points.map(({ sentence, index }) => withContext(capitalise(sentence), index)),
  };
}

/**
 * A reply by template: thanks, then for each point what the documents say, word for word. Points that the documents
 * do not cover are named as open and not answered. It promises nothing.
 */
export function composeReply(message: IncomingMessage, findings: readonly Finding[]): { text: string; open: string[] } {
  const used = new Set<string>();
  const open: string[] = [];
  const answers: string[] = [];
  message.points.forEach(({ text: point }, index) => {
    const finding = findings[index];
    const quotes = finding?.verdict === "answered" ? finding.quotes.slice(0, 2) : [];
    const fresh = quotes.filter((quote) => !used.has(quote.text));
    // What was quoted already for another point answers a question again, but says nothing new to a statement.
    if (quotes.length === 0 || (fresh.length === 0 && !point.includes("?"))) return void open.push(point);
    if (fresh.length === 0) return;
    for (const quote of fresh) used.add(quote.text);
    const label = readableName(fresh[0]?.passage.documentName ?? "");
    const says = label === "" ? "Our documents say" : `Our ${label} says`;
    answers.push(
      `You wrote: “${point}” ${says}: ${fresh.map((quote) => `“${quote.text}”${citation(quote.passage)}`).join(" ")}`,
    );
  });
  const paragraphs = [
    message.sender === "" ? "Hello," : `Dear ${message.sender},`,
    message.isComplaint
      ? "Thank you for your message. I am sorry for the trouble that you describe."
      : "Thank you for your message.",
    ...answers,
  ];
  if (open.length > 0) {
    paragraphs.push(
      `I have not found an answer in our documents to ${open.length === 1 ? "this point" : "these points"}: ${open.map((point) => `“${point}”`).join(" ")}`,
    );
  }
  paragraphs.push("Please reply to this message if anything is unclear.", "Kind regards");
  return { text: paragraphs.join("\n\n"), open };
}
