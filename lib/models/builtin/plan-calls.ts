import type { Goal } from "@/lib/models/builtin/goals";
import { parseGoals } from "@/lib/models/builtin/parse-goals";
import { pursueCalculation, pursueEmail, pursueFetch, pursueTime } from "@/lib/models/builtin/pursue-actions";
import { offerHelp, pursueAnswer } from "@/lib/models/builtin/pursue-answer";
import { pursueExtraction, pursueReading, pursueSummary } from "@/lib/models/builtin/pursue-documents";
import { pursueDraft, pursueReport, pursueReview } from "@/lib/models/builtin/pursue-writing";
import { nothing, type Kit, type Outcome, type PlannedCall, type Pursuit } from "@/lib/models/builtin/pursuit";
import { readInstructions, type StandingOrders } from "@/lib/models/builtin/read-instructions";
import type { PastCall, ReadPrompt } from "@/lib/models/builtin/read-prompt";
import { isQuestion, stripPolite } from "@/lib/models/builtin/split-clauses";
import { splitTask, type SplitTask } from "@/lib/models/builtin/split-task";

export type Plan = { kind: "calls"; calls: readonly PlannedCall[] } | { kind: "answer"; text: string };

const identity =
  "I am Mandate's built-in offline model (builtin-1). I do not write freely as a language model does: I find, rank and " +
  "quote sentences of your documents, summarise by selecting sentences, and plan tool calls from plain English " +
  "requests. I run on this installation, send nothing elsewhere and cost nothing. For free writing, translation or " +
  "reasoning, connect a model provider in the settings.";

function looksLikeMessage(text: string): boolean {
  return (
    /^\s*(?:(?:dear|hi|hello|hey|good (?:morning|afternoon|evening))\b|(?:from|subject)\s*:)/i.test(text) ||
    text.split(/\s+/).length >= 40
  );
}

/** A task that names no action gets the action that the agent is there for. */
function applyStandingOrders(
  task: SplitTask,
  goals: readonly Goal[],
  orders: StandingOrders,
): { task: SplitTask; goals: Goal[] } {
  const only = goals.length === 1 ? goals[0] : undefined;
  const isBare =
    only?.kind === "answer" &&
    only.questions.length === 1 &&
    !isQuestion(stripPolite(task.request)) &&
    !/^(?:find|search|tell|explain|list|show|look|describe|compare)\b/i.test(stripPolite(task.request));
  const isMessage = looksLikeMessage(task.request) || /^(?:dear|from\s*:)/i.test(task.payload);
  const whole: SplitTask = {
    request: "",
    payload: [task.request, task.payload].filter((part) => part !== "").join("\n\n"),
  };
  const talksOnly = goals.every(
    (goal) => goal.kind === "greet" || goal.kind === "identify" || goal.kind === "unsupported",
  );

  if (
    orders.usually === "draft" &&
    isMessage &&
    goals.every((goal) => goal.kind === "answer" || goal.kind === "greet")
  ) {
    const send: Goal[] = orders.sendsReplies
      ? [{ kind: "email", to: [], subject: "", literal: "", replies: true }]
      : [];
    return { task: whole, goals: [{ kind: "draft", about: "", toPerson: "" }, ...send, ...orders.afterwards] };
  }
  if (isBare && orders.usually === "review" && isMessage) {
    return {
      task: whole,
      goals: [
        { kind: "review", subject: "", criteria: orders.criteria, againstDocuments: false },
        ...orders.afterwards,
      ],
    };
  }
  if (isBare && orders.usually === "report") {
    const subject = task.request.replace(/[.\s]+$/, "");
    return {
      task,
      goals: [
        { kind: "report", subject, format: orders.reportFormat, title: "", ofPrevious: false },
        ...orders.afterwards,
      ],
    };
  }
  if (isBare && orders.usually === "summarise" && task.payload !== "") {
    const shape = { sentences: null, form: "paragraph", words: null } as const;
    return {
      task,
      goals: [{ kind: "summarise", subject: "", focus: "", shape, ofPrevious: false }, ...orders.afterwards],
    };
  }
  if (orders.usually === "report" && goals.every((goal) => goal.kind === "answer")) {
    const report: Goal = { kind: "report", subject: "", format: orders.reportFormat, title: "", ofPrevious: true };
    return { task, goals: [...goals, report, ...orders.afterwards] };
  }
  const alreadySends = goals.some((goal) => goal.kind === "email");
  return { task, goals: talksOnly || alreadySends ? [...goals] : [...goals, ...orders.afterwards] };
}

