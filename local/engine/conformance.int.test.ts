import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { allCases } from "./conformance/all-cases.ts";
import { Harness, type HarnessOptions, type Result } from "./conformance/harness.ts";
import { openTestBed, type TestBed } from "./testing/test-engine.ts";

const modes: [string, HarnessOptions][] = [
  ["with checkpointing, through the Next adapter", { checkpointing: true, adapter: "next" }],
  [
    "without checkpointing, streaming, through the Node adapter",
    { checkpointing: false, adapter: "node", streaming: true },
  ],
];
/** All cases run at once, and some are much work: a busy machine may need several times what a quiet one does. */
const waitMs = 150_000;
const timeout = waitMs + 30_000;
const cases = allCases.filter((entry) => !entry.slow);

describe.each(modes)("conformance %s", (_mode, options) => {
  let bed: TestBed;
  let harness: Harness;
  let results: Map<string, Promise<Result>>;

  beforeAll(async () => {
    bed = await openTestBed(inject("databaseUrl"));
    const engine = await bed.start({ retryIntervalMs: 1_000 });
    harness = new Harness({ engineUrl: engine.url, signingKey: bed.signingKey, eventKey: bed.eventKey }, cases, {
      ...options,
      waitMs,
    });
    await harness.open();
    // All at once: most of a case's time is waiting.
    results = new Map(harness.titles.map((title) => [title, harness.check(title)]));
  });

  afterAll(async () => {
    await harness.close();
    await bed.stopAll();
  });

  it.each(cases.map((entry) => entry.title))("%s", { timeout }, async (title) => {
    expect((await results.get(title))?.error).toBeNull();
  });
});
