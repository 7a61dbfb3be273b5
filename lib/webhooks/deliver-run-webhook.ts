import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { getRun } from "@/lib/runs/get-run";
import { runPlaces } from "@/lib/runs/run-select";
import { EgressError } from "@/lib/tools/egress/egress-error";
import { isTemporary } from "./callback-fetch";
import { sendSigned } from "./send-signed";
import { webhookSecret } from "./webhook-secret";

/**
 * Sends the end of a run to its `webhookUrl`, signed as Standard Webhooks says; the run's id is the message's id, so
 * that a receiver can drop a repeat. Resolves when the receiver answered 2xx, now or before, or there is no URL; otherwise
 * throws what makes the engine try again later, or `gone` when trying again makes no sense.
 */
export async function deliverRunWebhook(
  ctx: WorkspaceContext,
  runId: string,
): Promise<{ status: "delivered" | "none" }> {
  ctx.require("runs:read");
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const { row, earlier } = await inWorkspace(ctx, async (tx) => ({
    row: await tx.run.findFirst({ where: { id: runId, workspaceId }, select: { webhookUrlSealed: true } }),
    earlier: await tx.webhookDelivery.findFirst({ where: { workspaceId, runId }, select: { status: true } }),
  }));
  if (!row?.webhookUrlSealed) return { status: "none" };
  if (earlier?.status === "delivered") return { status: "delivered" };
  const url = sealer.openText(row.webhookUrlSealed, runPlaces.webhookUrl(runId));
  const run = await getRun(ctx, runId);
  const body = JSON.stringify({ type: "run.finished", timestamp: run.finishedAt, data: run });
  const secret = await webhookSecret(ctx);
  await noteAttempt(ctx, runId, row.webhookUrlSealed, { status: "sending", lastStatus: null, lastError: null });
  try {
    const status = await sendSigned({ url, id: runId, body, secret });
    if (status >= 200 && status < 300) {
      await noteResult(ctx, runId, { status: "delivered", lastStatus: status, deliveredAt: now() });
      return { status: "delivered" };
    }
    const isGone = status === 410;
    await noteResult(ctx, runId, {
      status: isGone ? "failed" : "retrying",
      lastStatus: status,
      lastError: `The receiver answered ${status}.`,
    });
    if (isGone) throw new AppError("gone", "The receiver answered 410: it wants no more callbacks.");
    throw new AppError("unavailable", `The receiver answered ${status}.`);
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    const mayPass = isTemporary(error);
    await noteResult(ctx, runId, { status: mayPass ? "retrying" : "failed", lastError: error.message });
    throw new AppError(mayPass ? "unavailable" : "gone", error.message, { cause: error });
  }
}

/** For the engine, when every attempt failed. */
export async function giveUpOnRunWebhook(ctx: WorkspaceContext, runId: string): Promise<void> {
  ctx.require("runs:read");
  await noteResult(ctx, runId, { status: "failed" });
}

type Note = { status: string; lastStatus?: number | null; lastError?: string | null; deliveredAt?: Date };

async function noteAttempt(
  ctx: WorkspaceContext,
  runId: string,
  urlSealed: Uint8Array<ArrayBuffer>,
  note: Note,
): Promise<void> {
  const { workspaceId } = ctx;
  await inWorkspace(ctx, (tx) =>
    tx.webhookDelivery.upsert({
      where: { workspaceId_runId: { workspaceId, runId } },
      update: { ...note, attempts: { increment: 1 } },
      create: { id: newId("webhookDelivery"), workspaceId, runId, urlSealed, attempts: 1, createdAt: now(), ...note },
      select: { id: true },
    }),
  );
}

async function noteResult(ctx: WorkspaceContext, runId: string, note: Note): Promise<void> {
  await inWorkspace(ctx, (tx) =>
    tx.webhookDelivery.updateMany({
      where: { workspaceId: ctx.workspaceId, runId, status: { not: "delivered" } },
      data: note,
    }),
  );
}
