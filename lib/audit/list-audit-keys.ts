import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { AuditKeyList } from "./checkpoint-schema";
import { listPublicKeys } from "./internal/signing-keys";

/** The public keys of the installation's checkpoints, oldest first: the last one signs now. */
export async function listAuditKeys(ctx: WorkspaceContext): Promise<AuditKeyList> {
  ctx.require("audit:read");
  const keys = await listPublicKeys();
  return {
    items: keys.map((key, index) => ({
      id: key.id,
      verifierKey: key.verifierKey,
      publicKey: Buffer.from(key.publicKey).toString("base64"),
      createdAt: key.createdAt.toISOString(),
      isCurrent: index === keys.length - 1,
      previousId: key.previousId,
      endorsement: key.endorsement,
    })),
  };
}
