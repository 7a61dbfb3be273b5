import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { env } from "@/lib/core/env";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { fileStoreFor } from "@/lib/knowledge/file-store";
import { recordUsage } from "@/lib/metering/record-usage";

type NewArtifact = { runId: string; stepId: string; name: string; contentType: string; bytes: Uint8Array };

/** Keeps a file that a run made, encrypted. The same step and name give the same artifact again. */
export async function saveArtifact(
  ctx: WorkspaceContext,
  input: NewArtifact,
): Promise<{ artifactId: string; url: string }> {
  ctx.require("runs:write");
  const { workspaceId } = ctx;
  const storageKey = `${workspaceId}/artifacts/${input.runId}/${input.stepId}/${sha256Hex(input.name).slice(0, 16)}`;
  await (await fileStoreFor(workspaceId)).put(storageKey, input.bytes);
  const id = await inWorkspace(ctx, async (tx) => {
    const where = { workspaceId_stepId_name: { workspaceId, stepId: input.stepId, name: input.name } };
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
        runId: input.runId,
        stepId: input.stepId,
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
        runId: input.runId,
        stepId: input.stepId,
      },
    ]);
    return row.id;
  });
  return { artifactId: id, url: `${env().MANDATE_URL}/api/v1/runs/${input.runId}/artifacts/${id}` };
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
