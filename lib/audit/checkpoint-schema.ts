import { z } from "zod";
import { pageOf } from "@/lib/core/page-schema";

const hash = z.string().describe("SHA-256, hexadecimal");
const entryCount = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);

export const auditCheckpointDto = z.object({
  size: z.int().describe("How many entries it covers: 1 up to this number"),
  root: hash.describe("Root of the Merkle tree (RFC 9162) over the entries' hashes, hexadecimal"),
  at: z.iso.datetime(),
  keyId: z.string().describe("The key that signed it; `GET /v1/audit/keys` has it"),
  note: z.string().describe("The signed checkpoint (C2SP signed note): keep this text"),
});
export type AuditCheckpointDto = z.output<typeof auditCheckpointDto>;

export const auditCheckpointPage = pageOf(auditCheckpointDto);

/** An entry with its place in the tree of the newest checkpoint: all that checking it alone takes. */
export const auditProofDto = z.object({
  format: z.literal("mandate-audit-proof-1"),
  workspaceId: z.string(),
  seq: z.int(),
  canonical: z.string().describe("The body of the entry as canonical JSON (RFC 8785), which its hash covers"),
  prevHash: hash.describe("The hash of the entry before, which its hash covers too"),
  leafHash: hash.describe("The entry's hash, which is its leaf in the tree, hexadecimal"),
  leafIndex: z.int().describe("seq - 1: leaves count from 0"),
  checkpoint: auditCheckpointDto.nullable().describe("Null while no checkpoint covers the entry: at most a minute"),
  verifierKey: z
    .string()
    .nullable()
    .describe("The public key that signed the checkpoint; compare it with one you noted"),
  hashes: z.array(hash).describe("The inclusion proof of RFC 9162 section 2.1.3, leaf to root"),
  isValid: z.boolean().describe("Whether leaf and proof lead to the checkpoint's root; false without a checkpoint"),
});
export type AuditProofDto = z.output<typeof auditProofDto>;

export const auditConsistencyQuery = z.strictObject({
  from: entryCount.describe("`size` of the earlier checkpoint"),
  to: entryCount.optional().describe("`size` of the later one; without it the newest"),
});

export const auditConsistencyDto = z.object({
  from: auditCheckpointDto,
  to: auditCheckpointDto,
  hashes: z.array(hash).describe("The consistency proof of RFC 9162 section 2.1.4"),
  isValid: z.boolean().describe("Whether the proof shows that the later tree begins with the earlier one"),
});
export type AuditConsistencyDto = z.output<typeof auditConsistencyDto>;

export const auditKeyDto = z.object({
  id: z.string(),
  verifierKey: z.string().describe("NAME+ID+KEY, the form that verifiers of signed notes take: keep this text"),
  publicKey: z.string().describe("The raw Ed25519 key, base64"),
  createdAt: z.iso.datetime(),
  isCurrent: z.boolean(),
  previousId: z.string().nullable().describe("The key that vouches for this one; null for the first"),
  endorsement: z
    .string()
    .nullable()
    .describe("Its Ed25519 signature over `mandate-audit-key-1\\n` + verifierKey + `\\n`, base64"),
});

export const auditKeyList = z.object({ items: z.array(auditKeyDto).describe("Oldest first") });
export type AuditKeyList = z.output<typeof auditKeyList>;

export const rotateSigningKeyInput = z.strictObject({ reason: z.string().trim().min(3).max(300) });
export type RotateSigningKeyInput = z.output<typeof rotateSigningKeyInput>;

export const checkpointMailInput = z.strictObject({ wanted: z.boolean() });
export type CheckpointMailInput = z.output<typeof checkpointMailInput>;
