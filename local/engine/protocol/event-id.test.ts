import { decodeTime, isValid } from "ulid";
import { describe, expect, it } from "vitest";
import { newUlid, parseEventIdSeed, seededEventId, ulidFrom } from "./event-id.ts";

const header = `1700000000123,${Buffer.alloc(10, 7).toString("base64")}`;

describe("event ids", () => {
  it("are ULIDs that carry their time", () => {
    const id = ulidFrom(1_700_000_000_123, new Uint8Array(10).fill(255));
    expect(isValid(id)).toBe(true);
    expect(decodeTime(id)).toBe(1_700_000_000_123);
    expect(isValid(newUlid())).toBe(true);
  });

  it("are the same for the same seed and position, and differ by position", () => {
    const seed = parseEventIdSeed(header);
    if (!seed) throw new Error("the seed was not read");
    expect(seededEventId(seed, 0)).toBe(seededEventId(seed, 0));
    expect(new Set([0, 1, 2].map((index) => seededEventId(seed, index))).size).toBe(3);
  });

  it.each([undefined, "", "abc", "123,short", `x,${Buffer.alloc(10).toString("base64")}`])(
    "ignores the seed %j",
    (text) => {
      expect(parseEventIdSeed(text)).toBeNull();
    },
  );
});
