import "server-only";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { storableText } from "@/lib/core/storable-text";
import { appendAuditEntry } from "./internal/append-entry";

/** What happened, to what. `facts` hold ids, names of settings, amounts and verdicts: never content, never secrets. */
export type AuditInput = {
  action: string;
  target: { type: string; id: string };
  summary: string;
  facts?: Record<string, unknown>;
};

/**
 * Appends an entry to the workspace's chain in the caller's transaction: the action and its entry commit together or
 * not at all. Holds the chain's head until the transaction ends, so make it one of the last statements.
 */
export async function recordAudit(tx: Tx, ctx: WorkspaceContext, input: AuditInput): Promise<void> {
  await appendAuditEntry(tx, ctx.workspaceId, {
    at: now(),
    actor: { type: ctx.principal.kind, id: actorId(ctx), label: ctx.principal.label },
    action: input.action,
    target: input.target,
    // Summaries repeat names and are cut to length; the chain takes well-formed text only.
    summary: storableText(input.summary),
    facts: input.facts ?? {},
    requestId: ctx.requestId,
    ip: ctx.ip,
  });
}
