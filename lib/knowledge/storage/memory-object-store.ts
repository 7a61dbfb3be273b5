import { requireObjectKey, type ObjectStore } from "./object-store";

/** Objects in the memory of this process, for tests. */
export class MemoryObjectStore implements ObjectStore {
  readonly objects = new Map<string, Uint8Array>();

  async put(key: string, bytes: Uint8Array): Promise<void> {
    this.objects.set(requireObjectKey(key), bytes.slice());
  }

  async get(key: string): Promise<Uint8Array | null> {
    return this.objects.get(requireObjectKey(key))?.slice() ?? null;
  }

  async delete(key: string): Promise<void> {
    this.objects.delete(requireObjectKey(key));
  }

  async exists(key: string): Promise<boolean> {
    return this.objects.has(requireObjectKey(key));
  }
}
