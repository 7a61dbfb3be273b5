import { hmacSha256Hex } from "@/lib/core/crypto";
import { tokenPattern } from "./token-pattern";

const shortestDigits = 4;
const longestDigits = 32;

export type VaultEntry = { readonly token: string; readonly class: string; readonly value: string };

/**
 * The tokens of one thread or run. The same value gets the same token as long as the key and the scope are the same;
 * another thread or workspace gives another token, so tokens cannot be matched across them.
 */
export type MaskSession = {
  /** The token that stands for the value; remembers it. */
  tokenFor(className: string, value: string): string;
  /** What a token stands for here; undefined for a token of another scope, or one that somebody typed. */
  find(token: string): VaultEntry | undefined;
  /** Marks text that looks like a token without being one, so that it is never given out. */
  reserve(text: string): void;
  /** Entries that were added since the session was opened: what the vault has to keep. */
  added(): readonly VaultEntry[];
};

/**
 * Opens a session with what the vault already holds for the scope. `key` is the workspace's masking key, `scope` the
 * thread or run id. A token whose digits are taken by another value gets two more digits, as often as needed.
 */
export function openMaskSession(options: {
  readonly key: string | Uint8Array;
  readonly scope: string;
  readonly entries?: readonly VaultEntry[];
}): MaskSession {
  const byToken = new Map<string, VaultEntry>();
  const byValue = new Map<string, string>();
  const reserved = new Set<string>();
  const added: VaultEntry[] = [];
  const valueKey = (className: string, value: string) => `${className}\u0000${value}`;
  for (const entry of options.entries ?? []) {
    byToken.set(entry.token, entry);
    byValue.set(valueKey(entry.class, entry.value), entry.token);
  }

  return {
    tokenFor(className, value) {
      const known = byValue.get(valueKey(className, value));
      if (known !== undefined) return known;
      const label =
        className
          .toUpperCase()
          .replace(/[^A-Z0-9]+/g, "_")
          .replace(/^[^A-Z]+|_+$/g, "")
          .slice(0, 24) || "DATA";
      const digits = hmacSha256Hex(options.key, `${options.scope}\u0000${valueKey(className, value)}`);
      for (let length = shortestDigits; length <= longestDigits; length += 2) {
        const token = `<${label}_${digits.slice(0, length)}>`;
        if (byToken.has(token) || reserved.has(token)) continue;
        const entry = { token, class: className, value };
        byToken.set(token, entry);
        byValue.set(valueKey(className, value), token);
        added.push(entry);
        return token;
      }
      throw new RangeError("no free mask token is left for this value");
    },
    find: (token) => byToken.get(token),
    reserve(text) {
      if (!text.includes("<")) return;
      for (const token of text.match(tokenPattern) ?? []) if (!byToken.has(token)) reserved.add(token);
    },
    added: () => added,
  };
}
