import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { day, inFuture, minute, now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { AppError } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";

const keepMs = day;
/** A first request that died without an answer stops blocking its key after this time. */
const abandonedMs = 2 * minute;

type Answer = { status: number; body: string };

/**
 * Runs `handle` once per Idempotency-Key, caller and operation within a day; a repeat gets the first answer again. Only
 * whoever sent the first request: the answer may hold a secret, and keys are easily guessed.
 * Throws `idempotency_conflict` when the key comes with another request, `idempotency_in_progress` while the first runs.
 * A failed request frees its key, so that it can be tried again.
 */
export async function withIdempotency(
  ctx: WorkspaceContext,
  request: { key: string; operation: string; fingerprint: Uint8Array | string },
  handle: () => Promise<Answer>,
): Promise<Answer & { isReplay: boolean }> {
  if (!/^[\x21-\x7e]{1,255}$/.test(request.key)) {
    throw new AppError("invalid_input", "An Idempotency-Key has 1 to 255 printable ASCII characters.");
  }
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const key = sha256Hex(`${ctx.principal.kind}\u0000${actorId(ctx)}\u0000${request.key}`);
  const place = `idempotency:${request.operation}:${key}`;
  const requestHash = sha256Hex(request.fingerprint);
  const id = { workspaceId, operation: request.operation, key };

  const earlier = await inWorkspace(ctx, async (tx) => {
    const inserted = await tx.$executeRaw`
      INSERT INTO idempotency_records ("workspaceId", operation, key, "requestHash", "createdAt", "expiresAt")
      VALUES (${workspaceId}, ${request.operation}, ${key}, ${requestHash}, ${now()}, ${inFuture(keepMs)})
      ON CONFLICT ("workspaceId", operation, key) DO UPDATE
        SET "requestHash" = EXCLUDED."requestHash", "createdAt" = EXCLUDED."createdAt",
            "expiresAt" = EXCLUDED."expiresAt", "responseStatus" = NULL, "responseBody" = NULL
        WHERE idempotency_records."expiresAt" < ${now()}
           OR (idempotency_records."responseStatus" IS NULL
               AND idempotency_records."createdAt" < ${new Date(now().getTime() - abandonedMs)})`;
    return inserted > 0 ? null : tx.idempotencyRecord.findFirst({ where: id });
  });

  if (earlier) {
    if (earlier.requestHash !== requestHash) {
      throw new AppError("idempotency_conflict", "This Idempotency-Key was used with another request.");
    }
    if (earlier.responseStatus === null || !earlier.responseBody) {
      throw new AppError("idempotency_in_progress", "The first request with this Idempotency-Key is still running.", {
        details: { retryAfterSeconds: 1 },
      });
    }
    return { status: earlier.responseStatus, body: sealer.openText(earlier.responseBody, place), isReplay: true };
  }

  let answer: Answer;
  try {
    answer = await handle();
  } catch (error) {
    await inWorkspace(ctx, (tx) => tx.idempotencyRecord.deleteMany({ where: id }));
    throw error;
  }
  // Outside the try: what was done stays done, so a failure to note it must not free the key.
  await inWorkspace(ctx, (tx) =>
    tx.idempotencyRecord.updateMany({
      where: id,
      data: { responseStatus: answer.status, responseBody: sealer.sealText(answer.body, place) },
    }),
  );
  return { ...answer, isReplay: false };
}
