import "server-only";
import { Webhook } from "standardwebhooks";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { getRun } from "@/lib/runs/get-run";
import { runPlaces } from "@/lib/runs/run-select";
import { EgressError } from "@/lib/tools/egress/egress-error";
import { createGuardedFetch, type GuardedFetch } from "@/lib/tools/egress/guarded-fetch";
import { webhookSecret } from "./webhook-secret";

const timeoutMs = 15_000;
const loopback = ["127.0.0.1", "::1"];

/**
 * Callbacks leave through the egress guard. An installation that is itself reachable only from this machine (its public
 * address is on loopback) may call back services of this machine, on any port; no other may.
 */
function callbackFetch(url: string): GuardedFetch {
  const host = new URL(env().MANDATE_URL).hostname;
  const isLocal = host === "localhost" || host === "127.0.0.1" || host === "[::1]";
  if (!isLocal) return createGuardedFetch();
  const port = Number(URL.parse(url)?.port || 0);
  return createGuardedFetch({ allowAddresses: loopback, ...(port > 0 ? { ports: [port] } : {}) });
}

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
  const at = now();
  const signature = new Webhook(await webhookSecret(ctx)).sign(runId, at, body);
  await noteAttempt(ctx, runId, row.webhookUrlSealed, { status: "sending", lastStatus: null, lastError: null });
  try {
    const response = await callbackFetch(url)(
      url,
      {
        method: "POST",
        body,
        headers: {
          "content-type": "application/json",
          "webhook-id": runId,
          "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
          "webhook-signature": signature,
        },
      },
      { timeoutMs, maxRedirects: 0, maxBytes: 64 * 1024 },
    );
    if (response.status >= 200 && response.status < 300) {
      await noteResult(ctx, runId, { status: "delivered", lastStatus: response.status, deliveredAt: now() });
      return { status: "delivered" };
    }
    const isGone = response.status === 410;
    await noteResult(ctx, runId, {
      status: isGone ? "failed" : "retrying",
      lastStatus: response.status,
      lastError: `The receiver answered ${response.status}.`,
    });
    if (isGone) throw new AppError("gone", "The receiver answered 410: it wants no more callbacks.");
    throw new AppError("unavailable", `The receiver answered ${response.status}.`);
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    const isTemporary = ["egress_timeout", "egress_connection_failed", "egress_host_not_found"].includes(error.code);
    await noteResult(ctx, runId, { status: isTemporary ? "retrying" : "failed", lastError: error.message });
    throw new AppError(isTemporary ? "unavailable" : "gone", error.message, { cause: error });
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
