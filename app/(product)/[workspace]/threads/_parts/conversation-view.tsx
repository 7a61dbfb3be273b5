"use client";

import { useState } from "react";
import { useRunProgress } from "@/components/patterns/use-run-progress";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { postMessageAction, readConversationAction, regenerateAnswerAction, stopAnswerAction } from "../actions";
import type { ChatOptions } from "./chat-options";
import { Composer } from "./composer";
import { openRunId, unansweredStatus, withEarlier, withLatest, withoutAnswer, type Conversation } from "./conversation";
import { LiveAnswer } from "./live-answer";
import { AnswerMessage } from "./answer-message";
import { QuestionMessage } from "./question-message";
import { useKeepAtEnd } from "./use-keep-at-end";

type ConversationViewProps = {
  slug: string;
  thread: { id: string; agentName: string };
  first: Conversation;
  options: ChatOptions;
  /** Why nothing can be said here any more; null when something can. */
  refusal: string | null;
  can: { talk: boolean; seeKnowledge: boolean };
};

const lost = "The server could not be reached. Try again.";

/** A conversation: what was said, the answer that is being written, and where one writes. */
export function ConversationView({ slug, thread, first, options, refusal, can }: ConversationViewProps) {
  const [conversation, setConversation] = useState(first);
  const [runId, setRunId] = useState(() => openRunId(first));
  const [isRestarting, setIsRestarting] = useState(false);
  const [loadingEarlier, setLoadingEarlier] = useState(false);
  const { progress, isLost } = useRunProgress(slug, runId, () => void readLatest());
  const { messages, nextBefore } = conversation;
  const ending = runId === null ? unansweredStatus(conversation) : null;
  const lastAnswer = messages.at(-1)?.role === "assistant" ? messages.at(-1)?.id : null;
  const endMark = useKeepAtEnd(
    `${messages.at(-1)?.id}:${runId}:${progress.steps.length}:${progress.draft?.text.length ?? 0}`,
  );

  async function readLatest() {
    const result = await readConversationAction(slug, { threadId: thread.id }).catch(() => null);
    if (!result?.ok) return void toast.error(result ? result.error.message : lost);
    setConversation((now) => withLatest(now, result.data));
    setRunId(openRunId(result.data));
  }

  async function readEarlier() {
    if (nextBefore === null) return;
    setLoadingEarlier(true);
    const result = await readConversationAction(slug, { threadId: thread.id, before: nextBefore }).catch(() => null);
    setLoadingEarlier(false);
    if (!result?.ok) return void toast.error(result ? result.error.message : lost);
    setConversation((now) => withEarlier(now, result.data));
  }

  async function send(content: string, documents: { id: string; name: string }[]): Promise<string | null> {
    const result = await postMessageAction(slug, {
      threadId: thread.id,
      content,
      documents: documents.map(({ id }) => id),
    });
    if (!result.ok) return result.error.message;
    const { message, runId: started } = result.data;
    setConversation((now) => ({
      ...now,
      messages: [...now.messages, { ...message, runStatus: "queued" }],
      documentNames: { ...now.documentNames, ...Object.fromEntries(documents.map(({ id, name }) => [id, name])) },
    }));
    setRunId(started);
    return null;
  }

  async function regenerate() {
    setIsRestarting(true);
    const result = await regenerateAnswerAction(slug, { threadId: thread.id }).catch(() => null);
    setIsRestarting(false);
    if (!result?.ok) return void toast.error(result ? result.error.message : lost);
    setConversation((now) => withoutAnswer(now, result.data.runId));
    setRunId(result.data.runId);
  }

  async function stop() {
    if (!runId) return;
    const result = await stopAnswerAction(slug, { runId }).catch(() => null);
    if (!result?.ok) toast.error(result ? result.error.message : lost);
  }

  return (
    <>
      <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-6 px-4 py-6 sm:px-6">
        {nextBefore === null ? null : (
          <Button
            variant="outline"
            size="sm"
            className="self-center"
            pending={loadingEarlier}
            onClick={() => void readEarlier()}
          >
            Show earlier messages
          </Button>
        )}
        <ol aria-label="Messages" className="grid min-w-0 gap-6">
          {messages.map((message) => (
            <li key={message.id} className="grid min-w-0">
              {message.role === "user" ? (
                <QuestionMessage
                  slug={slug}
                  message={message}
                  documentNames={conversation.documentNames}
                  linkDocuments={can.seeKnowledge}
                />
              ) : (
                <AnswerMessage
                  slug={slug}
                  threadId={thread.id}
                  agentName={thread.agentName}
                  message={message}
                  run={message.runId ? (conversation.runs[message.runId] ?? null) : null}
                  canRate={can.talk}
                  onRegenerate={
                    can.talk && refusal === null && message.id === lastAnswer && runId === null ? regenerate : null
                  }
                />
              )}
            </li>
          ))}
        </ol>
        {runId ? (
          <LiveAnswer
            slug={slug}
            agentName={thread.agentName}
            runId={runId}
            progress={progress}
            isLost={isLost}
            onReload={() => void readLatest()}
          />
        ) : null}
        {ending ? (
          <div className="flex flex-wrap items-center gap-3 rounded-lg border bg-surface px-3 py-2 text-13">
            <p className="min-w-0 flex-1">
              {ending === "cancelled"
                ? "This answer was stopped before it was finished."
                : "This question was not answered."}
            </p>
            {can.talk && refusal === null ? (
              <Button variant="outline" size="sm" onClick={() => void regenerate()}>
                Answer again
              </Button>
            ) : null}
          </div>
        ) : null}
        <p role="status" className="sr-only">
          {runId ? `${thread.agentName} is working` : lastAnswer ? "The answer is there" : ""}
        </p>
        <div ref={endMark} />
      </div>
      <div className="sticky bottom-0 z-10 border-t bg-background">
        <div className="mx-auto w-full max-w-3xl px-4 py-3 sm:px-6">
          {refusal ? (
            <p className="text-13 text-muted-foreground">{refusal}</p>
          ) : can.talk ? (
            <Composer
              slug={slug}
              options={options}
              placeholder={`Ask ${thread.agentName} something`}
              onSend={send}
              isAnswering={runId !== null || isRestarting}
              onStop={() => void stop()}
              autoFocus
            />
          ) : (
            <p className="text-13 text-muted-foreground">
              You can read this conversation. Talking to agents needs the permission runs:write.
            </p>
          )}
        </div>
      </div>
    </>
  );
}
