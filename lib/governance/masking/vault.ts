import type { VaultEntry } from "./mask-token";

/**
 * Keeps what tokens stand for, per workspace and scope (thread or run). Implementations encrypt values and let entries
 * expire. Two steps of one thread may save at the same time: the same entry twice is fine, but a token that stands for
 * another value already must be refused with `VaultConflict`; the caller then loads again and masks again.
 */
export type Vault = {
  load(workspaceId: string, scope: string): Promise<VaultEntry[]>;
  save(workspaceId: string, scope: string, entries: readonly VaultEntry[]): Promise<void>;
};

export class VaultConflict extends Error {
  override readonly name = "VaultConflict";
}

/** A vault in memory, for tests and for work that keeps nothing. */
export class MemoryVault implements Vault {
  readonly #entries = new Map<string, Map<string, VaultEntry>>();

  load(workspaceId: string, scope: string): Promise<VaultEntry[]> {
    return Promise.resolve([...(this.#entries.get(JSON.stringify([workspaceId, scope]))?.values() ?? [])]);
  }

  save(workspaceId: string, scope: string, entries: readonly VaultEntry[]): Promise<void> {
    const key = JSON.stringify([workspaceId, scope]);
    const kept = this.#entries.get(key) ?? new Map<string, VaultEntry>();
    const clash = entries.find((entry) => {
      const present = kept.get(entry.token);
      return present !== undefined && (present.value !== entry.value || present.class !== entry.class);
    });
    if (clash) return Promise.reject(new VaultConflict(`${clash.token} stands for another value`));
    for (const entry of entries) kept.set(entry.token, entry);
    this.#entries.set(key, kept);
    return Promise.resolve();
  }
}
