"use client";

import { ArrowUp, Square } from "lucide-react";
import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Textarea } from "@/components/ui/textarea";
import { AttachButton } from "./attach-button";
import { AttachmentChips } from "./attachment-chips";
import type { ChatOptions } from "./chat-options";
import { useAttachments, type Attachment } from "./use-attachments";

type ComposerProps = {
  slug: string;
  options: ChatOptions;
  placeholder: string;
  /** Resolves with null when it was sent, else with what went wrong; then nothing that was written is lost. */
  onSend: (content: string, documents: { id: string; name: string }[]) => Promise<string | null>;
  /** The agent is answering: nothing can be sent, and it can be stopped. */
  isAnswering?: boolean;
  onStop?: () => void;
  /** Beside the attach button: the choice of the agent. */
  children?: ReactNode;
  startText?: string;
  autoFocus?: boolean;
};

/** Where one writes. Enter sends, Shift and Enter begins a new line. */
export function Composer({
  slug,
  options,
  placeholder,
  onSend,
  isAnswering = false,
  onStop,
  children,
  startText = "",
  autoFocus,
}: ComposerProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState(startText);
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const attachments = useAttachments(slug);
  const obstacle = obstacleOf(attachments.items);
  const canSend = text.trim() !== "" && obstacle === null && !pending && !isAnswering;

  async function send() {
    if (!canSend) return;
    setPending(true);
    setMessage(null);
    const problem = await onSend(
      text,
      attachments.items.map(({ id, name }) => ({ id, name })),
    ).catch(() => "The server could not be reached. What you wrote is still here; try again.");
    setPending(false);
    if (problem) return setMessage(problem);
    setText("");
    attachments.clear();
    field.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  return (
    <form
      aria-label="Message"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void send();
      }}
      className="grid gap-1"
    >
      <div className="rounded-lg border border-input bg-background focus-within:border-ring">
        <AttachmentChips items={attachments.items} onRemove={attachments.remove} />
        <Textarea
          ref={field}
          aria-label="Message"
          autoFocus={autoFocus}
          rows={1}
          maxLength={100_000}
          placeholder={placeholder}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          className="max-h-60 min-h-12 resize-none border-0 bg-transparent px-3 pt-3 focus-visible:outline-none"
        />
        <div className="flex items-center gap-1 p-2 pt-0">
          <AttachButton
            documents={options.documents}
            upload={options.upload}
            chosen={new Set(attachments.items.map(({ id }) => id))}
            onToggle={attachments.toggle}
            onUpload={(files) => attachments.upload(files, options.upload?.maxBytes ?? 0)}
          />
          {children}
          <span className="ml-auto flex items-center gap-2">
            {isAnswering ? (
              <Button variant="outline" onClick={onStop}>
                <Square aria-hidden />
                Stop
              </Button>
            ) : (
              <Button
                type="submit"
                size="icon"
                aria-label="Send"
                title="Send (Enter)"
                pending={pending}
                disabled={!canSend}
              >
                {pending ? null : <ArrowUp aria-hidden />}
              </Button>
            )}
          </span>
        </div>
      </div>
      {message || obstacle ? (
        <p
          role={message ? "alert" : "status"}
          className={message ? "text-13 text-denied" : "text-13 text-muted-foreground"}
        >
          {message ?? obstacle}
        </p>
      ) : null}
    </form>
  );
}

/** Why a message with these documents cannot go out yet; null when it can. */
function obstacleOf(items: Attachment[]): string | null {
  if (items.some(({ state }) => state === "failed")) return "Remove the document that failed, then send.";
  if (items.some(({ state }) => state !== "ready")) return "You can send as soon as the documents are read.";
  return null;
}
