import type { Goal } from "@/lib/models/builtin/goals";
import { parseCalculation, parseFetch, parseTime } from "@/lib/models/builtin/parse-actions";
import { parseEmail } from "@/lib/models/builtin/parse-email";
import { parseExtraction, parseQuestion, parseReading } from "@/lib/models/builtin/parse-lookups";
import { parseSmallTalk } from "@/lib/models/builtin/parse-small-talk";
import { parseDraft, parseReport, parseReview, parseSummary } from "@/lib/models/builtin/parse-writing";
import { isQuestion, splitClauses } from "@/lib/models/builtin/split-clauses";
import { listStems } from "@/lib/models/builtin/tokenise-text";
import { wordWeight } from "@/lib/models/builtin/word-lists";

/** Tried in this order; the first that knows the clause wins. */
const parsers: readonly ((clause: string) => Goal | Goal[] | null)[] = [
  parseSmallTalk,
  parseTime,
  parseCalculation,
  parseEmail,
  parseFetch,
  parseReport,
  parseSummary,
  parseDraft,
  parseReview,
  parseExtraction,
  parseReading,
];

function parseClause(clause: string): Goal[] {
  const text = clause.trim();
  for (const parse of parsers) {
    const goals = parse(text);
    if (goals !== null) return Array.isArray(goals) ? goals : [goals];
  }
  return [parseQuestion(text)];
}

const style =
  /^(?:use|cite|quote|be|keep|only|do not|don't|never|always|make sure|include|mention|answer (?:in|from|using|with|only|briefly|based)|reply in|respond in|base|stick|limit|ensure|take|note|remember|thanks|thank you|sources?|in (?:english|german|french|spanish))\b/i;

/** Reads what a request asks for, clause by clause. Empty only when the request has no words. */
export function parseGoals(request: string): Goal[] {
  const clauses = splitClauses(request);
  const asking = clauses.filter((clause) => !style.test(clause) || isQuestion(clause));
  const goals: Goal[] = [];
  for (const clause of asking.length > 0 ? asking : clauses) {
    for (const goal of parseClause(clause)) mergeGoal(goals, goal, clause);
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
