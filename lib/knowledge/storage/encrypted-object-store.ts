import { StorageError, type ObjectStore } from "./object-store";

/**
 * The two halves of authenticated encryption; `place` is bound in, so that a ciphertext is valid only under its own key
 * path. Usually `(plain, place) => encryptBytes(workspaceKey, plain, place)` and its reverse.
 */
export type ObjectCipher = {
  encrypt: (plain: Uint8Array, place: string) => Uint8Array | Promise<Uint8Array>;
  decrypt: (sealed: Uint8Array, place: string) => Uint8Array | Promise<Uint8Array>;
};

/**
 * Encrypts what goes into another store and decrypts what comes out. An object that was changed, or moved to another key,
 * is not given out: `storage_object_unreadable`. So is one whose workspace's key was destroyed.
 */
export class EncryptedObjectStore implements ObjectStore {
  private readonly store: ObjectStore;
  private readonly cipher: ObjectCipher;

  constructor(store: ObjectStore, cipher: ObjectCipher) {
    this.store = store;
    this.cipher = cipher;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    await this.store.put(key, await this.cipher.encrypt(bytes, placeOf(key)));
  }

  async get(key: string): Promise<Uint8Array | null> {
    const sealed = await this.store.get(key);
    if (sealed === null) return null;
    try {
      return await this.cipher.decrypt(sealed, placeOf(key));
    } catch (error) {
      throw new StorageError("storage_object_unreadable", "A stored object cannot be decrypted.", { cause: error });
    }
  }

  async delete(key: string): Promise<void> {
    await this.store.delete(key);
  }

  async exists(key: string): Promise<boolean> {
    return this.store.exists(key);
  }
}

function placeOf(key: string): string {
  return `object:${key}`;
}
