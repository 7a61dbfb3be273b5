import { afterEach, describe, expect, it } from "vitest";
import { maxScanLength } from "../detectors/scan";
import { lookThrough } from "./look-through";
import { createScanPool, type ScanPool, type ScanPoolLimits } from "./scan-in-thread";

const text =
  "Ana Lopez lives at 12 Oak Lane, Springfield, IL 62704. Write to ana@example.org or call +44 20 7946 0958. ";
const pools: ScanPool[] = [];

function poolOf(limits: Partial<ScanPoolLimits> = {}): ScanPool {
  const pool = createScanPool({ threads: 1, waiting: 4, timeMs: 60_000, ...limits });
  pools.push(pool);
  return pool;
}

afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

describe("a pool of threads that look through texts", () => {
  it("finds what would be found here, one text after the other", async () => {
    const pool = poolOf();
    const texts = [text, text.repeat(200), "nothing"];
    const found = await Promise.all(texts.map((one) => pool.scan(one, { allow: ["ana@example.org"] })));
    expect(found).toEqual(texts.map((one) => lookThrough(one, { allow: ["ana@example.org"] })));
  });

  it("lets this thread do other work meanwhile", async () => {
    const pool = poolOf();
    await pool.scan("warm", {});
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 1);
    await pool.scan(text.repeat(10_000), {});
    clearInterval(timer);
    expect(turns).toBeGreaterThan(1);
  });

  it("refuses a text that takes too long, and the next one has a thread of its own", async () => {
    const pool = poolOf({ timeMs: 1 });
    const refused = { code: "unavailable", publicMessage: "A text took longer than 0.001 seconds to look through." };
    await expect(pool.scan(text, {})).rejects.toMatchObject(refused);
    await expect(pool.scan(text, {})).rejects.toMatchObject(refused);
  });

  it("refuses what is under way or waits when a thread ends, and goes on with new ones", async () => {
    const pool = poolOf();
    const asked = [pool.scan(text.repeat(1_000), {}), pool.scan(text, {})].map((scan) =>
      scan.then(
        () => "scanned",
        (error: { code: string }) => error.code,
      ),
    );
    await pool.close();
    expect(await Promise.all(asked)).toEqual(["unavailable", "unavailable"]);
    expect((await pool.scan(text, {})).spans.length).toBeGreaterThan(2);
  });

  it("refuses a text when the line is full, and one over the limit of length", async () => {
    const pool = poolOf({ waiting: 1 });
    const first = [pool.scan(text, {}), pool.scan(text, {})];
    await expect(pool.scan(text, {})).rejects.toMatchObject({ code: "unavailable" });
    await expect(pool.scan("a".repeat(maxScanLength + 1), {})).rejects.toMatchObject({ name: "TextTooLong" });
    expect(await Promise.all(first)).toHaveLength(2);
  });
});
