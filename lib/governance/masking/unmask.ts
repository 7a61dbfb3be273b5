import { mapJsonTexts } from "./mask-json";
import type { VaultEntry } from "./mask-token";
import { jsonTokenPattern, tokenPattern } from "./token-pattern";

/** Who reads decides which classes come back; the others stay tokens. */
export type UnmaskOptions = {
  readonly find: (token: string) => VaultEntry | undefined;
  /** Default: every class. */
  readonly mayRead?: (className: string) => boolean;
};

/** Puts values back for tokens that are known here and that the reader may see. Unknown tokens stay as they are. */
export function unmaskText(text: string, options: UnmaskOptions): string {
  if (!text.includes("<")) return text;
  return text.replace(tokenPattern, (token) => replacement(token, options) ?? token);
}

/** The same inside every text of a JSON value, keys included: for tool arguments and results. */
export function unmaskJson(value: unknown, options: UnmaskOptions): unknown {
  return mapJsonTexts(value, (text) => unmaskText(text, options));
}

/** The same inside JSON that is still text: values are escaped as JSON demands, and escaped `<`, `>` are understood. */
export function unmaskJsonText(json: string, options: UnmaskOptions): string {
  return json.replace(jsonTokenPattern, (escape: string, spelled: string | undefined) => {
    if (spelled === undefined) return escape;
    const token = spelled.replace(/^\\u003c/i, "<").replace(/\\u003e$/i, ">");
    const value = replacement(token, options);
    return value === null ? spelled : JSON.stringify(value).slice(1, -1);
  });
}

function replacement(token: string, { find, mayRead }: UnmaskOptions): string | null {
  const entry = find(token);
  if (!entry || (mayRead && !mayRead(entry.class))) return null;
  return entry.value;
}
