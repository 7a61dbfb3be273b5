import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
  type KeyObject,
} from "node:crypto";

const algorithm = "aes-256-gcm";
const formatVersion = 1;
const ivBytes = 12;
const tagBytes = 16;

/** 32 bytes. For a key that is used often a KeyObject: bytes are read into one at each use, which costs most of it. */
export type CipherKey = Uint8Array | KeyObject;

/**
 * Encrypts with AES-256-GCM under a fresh 96-bit nonce.
 * Result: version byte, nonce, tag, ciphertext. `aad` binds it to its place: decrypting elsewhere fails.
 */
export function encryptBytes(key: CipherKey, plain: Uint8Array, aad: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv);
  cipher.setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.from([formatVersion]), iv, cipher.getAuthTag(), body]));
}

/** Reverses `encryptBytes`. Throws when the key, the place or a single bit is wrong. */
export function decryptBytes(key: CipherKey, sealed: Uint8Array, aad: string): Uint8Array<ArrayBuffer> {
  if (sealed[0] !== formatVersion) throw new Error("This ciphertext has an unknown format.");
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(1, 1 + ivBytes));
  decipher.setAAD(Buffer.from(aad));
  decipher.setAuthTag(bytes.subarray(1 + ivBytes, 1 + ivBytes + tagBytes));
  return new Uint8Array(Buffer.concat([decipher.update(bytes.subarray(1 + ivBytes + tagBytes)), decipher.final()]));
}

/** A random secret of `bytes` bytes in base64url. */
export function randomSecret(bytes = 32): string {
  return randomBytes(bytes).toString("base64url");
}

/** SHA-256 in hexadecimal. For high-entropy secrets and content digests, never for passwords. */
export function sha256Hex(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** HMAC-SHA-256 in hexadecimal. */
export function hmacSha256Hex(key: string | Uint8Array, data: string | Uint8Array): string {
  return createHmac("sha256", key).update(data).digest("hex");
}

/** Compares two texts in time that does not depend on where they differ. */
export function isEqualSecret(a: string, b: string): boolean {
  const left = createHash("sha256").update(a).digest();
  const right = createHash("sha256").update(b).digest();
  return timingSafeEqual(left, right);
}
