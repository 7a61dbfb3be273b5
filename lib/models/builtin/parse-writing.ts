import type { Goal } from "@/lib/models/builtin/goals";
import { cut, pronoun, readFormat, readTitle, trimSubject } from "@/lib/models/builtin/parse-phrases";
import { parseShape } from "@/lib/models/builtin/parse-shape";

const documentNoun =
  "report|document|pdf|docx|word (?:file|document)|markdown(?: file)?|memo|brief(?:ing)?|paper|file|overview document|summary document|one-pager";

const shapeWords =
  /\b(?:in|with|using|as)\s+(?:at most |no more than |up to |about |exactly )?(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|a single|a|short|brief)?\s*(?:short |brief |key |main )?(?:sentences?|bullet\s*points?|bullets|points|paragraphs?|words|key points|lines)\b|\b(?:under|within|at most|no more than|up to)\s+\d+\s+words\b|\bbriefly\b|\bin brief\b|\bshortly\b|\bas (?:a )?bullet(?:ed)?(?: list)?\b|\bas a list\b/gi;

const vague =
  /^(?:it|this|that|them|these|text|following|above|below|everything|result|results|answer|message|e-?mail|page|response|content|contents)?(?: text| message| document| e-?mail| article| following)?$/i;

/** Whether a subject only points at text that is there already. */
function isVague(subject: string): boolean {
  return vague.test(subject);
}

/** `Summarise the handbook in three sentences`, `What is the lease about?` */
export function parseSummary(clause: string): Goal | null {
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
  return {
    kind: "summarise",
    subject: isVague(subject) ? "" : subject,
    focus: cut(focus),
    shape,
    ofPrevious: /^(?:it|them|that|the results?|the answers?|the page|the response)$/i.test(cut(rest)),
  };
}

/** What is written is a letter, whatever documents it draws on. */
const writesLetter =
  /\b(?:reply|answer|response) to\b|^\w+\s+(?:an?\s+|the\s+|each\s+)?(?:\w+\s+)?(?:answers?|reply|replies|responses?|letters?|e-?mails?)\b/i;

/** `Write a PDF report about the contract`, `Save it as a Word file` */
export function parseReport(clause: string): Goal | null {
  const verb = /^(?:write|create|make|prepare|produce|generate|compile|draft|build|put together|do)\b/i;
  const noun = new RegExp(`\\b(?:${documentNoun})s?\\b`, "i");
  const turned =
    /^(?:save|export|store|turn|put|convert|deliver)\b/i.test(clause) &&
    /\b(?:pdf|docx|word|markdown|document|file|report)\b/i.test(clause);
  if (turned) {
    return { kind: "report", subject: "", format: readFormat(clause), title: readTitle(clause), ofPrevious: true };
  }
  if (!verb.test(clause) || !noun.test(clause) || writesLetter.test(clause)) return null;
  const about =
    /\b(?:about|on|of|regarding|concerning|covering|for|summari[sz]ing|describing)\s+(.+)$/is.exec(
      clause.replace(noun, " "),
    )?.[1] ?? "";
  const withoutTitle = about.replace(
    /\b(?:titled|called|named|with the title|entitled|as (?:a )?(?:pdf|docx|word|markdown)|in (?:pdf|docx|word|markdown)(?: format)?)\b.*$/i,
    "",
  );
  const subject = trimSubject(withoutTitle);
  const pointsBack = about === "" ? pronoun.test(clause) : pronoun.test(about) && subject.split(/\s+/).length <= 2;
  return {
    kind: "report",
    subject: pointsBack ? "" : subject,
    format: readFormat(clause),
    title: readTitle(clause),
    ofPrevious: pointsBack,
  };
}

/** `Draft an answer to this complaint` */
export function parseDraft(text: string): Goal | null {
  if (
    /^(?:draft|write|compose|prepare|suggest|formulate)\b.*\b(?:answers?|reply|replies|responses?|letters?|e-?mails?|mails?|messages?|acknowledg\w+)\b/i.test(
      text,
    ) ||
    /^(?:reply|respond|answer)\s+(?:to|this (?:complaint|message|e-?mail|letter|customer))\b/i.test(text)
  ) {
    const about = trimSubject(/\b(?:about|regarding|on|explaining|concerning)\s+(.+)$/i.exec(text)?.[1] ?? "");
    return {
      kind: "draft",
      about,
      toPerson: /\bto\s+((?:mr|ms|mrs|dr)\.?\s+\p{Lu}\p{L}+|\p{Lu}\p{L}+)/u.exec(text)?.[1] ?? "",
    };
  }
  return null;
}

const textNoun =
  /\b(?:this|text|draft|paragraph|following|below|above|it|message|letter|contract|clause|document|copy|e-?mail|agreement|policy|handbook|lease|report|proposal|offer|terms|manual|minutes|invoice)s?\b/i;

/** `Review this text for tone`, `Review the supplier agreement for payment terms` */
export function parseReview(text: string): Goal | null {
  const match = /^(?:review|proofread|check|critique|audit|assess|analy[sz]e|evaluate)\b\s*(.*)$/is.exec(text);
  const against =
    /\s+(?:against|according to|on the basis of)\s+(?:the|our|my|your|company)?\s*(?:own\s+)?(?:rules|documents?|policy|policies|handbook|standards?|guidelines?|knowledge(?: base)?)\b/i;
  const againstDocuments = against.test(match?.[1] ?? "");
  const object = match?.[1]?.replace(against, "");
  if (object === undefined || !textNoun.test(object)) return null;
  const [, what = object, criteria = ""] =
    /^(.*?)\s+(?:for|regarding|concerning|as to|with (?:regard|respect) to)\s+(.+)$/is.exec(object) ?? [];
  const subject = trimSubject(what);
  return { kind: "review", subject: isVague(subject) ? "" : subject, criteria: cut(criteria), againstDocuments };
}
