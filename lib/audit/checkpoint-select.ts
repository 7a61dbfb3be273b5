import type { AuditCheckpointDto } from "./checkpoint-schema";

export const checkpointSelect = { size: true, root: true, createdAt: true, keyId: true, note: true } as const;

type CheckpointRow = { size: bigint; root: string; createdAt: Date; keyId: string; note: string };

export function toCheckpointDto(row: CheckpointRow): AuditCheckpointDto {
  return {
    size: Number(row.size),
    root: row.root,
    at: row.createdAt.toISOString(),
    keyId: row.keyId,
    note: row.note,
  };
}
