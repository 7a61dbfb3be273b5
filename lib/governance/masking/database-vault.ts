import "server-only";
import { day, inFuture, now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import type { VaultEntry } from "./mask-token";
import { VaultConflict, type Vault } from "./vault";

const keepMs = 30 * day;
const valuePlace = (scope: string, token: string): string => `mask.value:${scope}:${token}`;

type Kept = { token: string; valueSealed: Uint8Array; isNew: boolean };

/** The vault in Postgres: values sealed with the workspace's data key, gone thirty days after they were last used. */
export const databaseVault: Vault = {
  async load(workspaceId, scope) {
    const sealer = await sealerFor(workspaceId);
    // All of them: a token that was not read would be given out again for another value.
    const rows = await withTenant(workspaceId, (tx) =>
      tx.maskVaultEntry.findMany({
        where: { workspaceId, scope, expiresAt: { gt: now() } },
        select: { token: true, class: true, valueSealed: true },
      }),
    );
    return rows.map((row): VaultEntry => ({
      token: row.token,
      class: row.class,
      value: sealer.openText(row.valueSealed, valuePlace(scope, row.token)),
    }));
  },

  async save(workspaceId, scope, entries) {
    if (entries.length === 0) return;
    const sealer = await sealerFor(workspaceId);
    const rows = entries.map(({ token, class: name, value }) => ({
      token,
      class: name,
      sealed: Buffer.from(sealer.sealText(value, valuePlace(scope, token))).toString("base64"),
    }));
    const wanted = new Map(entries.map((entry) => [entry.token, entry]));
    const at = now();
    await withTenant(workspaceId, async (tx) => {
      // What has expired makes room, although it was not swept yet. In the order of tokens, so that two do not wait for each other.
      const kept = await tx.$queryRaw<Kept[]>`
        INSERT INTO mask_vault_entries AS kept
          ("workspaceId", scope, token, class, "valueSealed", "createdAt", "expiresAt")
        SELECT ${workspaceId}, ${scope}, token, class, decode(sealed, 'base64'), ${at}, ${inFuture(keepMs)}
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS e(token text, class text, sealed text)
        ORDER BY token
        ON CONFLICT ("workspaceId", scope, token) DO UPDATE SET
          class = CASE WHEN kept."expiresAt" <= ${at} THEN excluded.class ELSE kept.class END,
          "valueSealed" = CASE WHEN kept."expiresAt" <= ${at} THEN excluded."valueSealed" ELSE kept."valueSealed" END,
          "expiresAt" = excluded."expiresAt"
        RETURNING token, "valueSealed", xmax = 0 AS "isNew"`;
      const clash = kept.find(
        ({ token, valueSealed, isNew }) =>
          !isNew && sealer.openText(valueSealed, valuePlace(scope, token)) !== wanted.get(token)?.value,
      );
      if (clash) throw new VaultConflict(`${clash.token} stands for another value`);
    });
  },
};
