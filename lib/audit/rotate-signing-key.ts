import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { logger } from "@/lib/core/logger";
import type { RotateSigningKeyInput } from "./checkpoint-schema";
import { makeNextKey } from "./internal/signing-keys";
import { recordAudit } from "./record-audit";

/**
 * Replaces the signing key before its year is over, for when it may have been seen. The key belongs to the installation,
 * so that only an operator may; the entry with the reason goes into the log of the workspace that they act from, and each
 * log announces the new key before its next checkpoint. Checkpoints by the old key stay valid.
 */
export async function rotateSigningKey(
  ctx: WorkspaceContext,
  operator: OperatorContext,
  { reason }: RotateSigningKeyInput,
): Promise<{ keyId: string }> {
  ctx.require("audit:read");
  const made = await makeNextKey((tx, { id, previousId, verifierKey }) =>
    recordAudit(tx, ctx, {
      action: "audit.signing_key_rotated",
      target: { type: "audit_signing_key", id },
      summary: `Replaced the key that signs checkpoints: ${reason}`,
      facts: { previousId, verifierKey },
    }),
  );
  const { operatorId, requestId } = operator;
  logger().info(
    { audit: "operator", operatorId, requestId, action: "audit-key.rotate", target: made.id },
    "operator action",
  );
  return { keyId: made.id };
}
