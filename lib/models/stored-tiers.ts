import "server-only";
import { z } from "zod";
import type { Tx } from "@/lib/core/db";
import { modelRef, modelTier, type ModelRef, type ModelTier } from "./schema";

const mapping = z.partialRecord(modelTier, modelRef);

type StoredTiers = Partial<Record<ModelTier, ModelRef>>;

/** What the workspace mapped by hand. */
export async function storedTiers(tx: Tx, workspaceId: string): Promise<StoredTiers> {
  const row = await tx.workspace.findUnique({ where: { id: workspaceId }, select: { modelTiers: true } });
  return mapping.catch({}).parse(row?.modelTiers ?? {});
}

/** The same for those who will change it: they take turns until their transactions end. */
export async function lockStoredTiers(tx: Tx, workspaceId: string): Promise<StoredTiers> {
  await tx.$queryRaw`SELECT id FROM workspaces WHERE id = ${workspaceId} FOR UPDATE`;
  return storedTiers(tx, workspaceId);
}
