import type { DocumentFormat, EntityKind, Goal } from "@/lib/models/builtin/goals";
import { parseArithmetic } from "@/lib/models/builtin/parse-arithmetic";
import { parseShape } from "@/lib/models/builtin/parse-shape";
import { parseTimeZone } from "@/lib/models/builtin/parse-time-zone";
import { isQuestion, splitClauses } from "@/lib/models/builtin/split-clauses";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

const addressPattern = /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]+)+/g;
const urlPattern = /https?:\/\/[^\s<>"”)]+/i;
const pronoun =
  /\b(?:it|this|that|them|these|those|the (?:result|results|summary|answer|answers|report|draft|reply|findings|text|document|outcome|letter)|everything)\b/i;
const documentNoun =
  "report|document|pdf|docx|word (?:file|document)|markdown(?: file)?|memo|brief(?:ing)?|paper|file|overview document|summary document|one-pager";

export function readAddresses(text: string): string[] {
  return [...new Set(text.match(addressPattern) ?? [])];
}

const unquote = (text: string): string =>
  text
    .trim()
    .replace(/^["“«'‘]+|["”»'’]+$/g, "")
    .trim();
const cut = (text: string): string => text.replace(/[\s.,;:!?]+$/u, "").trim();

/** `the supplier contract` → `supplier contract`. */
export function trimSubject(text: string): string {
  return cut(unquote(text))
    .replace(
      /^(?:about|on|of|for|the|our|my|your|this|that|a|an|all|document|documents?|file|called|named|titled)\s+(?=\S)/i,
      "",
    )
    .replace(/^(?:the|our|my|your|this|a|an)\s+(?=\S)/i, "")
    .replace(/\s+(?:for me|for us|please)$/i, "")
    .trim();
}

function readFormat(text: string): DocumentFormat {
  if (/\b(?:docx|word)\b/i.test(text)) return "docx";
  return /\b(?:markdown|md)\b/i.test(text) ? "md" : "pdf";
}

function readTitle(text: string): string {
  return unquote(
    /\b(?:titled|called|named|with the title|entitled)\s+("[^"]+"|“[^”]+”|'[^']+'|[^,.;]+)/i.exec(text)?.[1] ?? "",
  );
}

const shapeWords =
  /\b(?:in|with|using|as)\s+(?:at most |no more than |up to |about |exactly )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a single|a|short|brief)?\s*(?:short |brief |key |main )?(?:sentences?|bullet\s*points?|bullets|points|paragraphs?|words|key points|lines)\b|\b(?:under|within|at most|no more than|up to)\s+\d+\s+words\b|\bbriefly\b|\bin brief\b|\bshortly\b|\bas (?:a )?bullet(?:ed)?(?: list)?\b|\bas a list\b/gi;

function parseSummary(clause: string): Goal | null {
  const match =
    /^what(?:'s| is| are)\s+((?:the |this |our |my )?[^?]{1,80}?)\s+(?:all\s+)?about(?:\s|[?.!]|$)/is.exec(clause) ??
    /^(?:(?:what are|give me|list|show me|tell me)\s+)?the\s+(?:key|main|most important)\s+points\s+(?:of|in|from)\s+(.*)$/is.exec(
      clause,
    ) ??
    /^(?:summari[sz]e|sum up|condense|recap|tl;?dr:?)\b\s*(.*)$/is.exec(clause) ??
    /^(?:(?:give|write|make|prepare|provide|create|draft|produce|send|show)\s+(?:me |us )?)?(?:a |an |the )?(?:(?:short|brief|quick|concise|one-paragraph|\S+-sentence|executive) )*(?:summary|overview|recap|digest)\s*(?:(?:of|on|about|for)\s+(.*))?$/is.exec(
      clause,
    );
  if (!match) return null;
  const shape = parseShape(clause);
  let rest = (match[1] ?? "").replace(shapeWords, " ").replace(/\s+/g, " ").trim();
  let focus = "";
  const says = /^what\s+(?:the\s+|our\s+)?(.+?)\s+says?\s+(?:about|on)\s+(.+)$/i.exec(rest);
  const focused =
    /^(.+?)[,\s]+(?:focus(?:s?ing)? on|with (?:a )?focus on|regarding|with respect to|concerning)\s+(.+)$/i.exec(rest);
  const section = /^(?:the\s+)?(.+?)\s+(?:section|chapter|part|rules|terms)\s+(?:of|in|from)\s+(.+)$/i.exec(rest);
  if (says) [rest, focus] = [says[1] ?? "", says[2] ?? ""];
  else if (focused) [rest, focus] = [focused[1] ?? "", focused[2] ?? ""];
  else if (section) [focus, rest] = [section[1] ?? "", section[2] ?? ""];
  const subject = trimSubject(rest);
  const vague =
    /^(?:it|this|that|them|these|text|following|above|below|everything|result|results|answer|message|e-?mail|page|response|content|contents)?(?: text| message| document| e-?mail| article| following)?$/i;
  return {
    kind: "summarise",
    subject: vague.test(subject) ? "" : subject,
    focus: cut(focus),
    shape,
    ofPrevious: /^(?:it|them|that|the results?|the answers?|the page|the response)$/i.test(cut(rest)),
  };
}

function parseReport(clause: string): Goal | null {
  const verb = /^(?:write|create|make|prepare|produce|generate|compile|draft|build|put together|do)\b/i;
  const noun = new RegExp(`\\b(?:${documentNoun})s?\\b`, "i");
  const turned =
    /^(?:save|export|store|turn|put|convert|deliver)\b/i.test(clause) &&
    /\b(?:pdf|docx|word|markdown|document|file|report)\b/i.test(clause);
  if (turned) {
    return { kind: "report", subject: "", format: readFormat(clause), title: readTitle(clause), ofPrevious: true };
  }
  if (!verb.test(clause) || !noun.test(clause) || /\b(?:reply|answer|response) to\b/i.test(clause)) return null;
  const about =
    /\b(?:about|on|of|regarding|concerning|covering|for|summari[sz]ing|describing)\s+(.+)$/is.exec(
      clause.replace(noun, " "),
    )?.[1] ?? "";
  const withoutTitle = about.replace(
    /\b(?:titled|called|named|with the title|entitled|as (?:a )?(?:pdf|docx|word|markdown)|in (?:pdf|docx|word|markdown)(?: format)?)\b.*$/i,
    "",
  );
  const subject = trimSubject(withoutTitle);
  const ofPrevious = pronoun.test(about) && subject.split(/\s+/).length <= 2;
  return {
    kind: "report",
    subject: ofPrevious ? "" : subject,
    format: readFormat(clause),
    title: readTitle(clause),
    ofPrevious,
  };
}

function parseEmail(clause: string): Goal[] | null {
  const isSend = /^(?:e-?mail|mail|send|forward|notify)\b/i.test(clause);
  if (!isSend) return null;
  const to = readAddresses(clause);
  const replies = /\b(?:reply|answer|response|to (?:him|her|them|the (?:customer|sender|client|author)))\b/i.test(
    clause,
  );
  const mailWord = /^(?:e-?mail|mail)\b|\b(?:e-?mail|mail|message)\b/i.test(clause);
  if (to.length === 0 && !mailWord && !replies && !pronoun.test(clause)) return null;
  const subject = unquote(
    /\b(?:with (?:the )?subject|subject(?: line)?)\s*:?\s*("[^"]+"|“[^”]+”|'[^']+'|[^,;]+)/i.exec(clause)?.[1] ?? "",
  );
  const said =
    /\b(?:saying|to say|telling (?:him|her|them)|stating|that says|with the (?:text|body|message)|body)\b\s*(?:that\s+)?:?\s*(.+)$/is.exec(
      clause,
    )?.[1] ??
    /@[\w.-]+\w\s*:\s*(.+)$/s.exec(clause)?.[1] ??
    /@[\w.-]+\w\s+that\s+(.+)$/s.exec(clause)?.[1] ??
    "";
  const goal: Goal = { kind: "email", to, subject, literal: unquote(said), replies };
  if (said !== "") return [goal];
  // "Send ana@example.com a summary of the handbook": what to send is asked for in the same breath.
  const object = clause
    .replace(/^(?:e-?mail|mail|send|forward|notify)\s+/i, "")
    .replace(/\b(?:with (?:the )?subject|subject(?: line)?)\b.*$/is, "")
    .replace(addressPattern, " ")
    .replace(/^(?:\s*(?:an? |the )?(?:e-?mail|mail|message)\b)/i, " ")
    .replace(/\b(?:to|by e-?mail|via e-?mail|and)\s*(?=$|\s{2,}|,)/gi, " ")
    .replace(/^\s*(?:to\s+)?(?:me|us|him|her)?\s+/i, "")
    .replace(/\s+/g, " ")
    .trim();
  const inner = parseSummary(object);
  if (inner) return [inner, goal];
  const about = /^(?:about|on|regarding|with (?:information|details|the facts) (?:about|on))\s+(.+)$/i.exec(
    object,
  )?.[1];
  if (about) return [{ kind: "answer", questions: [cut(about)] }, goal];
  if (/^(?:what|who|when|where|which|why|how)\b/i.test(object))
    return [{ kind: "answer", questions: [cut(object)] }, goal];
  const named =
    /^(?:the |our )?(?!result|summary|answer|report|draft|reply|finding|text|document|outcome|letter|it\b|this\b|that\b|them\b)([\p{L}\d][^.]{3,80})$/iu.exec(
      object,
    )?.[1];
  const quoted = /["“]([^"”]+)["”]/.exec(clause)?.[1];
  if (quoted && subject === "") return [{ ...goal, literal: quoted }];
  if (!named || pronoun.test(object)) return [goal];
  // A document is sent as its summary: the mail tool carries text.
  const isDocument = /\b(?:policy|handbook|contract|agreement|manual|guide|lease|terms|faq|minutes|notes)$/i.test(
    cut(named),
  );
  const shape = parseShape(clause);
  return isDocument
    ? [{ kind: "summarise", subject: trimSubject(named), focus: "", shape, ofPrevious: false }, goal]
    : [{ kind: "answer", questions: [cut(named)] }, goal];
}

function parseFetch(clause: string): Goal | null {
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

const entityNames: readonly (readonly [EntityKind, RegExp])[] = [
  ["dates", /\bdates?\b|\bdeadlines?\b/i],
  ["amounts", /\bamounts?\b|\bprices?\b|\bsums?\b|\bmoney\b|\bfigures?\b/i],
  ["emails", /\be-?mail addresses\b|\be-?mails?\b/i],
  ["links", /\blinks?\b|\burls?\b/i],
  ["phones", /\bphone numbers?\b|\btelephone numbers?\b/i],
];

function parseSingle(clause: string): Goal[] {
  const text = clause.trim();
  const lower = text.toLowerCase();
  if (
    /^(?:who|what) (?:exactly )?are you\b|^what(?:'s| is) your name\b|^are you (?:an? )?(?:ai|bot|human|robot|person|language model|llm|chatgpt|gpt|claude|gemini)|^(?:what|which) (?:ai |language )?model (?:are you|is this|do you use)|^what can you do\b|^introduce yourself/.test(
      lower,
    )
  )
    return [{ kind: "identify" }];
  if (/^(?:hi|hello|hey|good (?:morning|afternoon|evening|day))(?: there| all| everyone| team)?[\s!.,]*$/.test(lower))
    return [{ kind: "greet", thanks: false }];
  if (/^(?:ok(?:ay)?|yes|no|sure|fine|alright|all right|got it|test(?:ing)?|hm+|help)[\s!.,?]*$/.test(lower))
    return [{ kind: "greet", thanks: false }];
  if (/^(?:thanks?|thank you|thx|cheers|great|perfect)(?: (?:a lot|very much|so much|you))?[\s!.,]*$/.test(lower))
    return [{ kind: "greet", thanks: true }];
  if (/^translate\b|\btranslate (?:it|this|that|the)\b/.test(lower))
    return [{ kind: "unsupported", what: "translate" }];
  if (/^(?:write|tell|compose|make up|invent)\b.{0,30}\b(?:poem|haiku|song|story|joke|novel|limerick)\b/.test(lower))
    return [{ kind: "unsupported", what: "write fiction or verse" }];
  if (
    /^(?:write|create|implement|generate|code|debug|fix)\b.{0,40}\b(?:code|function|script|program|class|sql|query|regex|unit tests?)\b/.test(
      lower,
    )
  )
    return [{ kind: "unsupported", what: "write program code" }];
  if (/^(?:draw|paint|generate an? (?:image|picture|logo))\b/.test(lower))
    return [{ kind: "unsupported", what: "make pictures" }];

  const time =
    /\b(?:what(?:'s| is)?\s+(?:the\s+)?(?:current\s+|exact\s+)?(?:time|date)\b(?! (?:limit|frame|off|period))(?:.{0,3}\b(?:is it|it is|now|today|in|at|right)\b.*|\s*[?.]?)$|what day is (?:it|today)|current (?:date|time)\b|time is it|today's date|what(?:'s| is) today)/i.test(
      text,
    );
  if (time && !/\b(?:deadline|due|delivery|effective|renewal|expiry|end|start|signing)\s+(?:date|time)\b/i.test(text)) {
    return [
      {
        kind: "time",
        zone: parseTimeZone(text.replace(/^.*?\b(?:time|date|day)\b/i, "")),
        place: cut(/\bin\s+([\p{L}\s.'-]+)/iu.exec(text)?.[1] ?? ""),
      },
    ];
  }
  const expression = parseArithmetic(text);
  if (expression)
    return [
      {
        kind: "calculate",
        expression,
        asked: cut(
          text.replace(/^(?:what(?:'s| is| are)|calculate|compute|evaluate|work out|how much (?:is|are))\s+/i, ""),
        ),
      },
    ];

  const email = parseEmail(text);
  if (email) return email;
  const fetched = parseFetch(text);
  if (fetched) return [fetched];
  const report = parseReport(text);
  if (report) return [report];
  const summary = parseSummary(text);
  if (summary) return [summary];
  if (
    /^(?:draft|write|compose|prepare|suggest|formulate)\b.*\b(?:answer|reply|response|letter|e-?mail|mail|message|acknowledg\w+)\b/i.test(
      text,
    ) ||
    /^(?:reply|respond|answer)\s+(?:to|this (?:complaint|message|e-?mail|letter|customer))\b/i.test(text)
  ) {
    const about = trimSubject(/\b(?:about|regarding|on|explaining|concerning)\s+(.+)$/i.exec(text)?.[1] ?? "");
    return [
      {
        kind: "draft",
        about,
        toPerson: /\bto\s+((?:mr|ms|mrs|dr)\.?\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+)/u.exec(text)?.[1] ?? "",
      },
    ];
  }
  const review = /^(?:review|proofread|check|critique|audit|assess|analy[sz]e|evaluate)\b\s*(.*)$/is.exec(text);
  if (
    review &&
    /\b(?:this|text|draft|paragraph|following|below|above|it|message|letter|contract|clause|document|copy|email|e-mail)\b/i.test(
      review[1] ?? "",
    )
  ) {
    return [{ kind: "review", criteria: cut(/\bfor\s+(.+)$/is.exec(review[1] ?? "")?.[1] ?? "") }];
  }
  const extract = /^(?:extract|list|find|give me|pull out|collect)\b.*?\b(?:all|every|the)\b(.*)$/i.exec(text);
  if (
    extract &&
    /\b(?:in|from|of)\s+(?:the|this|that|our)?\s*(?:text|document|contract|message|following|above|below|e-?mail|it)\b|^extract/i.test(
      text,
    )
  ) {
    const what = entityNames.filter(([, pattern]) => pattern.test(extract[1] ?? "")).map(([kind]) => kind);
    if (what.length > 0) return [{ kind: "extract", what }];
  }
  const read = /^(?:read|open|show)\b.*?\b(doc_[\w-]+|[0-9a-f]{8}-[0-9a-f-]{27})(?:.*?\bpage\s+(\d+))?/i.exec(text);
  if (read?.[1]) return [{ kind: "read", documentId: read[1], page: read[2] ? Number(read[2]) : null }];
  const compared =
    /^(?:compare|contrast)\s+(.+?)\s+(?:and|with|to|versus|vs\.?)\s+(.+)$/i.exec(text) ??
    /^what(?:'s| is| are) the differences? between\s+(.+?)\s+and\s+(.+)$/i.exec(text);
  if (compared) return [{ kind: "answer", questions: [cut(compared[1] ?? ""), cut(compared[2] ?? "")] }];
  return [{ kind: "answer", questions: [readQuestion(text)] }];
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

const style =
  /^(?:use|cite|quote|be|keep|only|do not|don't|never|always|make sure|include|mention|answer (?:in|from|using|with|only|briefly|based)|reply in|respond in|base|stick|limit|ensure|take|note|remember|thanks|thank you|sources?|in (?:english|german|french|spanish))\b/i;

/** Reads what a request asks for, clause by clause. Empty only when the request has no words. */
export function parseGoals(request: string): Goal[] {
  const clauses = splitClauses(request);
  const asking = clauses.filter((clause) => !style.test(clause) || isQuestion(clause));
  const goals: Goal[] = [];
  for (const clause of asking.length > 0 ? asking : clauses) {
    for (const goal of parseSingle(clause)) mergeGoal(goals, goal, clause);
  }
  const meaningful = goals.filter((goal) => goal.kind !== "greet");
  return (meaningful.length > 0 ? meaningful : goals.slice(0, 1)).slice(0, 12);
}

/** Puts questions together, and lets "tell me whether it is up" say what to look for in the page just fetched. */
function mergeGoal(goals: Goal[], goal: Goal, clause: string): void {
  const last = goals.at(-1);
  if (last?.kind === "fetch") {
    if (goal.kind === "summarise" && goal.subject === "")
      return void goals.splice(-1, 1, { ...last, aspect: "summary" });
    if (
      goal.kind === "answer" &&
      /^(?:tell|say|let|report|show|give|check|is|does|what|which|how|when|who|find|see|extract)\b/i.test(clause)
    ) {
      const asksStatus = /\b(?:up|down|online|reachable|available|alive|working|responding|running|status)\b/i.test(
        clause,
      );
      return void goals.splice(-1, 1, {
        ...last,
        aspect: asksStatus ? "status" : "question",
        question: goal.questions[0] ?? "",
      });
    }
  }
  if (goal.kind === "email" && last?.kind === "email" && goal.to.length === 0) return;
  if (goal.kind === "answer" && last?.kind === "answer") {
    goals.splice(-1, 1, { kind: "answer", questions: joinQuestions(last.questions, goal.questions).slice(0, 6) });
    return;
  }
  goals.push(goal);
}

/** "I was ill during my holiday. What do I do?" is one question: the statement before it says what it is about. */
function joinQuestions(before: readonly string[], next: readonly string[]): string[] {
  const last = before.at(-1) ?? "";
  const first = next[0] ?? "";
  const tellsStory =
    /^(?:i|i'm|we|my|our|he|she|they|there|yesterday|today|last|one of|someone|a|an)\b/i.test(last) &&
    !isQuestion(last);
  const lacksSubject = isQuestion(first) && !listStems(first).some((stem) => wordWeight(stem) === 1);
  if (!isQuestion(first) || !(tellsStory || lacksSubject)) return [...before, ...next];
  return [...before.slice(0, -1), `${last.replace(/[.!?]*$/, ".")} ${first}`, ...next.slice(1)];
}
