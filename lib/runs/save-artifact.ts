import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fileStoreFor } from "@/lib/knowledge/file-store";
import type { Decision } from "@/lib/governance/decision";
import { effectiveVerdict, recordDecision } from "@/lib/governance/record-decision";
import { recordUsage } from "@/lib/metering/record-usage";
import type { ArtifactFile, SavedArtifact } from "@/lib/tools/tool-context";

type NewArtifact = ArtifactFile & {
  target: { runId: string; stepId: string; agentId: string; toolName: string };
  /** That it may be kept. */
  decision: Decision;
};

/**
 * Keeps a file that a run made, encrypted, and with it the decision that let it. The same step and name give the same
 * artifact again, decided once.
 */
export async function saveArtifact(ctx: WorkspaceContext, input: NewArtifact): Promise<SavedArtifact> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const { runId, stepId } = input.target;
  const storageKey = `${workspaceId}/artifacts/${runId}/${stepId}/${sha256Hex(input.name).slice(0, 16)}`;
  await (await fileStoreFor(workspaceId)).put(storageKey, input.bytes);
  const id = await inWorkspace(ctx, async (tx) => {
    const where = { workspaceId_stepId_name: { workspaceId, stepId, name: input.name } };
    const earlier = await tx.artifact.findUnique({ where, select: { id: true } });
    const facts = {
      contentType: input.contentType,
      sizeBytes: BigInt(input.bytes.byteLength),
      sha256: sha256Hex(input.bytes),
      storageKey,
    };
    const row = await tx.artifact.upsert({
      where,
      update: facts,
      create: {
        id: newId("artifact"),
        workspaceId,
        runId,
        stepId,
        name: input.name,
        createdAt: now(),
        ...facts,
      },
      select: { id: true },
    });
    await recordUsage(tx, workspaceId, [
      {
        idempotencyKey: `${row.id}:storage_bytes`,
        meter: "storage_bytes",
        quantity: facts.sizeBytes,
        costMicroUsd: 0n,
        runId,
        stepId,
      },
    ]);
    if (!earlier) {
      const decisionId = await recordDecision(tx, ctx, input.decision, input.target);
      const isMasked = effectiveVerdict(input.decision) === "mask";
      await tx.runStep.updateMany({
        where: { id: stepId, workspaceId },
        data: { decisionIds: { push: decisionId }, ...(isMasked ? { verdict: "mask" } : {}) },
      });
    }
    return row.id;
  });
  return { artifactId: id, url: `${env().MANDATE_URL}/api/v1/runs/${runId}/artifacts/${id}` };
}

/** The bytes of an artifact. Throws `not_found`. */
export async function getArtifactFile(
  ctx: WorkspaceContext,
  input: { runId: string; artifactId: string },
): Promise<{ name: string; contentType: string; bytes: Uint8Array<ArrayBuffer> }> {
  ctx.require("runs:read");
  const { workspaceId } = ctx;
  const row = await inWorkspace(ctx, (tx) =>
    tx.artifact.findFirst({
      where: { id: input.artifactId, workspaceId, runId: input.runId },
      select: { name: true, contentType: true, storageKey: true },
    }),
  );
  if (!row) throw notFound("artifact", input.artifactId);
  const bytes = await (await fileStoreFor(workspaceId)).get(row.storageKey);
  if (!bytes) throw notFound("file", input.artifactId);
  return { name: row.name, contentType: row.contentType, bytes: new Uint8Array(bytes) };
}
