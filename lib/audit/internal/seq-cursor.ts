import { invalidInput } from "@/lib/core/errors";

/** The cursor of a list by number. Throws `invalid_input` for what is none. */
export function seqCursor(text: string | undefined): bigint | null {
  if (text === undefined) return null;
  if (!/^\d{1,18}$/.test(text)) throw invalidInput("The cursor is not valid.");
  return BigInt(text);
}
