/** A request, and the text that it is about when that was pasted along. */
export type SplitTask = { request: string; payload: string };

const verbs =
  "summari[sz]e|sum up|condense|recap|review|proofread|check|critique|audit|assess|draft|write|compose|prepare|answer|reply|respond|" +
  "translate|rewrite|extract|list|find|analy[sz]e|explain|read|tell|give|classify|compare|shorten|improve|correct|e-?mail|send|turn|what|who|when|where|which|why|how|is|are|does|do|can|use|tl;?dr";
const startsAsRequest = new RegExp(
  `^\\s*(?:please\\s+|kindly\\s+|could you\\s+|can you\\s+|i (?:want|need|would like) you to\\s+)?(?:${verbs})\\b`,
  "i",
);
const refersBack =
  /\b(?:above|this (?:text|message|e-?mail|document|complaint|contract|letter)|the (?:text|following|message) above|it)\b/i;

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

const fences = [
  ["```", "```"],
  ['"""', '"""'],
  ["<<<", ">>>"],
] as const;

function fenced(task: string): SplitTask | null {
  for (const [opening, closing] of fences) {
    const start = task.indexOf(opening);
    const end = start < 0 ? -1 : task.indexOf(closing, start + opening.length);
    if (end < 0) continue;
    // The first line may name a language: ```json
    const payload = task
      .slice(start + opening.length, end)
      .replace(/^[\w-]*\n/, "")
      .trim();
    if (payload === "") continue;
    return { request: `${task.slice(0, start)} ${task.slice(end + closing.length)}`.trim(), payload };
  }
  return null;
}

/** `Draft an answer to this complaint: Dear team, …` */
function afterColon(task: string): SplitTask | null {
  const match = /:[ \t]*(?:\n+|(?=\S))/.exec(task);
  if (!match || match.index > 300) return null;
  const request = task.slice(0, match.index).trim();
  const payload = task.slice(match.index + match[0].length).trim();
  if (!startsAsRequest.test(request) || request.includes("\n\n")) return null;
  const namesText =
    /\b(?:this|these|following|below|text|complaint|message|e-?mail|letter|paragraph|draft|notes?|reviews?|clause|contract|article|minutes)\b[^:]*$/i;
  if (/https?$/i.test(request) || /\b(?:saying|says?|subject|titled?|with the (?:body|text|message))$/i.test(request))
    return null;
  return wordCount(payload) >= 4 && (namesText.test(request) || wordCount(payload) >= 15) ? { request, payload } : null;
}

/** A paragraph of request before, or after, paragraphs of text. */
function byParagraphs(task: string): SplitTask | null {
  const paragraphs = task
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const first = paragraphs[0] ?? "";
  const last = paragraphs.at(-1) ?? "";
  if (paragraphs.length < 2) return null;
  if (
    wordCount(last) <= 40 &&
    startsAsRequest.test(last) &&
    (refersBack.test(last) || last.endsWith("?")) &&
    !startsAsRequest.test(first)
  ) {
    return { request: last, payload: paragraphs.slice(0, -1).join("\n\n") };
  }
  const rest = paragraphs.slice(1).join("\n\n");
  const restIsText = wordCount(rest) >= 12 && !paragraphs.slice(1).every((part) => startsAsRequest.test(part));
  if (startsAsRequest.test(first) && wordCount(first) <= 80 && restIsText) return { request: first, payload: rest };
  return null;
}

/** Separates what is asked from the text it is asked about. The payload is empty when there is only a request. */
export function splitTask(task: string): SplitTask {
  return fenced(task) ?? afterColon(task) ?? byParagraphs(task) ?? { request: task.trim(), payload: "" };
}
