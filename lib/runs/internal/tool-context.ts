import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { findReadablePage } from "@/lib/knowledge/find-readable-page";
import { searchKnowledge } from "@/lib/knowledge/search-knowledge";
import { deliverMail } from "@/lib/mail/deliver-mail";
import { createGuardedFetch } from "@/lib/tools/egress/guarded-fetch";
import type { ToolContext } from "@/lib/tools/tool-context";
import { ToolError } from "@/lib/tools/tool-error";
import { requireRedirectAllowed, type CallInProgress } from "./decide-again";
import { keepArtifact } from "./keep-content";
import type { LoadedRun, LoadedStep } from "./load-run";
import { effectKey } from "./tool-effect";

const guardedFetch = createGuardedFetch();

/** What a tool may touch during one call: bound to the run's workspace and to the knowledge that its agent may use. */
export function toolContextFor(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  call: CallInProgress,
  signal: AbortSignal,
): ToolContext {
  const bases = run.settings.knowledgeBaseIds;
  const scope = bases.length > 0 ? { knowledgeBaseIds: bases } : {};
  return {
    workspaceId: run.workspaceId,
    runId: run.id,
    stepId: step.id,
    idempotencyKey: effectKey(run, step),
    limits: call.limits,
    now,
    signal,
    fetch: (url, init, limits) =>
      guardedFetch(url, init, {
        ...limits,
        beforeRedirect: (next) => requireRedirectAllowed(ctx, run, step, call, next),
      }),
    async searchKnowledge({ query, limit }) {
      // Whoever started the run gave it these documents: they are what it is about, wherever they are kept.
      const within = run.documentIds.length > 0 ? { documentIds: run.documentIds } : scope;
      const { results } = await searchKnowledge(ctx, { query, limit, ...within });
      return results.map(({ passage, highlights: _highlights, ...result }) => ({
        ...result,
        text: passage,
        pageEnd: result.page,
      }));
    },
    readDocument: ({ documentId, page }) =>
      findReadablePage(ctx, { documentId, page, ...(run.documentIds.includes(documentId) ? {} : scope) }),
    async sendEmail(email) {
      try {
        return await deliverMail(email);
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== "unavailable") throw error;
        throw new ToolError("tool_unavailable", error.publicMessage, { cause: error });
      }
    },
    saveArtifact: (artifact) => keepArtifact(ctx, run, step, artifact),
  };
}