function* pursue(kit: Kit, goal: Goal, previous: Outcome | undefined): Pursuit<Outcome> {
  switch (goal.kind) {
    case "identify":
      return { ...nothing, text: identity };
    case "greet":
      return { ...nothing, text: goal.thanks ? "You are welcome." : `Hello. ${offerHelp(kit)}` };
    case "unsupported":
      return {
        ...nothing,
        text: `I cannot ${goal.what}: I am the built-in offline model and only quote, select and call tools. Choose another model for this.`,
      };
    case "answer":
      return yield* pursueAnswer(kit, goal);
    case "summarise":
      return yield* pursueSummary(kit, goal, previous);
    case "read":
      return yield* pursueReading(kit, goal);
    case "extract":
      return yield* pursueExtraction(kit, goal);
    case "report":
      return yield* pursueReport(kit, goal, previous);
    case "draft":
      return yield* pursueDraft(kit, goal);
    case "review":
      return yield* pursueReview(kit, goal);
    case "email":
      return yield* pursueEmail(kit, goal, previous);
    case "calculate":
      return yield* pursueCalculation(kit, goal);
    case "time":
      return yield* pursueTime(kit, goal);
    case "fetch":
      return yield* pursueFetch(kit, goal);
  }
}

/** Results of goals in a row that belong together go on together: two answers make one e-mail. */
function joinResults(outcomes: readonly Outcome[]): Outcome | undefined {
  const withContent = outcomes.filter((outcome) => outcome.content !== "");
  const last = withContent.at(-1);
  if (!last || withContent.length === 1) return last;
  const distinct = withContent.filter(
    (outcome, index) => withContent.findIndex((other) => other.content === outcome.content) === index,
  );
  return {
    text: "",
    content: distinct.map((outcome) => outcome.content).join("\n\n"),
    title: distinct[0]?.title ?? "",
    sources: distinct.flatMap((outcome) => outcome.sources),
  };
}

function* pursueAll(kit: Kit, goals: readonly Goal[]): Pursuit<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const goal of goals) outcomes.push(yield* pursue(kit, goal, joinResults(outcomes)));
  return outcomes;
}

/** The calls that were made, handed out in their order, tool by tool. */
function createLedger(
  calls: readonly PastCall[],
): (batch: readonly PlannedCall[]) => PastCall[] | readonly PlannedCall[] {
  const used = new Set<PastCall>();
  return (batch) => {
    const made: PastCall[] = [];
    const missing: PlannedCall[] = [];
    for (const planned of batch) {
      // By tool and order, not by arguments: a reviewer may have edited them.
      const past = calls.find((call) => call.toolName === planned.toolName && !used.has(call));
      if (past) {
        used.add(past);
        made.push(past);
      } else missing.push(planned);
    }
    return missing.length > 0 ? missing : made;
  };
}

function isMade(result: PastCall[] | readonly PlannedCall[]): result is PastCall[] {
  return result.every((item) => "outcome" in item);
}

/**
 * Decides the next step of a conversation: which calls to make now, or what to answer. The plan is worked out anew
 * each time by replaying it over the calls already made, so the same conversation always gives the same step, and a
 * call that failed or was refused is never made again.
 */
export function planNextStep(prompt: ReadPrompt, offered: ReadonlySet<string>): Plan {
  const orders = readInstructions(prompt.instructions);
  const split = splitTask(prompt.task);
  const parsed = parseGoals(split.request);
  const { task, goals } = applyStandingOrders(split, parsed, orders);
  const kit: Kit = {
    prompt,
    task,
    orders,
    offers: (toolName) => offered.has(toolName),
    searches: new Map(),
    documents: new Map(),
  };
  if (goals.length === 0) {
    const hasText = prompt.attachments.length > 0 || prompt.documents.length > 0 || task.payload !== "";
    const goal: Goal | null = hasText
      ? {
          kind: "summarise",
          subject: "",
          focus: "",
          shape: { sentences: null, form: "paragraph", words: null },
          ofPrevious: false,
        }
      : null;
    if (!goal) return { kind: "answer", text: offerHelp(kit) };
    goals.push(goal);
  }

  const take = createLedger(prompt.calls);
  const run = pursueAll(kit, goals);
  let step = run.next();
  while (!step.done) {
    const result = take(step.value);
    if (!isMade(result)) return { kind: "calls", calls: result };
    step = run.next(result);
  }
  const texts = step.value.map((outcome) => outcome.text).filter((text) => text !== "");
  return { kind: "answer", text: texts.join("\n\n") };
}
