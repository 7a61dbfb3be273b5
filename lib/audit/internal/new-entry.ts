import "server-only";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { storableText } from "@/lib/core/storable-text";
import type { NewEntry } from "./append-entry";

/** What happened, to what. `facts` hold ids, names of settings, amounts and verdicts: never content, never secrets. */
export type AuditInput = {
  action: string;
  target: { type: string; id: string };
  summary: string;
  facts?: Record<string, unknown>;
};

/** An entry by whoever acts, now. */
export function toNewEntry(ctx: WorkspaceContext, input: AuditInput): NewEntry {
  return {
    workspaceId: ctx.workspaceId,
    at: now(),
    actor: { type: ctx.principal.kind, id: actorId(ctx), label: ctx.principal.label },
    action: input.action,
    target: input.target,
    // Summaries repeat names and are cut to length; the chain takes well-formed text only.
    summary: storableText(input.summary),
    facts: input.facts ?? {},
    requestId: ctx.requestId,
    ip: ctx.ip,
  };
}
