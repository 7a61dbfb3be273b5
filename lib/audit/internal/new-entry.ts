import "server-only";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { storableText } from "@/lib/core/storable-text";
import { storableEvidence } from "../payload";
import type { NewEntry } from "./append-entry";

/** What happened, to what. What can be erased later is apart from what stays for ever. */
export type AuditInput = {
  action: string;
  target: { type: string; id: string };
  /** Stays for ever: without names of people, addresses, or names of files. */
  summary: string;
  /** Ids, names of settings, amounts and verdicts: never content, never secrets, nothing that names a person. Stays. */
  facts?: Record<string, unknown>;
  /** The summary as people should read it, where it takes such names. Sealed apart, can be erased. */
  shownAs?: string;
  /** Contents that show what was decided or done. Never secrets. Sealed apart, can be erased. */
  evidence?: Record<string, unknown>;
};

/** An entry by whoever acts, now. */
export function toNewEntry(ctx: WorkspaceContext, input: AuditInput): NewEntry {
  const { principal, ip } = ctx;
  return {
    workspaceId: ctx.workspaceId,
    at: now(),
    actor: { type: principal.kind, id: actorId(ctx) },
    action: input.action,
    target: input.target,
    // Summaries repeat names and are cut to length; the chain takes well-formed text only.
    summary: storableText(input.summary),
    facts: input.facts ?? {},
    requestId: ctx.requestId,
    payload: {
      // A job is called as its id says.
      ...(principal.kind === "job" ? {} : { label: principal.label.toWellFormed() }),
      ...(ip === null ? {} : { ip }),
      ...(input.shownAs === undefined ? {} : { summary: storableText(input.shownAs) }),
      ...(input.evidence === undefined ? {} : { evidence: storableEvidence(input.evidence) }),
    },
  };
}
