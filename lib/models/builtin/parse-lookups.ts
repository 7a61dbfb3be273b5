import type { EntityKind, Goal } from "@/lib/models/builtin/goals";
import { cut } from "@/lib/models/builtin/parse-phrases";

const entityNames: readonly (readonly [EntityKind, RegExp])[] = [
  ["dates", /\bdates?\b|\bdeadlines?\b/i],
  ["amounts", /\bamounts?\b|\bprices?\b|\bsums?\b|\bmoney\b|\bfigures?\b/i],
  ["emails", /\be-?mail addresses\b|\be-?mails?\b/i],
  ["links", /\blinks?\b|\burls?\b/i],
  ["phones", /\bphone numbers?\b|\btelephone numbers?\b/i],
];

/** `List all dates in this text` */
export function parseExtraction(text: string): Goal | null {
  const extract = /^(?:extract|list|find|give me|pull out|collect)\b.*?\b(?:all|every|the)\b(.*)$/i.exec(text);
  if (
    extract &&
    /\b(?:in|from|of)\s+(?:the|this|that|our)?\s*(?:text|document|contract|message|following|above|below|e-?mail|it)\b|^extract/i.test(
      text,
    )
  ) {
    const what = entityNames.filter(([, pattern]) => pattern.test(extract[1] ?? "")).map(([kind]) => kind);
    if (what.length > 0) return { kind: "extract", what };
  }
  return null;
}

/** `Read doc_123 page 2` */
export function parseReading(text: string): Goal | null {
  const read = /^(?:read|open|show)\b.*?\b(doc_[\w-]+|[0-9a-f]{8}-[0-9a-f-]{27})(?:.*?\bpage\s+(\d+))?/i.exec(text);
  if (read?.[1]) return { kind: "read", documentId: read[1], page: read[2] ? Number(read[2]) : null };
  return null;
}

/** Everything else is a question, or two for a comparison. */
export function parseQuestion(text: string): Goal {
  const compared =
    /^(?:compare|contrast)\s+(.+?)\s+(?:and|with|to|versus|vs\.?)\s+(.+)$/i.exec(text) ??
    /^what(?:'s| is| are) the differences? between\s+(.+?)\s+and\s+(.+)$/i.exec(text);
  if (compared) return { kind: "answer", questions: [cut(compared[1] ?? ""), cut(compared[2] ?? "")] };
  return { kind: "answer", questions: [readQuestion(text)] };
}

/** `Find out when the contract ends` → `when the contract ends`. */
function readQuestion(clause: string): string {
  return clause
    .replace(/^(?:answer|reply to)\s+(?:the|this|my)?\s*(?:following )?questions?\s*[:,]?\s*(?:of|about)?\s*/i, "")
    .replace(
      /^(?:tell (?:me|us)|let (?:me|us) know|explain(?: to (?:me|us))?|describe|show (?:me|us)|give (?:me|us)|find out|find|search(?: (?:for|the (?:documents|knowledge|knowledge base|handbook) for))?|look up|look for|list|name|check)\s+(?=\S)/i,
      "",
    )
    .replace(/^(?:if|whether)\s+/i, "")
    .trim();
}
