import { hmacSha256Hex } from "@/lib/core/crypto";

const length = 24;
const separators = /[\s\u00ad\u200b-\u200f\u2060-\u2064\ufeff.,:;|/\\_'"`*()[\]{}<>+=-]+/g;

/**
 * The canary of a run: 96 random-looking bits that stand in the standing instructions and nowhere else. Made from a key
 * of the workspace, so that every process gives a run the same one, nobody outside can guess it, and nothing is stored.
 */
export function canaryOf(key: string | Uint8Array, runId: string): string {
  return hmacSha256Hex(key, `canary\u0000${runId}`).slice(0, length);
}

/**
 * Whether a text gives the canary away: as it is, in capitals, with anything put between its characters, backwards, or
 * in base64 or hexadecimal. Linear in the length.
 */
export function leaksCanary(text: string, canary: string): boolean {
  if (text === "") return false;
  if (encodings(canary).some((spelled) => text.includes(spelled))) return true;
  const plain = text.normalize("NFKC").replace(separators, "").toLowerCase();
  const backwards = Array.from(canary).reverse().join("");
  const hex = Buffer.from(canary).toString("hex");
  return plain.includes(canary) || plain.includes(backwards) || plain.includes(hex);
}

/** The part of the base64 of a text with the canary in it that is the same wherever the canary stands. */
function encodings(canary: string): string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from(" ".repeat(before) + canary).toString("base64");
    // The first and last group may also hold bits of what stands beside the canary.
    return encoded.slice(before === 0 ? 0 : 4, Math.floor((before + canary.length) / 3) * 4);
  });
}

export type CanaryFilter = {
  /** Takes the next piece and returns what may be shown of it. */
  push(chunk: string): string;
  flush(): string;
};

/** Stands where a canary stood. Were nothing there, what was around it could close up to another one. */
const gap = "…";

/**
 * Takes the canary out of a stream, however it is split, and leaves a gap. Holds back only a tail that may still become
 * one; what comes out never has the canary in it, and nothing else is taken out.
 */
export function createCanaryFilter(canary: string): CanaryFilter {
  let held = "";
  return {
    push(chunk) {
      const text = (held + chunk).replaceAll(canary, gap);
      let pending = Math.min(canary.length - 1, text.length);
      while (pending > 0 && !canary.startsWith(text.slice(text.length - pending))) pending -= 1;
      held = text.slice(text.length - pending);
      return text.slice(0, text.length - pending);
    },
    flush() {
      const rest = held;
      held = "";
      return rest;
    },
  };
}

/** The text without the canary as it is spelled; for people, who must never see it. */
export function withoutCanary(text: string, canary: string): string {
  const filter = createCanaryFilter(canary);
  return filter.push(text) + filter.flush();
}
