import { createHash, createHmac, timingSafeEqual } from "node:crypto";

const keyPrefix = /^signkey-\w+-/;

/** True when `key` looks like `signkey-<env>-<hex>`, the only form that the SDK hashes and signs with correctly. */
export function isSigningKey(key: string): boolean {
  return /^signkey-\w+-(?:[0-9a-f]{2})+$/.test(key);
}

/** The bearer token that the SDK derives from a signing key: its prefix, then the hex sha256 of the decoded key. */
export function hashSigningKey(key: string): string {
  const prefix = keyPrefix.exec(key)?.[0] ?? "";
  const digest = createHash("sha256")
    .update(Buffer.from(key.slice(prefix.length), "hex"))
    .digest("hex");
  return `${prefix}${digest}`;
}

/**
 * The value of `x-inngest-signature` for a canonical body: HMAC-SHA256 over body + unix seconds.
 * The HMAC key is the key's text without its prefix, not the decoded bytes: so the SDK does it.
 */
export function signBody(key: string, canonicalBody: string, unixSeconds: number): string {
  const secret = key.replace(keyPrefix, "");
  const mac = createHmac("sha256", secret).update(canonicalBody).update(String(unixSeconds)).digest("hex");
  return `t=${unixSeconds}&s=${mac}`;
}

/** Compares two secrets in time that does not depend on where they differ. */
export function equalSecrets(left: string, right: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
