"use client";

import { useState } from "react";
import type { ApprovalDto, DecideApprovalBody } from "@/lib/approvals/schema";
import type { ActionResult } from "@/lib/http/workspace-action";
import { readArguments, toDraft, type ArgumentField } from "./argument-fields";

export type Decide = (answer: DecideApprovalBody) => Promise<ActionResult<ApprovalDto>>;
export type DecisionMode = "look" | "edit" | "reject";

type DecisionInput = {
  approval: ApprovalDto;
  fields: readonly ArgumentField[];
  decide: Decide;
  /** Before the answer leaves: an inbox takes the item away. Returns how to bring it back. */
  onSend?: (answer: DecideApprovalBody) => (message: string) => void;
  onDecided?: (approval: ApprovalDto) => void;
};

const unreachable = "The server could not be reached, and nothing was decided. Check your connection and try again.";

function draftsOf(fields: readonly ArgumentField[], approval: ApprovalDto): Record<string, string> {
  return Object.fromEntries(fields.map((field) => [field.name, toDraft(field, approval.arguments[field.name])]));
}

/** The state of answering one approval: looking, editing or rejecting, and the answer on its way. */
export function useDecision({ approval, fields, decide, onSend, onDecided }: DecisionInput) {
  const [mode, setMode] = useState<DecisionMode>("look");
  const [drafts, setDrafts] = useState(() => draftsOf(fields, approval));
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [reason, setReason] = useState("");
  const [message, setMessage] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function send(answer: DecideApprovalBody) {
    if (pending) return;
    setPending(true);
    setMessage(null);
    const undo = onSend?.(answer);
    const failed = (text: string) => {
      undo?.(text);
      setMessage(text);
    };
    try {
      const result = await decide(answer);
      if (result.ok) onDecided?.(result.data);
      else failed(result.error.message);
    } catch {
      failed(unreachable);
    } finally {
      setPending(false);
    }
  }

  return {
    mode,
    drafts,
    errors,
    reason,
    message,
    pending,
    setReason,
    look() {
      setMode("look");
      setErrors({});
      setMessage(null);
    },
    edit() {
      setDrafts(draftsOf(fields, approval));
      setMode("edit");
    },
    reject: () => setMode("reject"),
    change(name: string, text: string) {
      setDrafts({ ...drafts, [name]: text });
      setErrors(Object.fromEntries(Object.entries(errors).filter(([field]) => field !== name)));
    },
    approve: () => send({ decision: "approve" }),
    async approveEdited() {
      const read = readArguments(fields, drafts);
      setErrors(read.errors ?? {});
      if (read.arguments) await send({ decision: "approve", arguments: read.arguments });
    },
    sendRejection: () => send({ decision: "reject", ...(reason.trim() ? { reason: reason.trim() } : {}) }),
  };
}
