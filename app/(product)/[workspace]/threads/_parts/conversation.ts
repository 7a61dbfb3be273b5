import type { RunDto } from "@/lib/runs/schema";
import { isFinished, isRunStatus } from "@/lib/runs/state";
import type { MessageDto } from "@/lib/threads/schema";

export type RunFacts = Pick<
  RunDto,
  "id" | "status" | "costMicroUsd" | "hasUnknownCost" | "artifacts" | "startedAt" | "finishedAt"
>;

/** Messages, oldest first, with facts about their runs by id and the names of attached documents by id. */
export type Conversation = {
  messages: MessageDto[];
  /** Leads to earlier messages; null at the beginning. */
  nextBefore: number | null;
  runs: Record<string, RunFacts>;
  documentNames: Record<string, string>;
};

/** The run that is answering now: that of the last message when it is a question whose run has not ended. */
export function openRunId({ messages }: Pick<Conversation, "messages">): string | null {
  const last = messages.at(-1);
  if (!last || last.role !== "user" || last.runId === null || last.runStatus === null) return null;
  return isRunStatus(last.runStatus) && !isFinished(last.runStatus) ? last.runId : null;
}

/** How the last question ended without an answer: its run's status; null when it was answered or is being answered. */
export function unansweredStatus({ messages }: Pick<Conversation, "messages">): string | null {
  const last = messages.at(-1);
  if (!last || last.role !== "user" || last.runStatus === null) return null;
  return isRunStatus(last.runStatus) && isFinished(last.runStatus) ? last.runStatus : null;
}

/** Earlier messages in front of those that are there. */
export function withEarlier(now: Conversation, earlier: Conversation): Conversation {
  const known = new Set(now.messages.map(({ id }) => id));
  return {
    messages: [...earlier.messages.filter(({ id }) => !known.has(id)), ...now.messages],
    nextBefore: earlier.nextBefore,
    runs: { ...earlier.runs, ...now.runs },
    documentNames: { ...earlier.documentNames, ...now.documentNames },
  };
}

/** The newest messages as just read, in place of what was there of them; earlier ones that were loaded stay. */
export function withLatest(now: Conversation, latest: Conversation): Conversation {
  const first = latest.messages[0]?.ordinal ?? 0;
  const earlier = now.messages.filter(({ ordinal }) => ordinal < first);
  return {
    messages: [...earlier, ...latest.messages],
    nextBefore: earlier.length > 0 ? now.nextBefore : latest.nextBefore,
    runs: { ...now.runs, ...latest.runs },
    documentNames: { ...now.documentNames, ...latest.documentNames },
  };
}

/** The conversation while its last question is answered again by another run: the present answer is set aside. */
export function withoutAnswer(now: Conversation, runId: string): Conversation {
  const at = now.messages.findLastIndex(({ role }) => role === "user");
  const kept = now.messages.slice(0, at + 1);
  return {
    ...now,
    messages: kept.map((message, index) => (index === at ? { ...message, runId, runStatus: "queued" } : message)),
  };
}
