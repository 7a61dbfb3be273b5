import "server-only";
import { day, inFuture, now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import type { VaultEntry } from "./mask-token";
import { VaultConflict, type Vault } from "./vault";

const keepMs = 30 * day;
const valuePlace = (scope: string, token: string): string => `mask.value:${scope}:${token}`;

/** The vault in Postgres: values sealed with the workspace's data key, gone thirty days after they were last used. */
export const databaseVault: Vault = {
  async load(workspaceId, scope) {
    const sealer = await sealerFor(workspaceId);
    const rows = await withTenant(workspaceId, (tx) =>
      tx.maskVaultEntry.findMany({
        where: { workspaceId, scope, expiresAt: { gt: now() } },
        select: { token: true, class: true, valueSealed: true },
        take: 10_000,
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
    const createdAt = now();
    const expiresAt = inFuture(keepMs);
    await withTenant(workspaceId, async (tx) => {
      await tx.maskVaultEntry.createMany({
        data: entries.map((entry) => ({
          workspaceId,
          scope,
          token: entry.token,
          class: entry.class,
          valueSealed: sealer.sealText(entry.value, valuePlace(scope, entry.token)),
          createdAt,
          expiresAt,
        })),
        skipDuplicates: true,
      });
      const tokens = entries.map((entry) => entry.token);
      await tx.maskVaultEntry.updateMany({ where: { workspaceId, scope, token: { in: tokens } }, data: { expiresAt } });
      const kept = await tx.maskVaultEntry.findMany({
        where: { workspaceId, scope, token: { in: tokens } },
        select: { token: true, class: true, valueSealed: true },
      });
      const wanted = new Map(entries.map((entry) => [entry.token, entry]));
      const clash = kept.find(
        (row) => sealer.openText(row.valueSealed, valuePlace(scope, row.token)) !== wanted.get(row.token)?.value,
      );
      if (clash) throw new VaultConflict(`${clash.token} stands for another value`);
    });
  },
};
