import type { Goal } from "@/lib/models/builtin/goals";
import { parseArithmetic } from "@/lib/models/builtin/parse-arithmetic";
import { cut, unquote } from "@/lib/models/builtin/parse-phrases";
import { parseTimeZone } from "@/lib/models/builtin/parse-time-zone";

const urlPattern = /https?:\/\/[^\s<>"”)]+/i;

/** `What time is it in Tokyo?` */
export function parseTime(text: string): Goal | null {
  const time =
    /\b(?:what(?:'s| is)?\s+(?:the\s+)?(?:current\s+|exact\s+)?(?:time|date)\b(?! (?:limit|frame|off|period))(?:.{0,3}\b(?:is it|it is|now|today|in|at|right)\b.*|\s*[?.]?)$|what day is (?:it|today)|current (?:date|time)\b|time is it|today's date|what(?:'s| is) today)/i.test(
      text,
    );
  if (time && !/\b(?:deadline|due|delivery|effective|renewal|expiry|end|start|signing)\s+(?:date|time)\b/i.test(text)) {
    return {
      kind: "time",
      zone: parseTimeZone(text.replace(/^.*?\b(?:time|date|day)\b/i, "")),
      place: cut(/\bin\s+([\p{L}\s.'-]+)/iu.exec(text)?.[1] ?? ""),
    };
  }
  return null;
}

/** `What is 17.5 % of 2,480?` */
export function parseCalculation(text: string): Goal | null {
  const expression = parseArithmetic(text);
  if (expression === null) return null;
  return {
    kind: "calculate",
    expression,
    asked: cut(
      text.replace(/^(?:what(?:'s| is| are)|calculate|compute|evaluate|work out|how much (?:is|are))\s+/i, ""),
    ),
  };
}

/** `Fetch https://example.com/status` */
export function parseFetch(clause: string): Goal | null {
  const url = urlPattern.exec(clause)?.[0]?.replace(/[.,;:!?]+$/, "");
  if (!url) return null;
  const method =
    /^(post|put|patch|delete|head)\b/i.exec(clause)?.[1]?.toUpperCase() ??
    /\bsend a (post|put|patch|delete) request\b/i.exec(clause)?.[1]?.toUpperCase() ??
    "GET";
  const body =
    method === "GET" ? "" : (/\{[\s\S]*\}/.exec(clause)?.[0] ?? unquote(/["“]([^"”]+)["”]/.exec(clause)?.[1] ?? ""));
  const isStatus =
    /\b(?:up|down|online|offline|reachable|available|alive|working|running|status of|check|ping)\b/i.test(
      clause.replace(url, ""),
    );
  const isSummary = /\bsummari[sz]e|summary\b/i.test(clause);
  return {
    kind: "fetch",
    url,
    method,
    body,
    aspect: isSummary ? "summary" : isStatus ? "status" : "content",
    question: "",
  };
}
