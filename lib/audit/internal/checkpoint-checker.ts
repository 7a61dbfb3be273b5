import "server-only";
import { appendLeaves, rootOf } from "../merkle";
import { checkpointText, isSignedBy } from "../signed-note";
import type { StoredCheckpoint } from "./read-checkpoints";
import type { PublicSigningKey } from "./signing-keys";

/** Follows a chain entry by entry and compares each checkpoint with what it says it covers. */
export class CheckpointChecker {
  readonly #workspaceId: string;
  readonly #keys: Map<string, PublicSigningKey>;
  #frontier: string[] = [];
  #size = 0;
  #previousNote: string | null = null;
  #previousKey: PublicSigningKey | null = null;

  constructor(workspaceId: string, keys: readonly PublicSigningKey[]) {
    this.#workspaceId = workspaceId;
    this.#keys = new Map(keys.map((key) => [key.id, key]));
  }

  add(hash: string): void {
    this.#frontier = appendLeaves(this.#frontier, this.#size, [hash]).frontier;
    this.#size += 1;
  }

  /** What is wrong with the checkpoint that ends at the last entry added, or null. */
  problemOf(checkpoint: StoredCheckpoint): string | null {
    const { note, keyId, createdAt } = checkpoint;
    const key = this.#keys.get(keyId);
    if (!key) return "The checkpoint over the entries up to it is signed by an unknown key.";
    if (!isSignedBy(note, key.publicKey)) return "The checkpoint over the entries up to it has a wrong signature.";
    if (this.#previousKey && this.#previousKey.createdAt > key.createdAt)
      return "The checkpoint over the entries up to it is signed by a key that another one had taken the place of.";
    this.#previousKey = key;
    const text = checkpointText({
      workspaceId: this.#workspaceId,
      size: this.#size,
      root: rootOf(this.#frontier),
      at: createdAt,
      previousNote: this.#previousNote,
    });
    this.#previousNote = note;
    if (!note.startsWith(`${text}\n— `)) return "The entries up to it are not the ones that the checkpoint signed.";
    return null;
  }
}
