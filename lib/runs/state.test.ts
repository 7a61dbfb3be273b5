import { expect, it } from "vitest";
import { isFinished, isRunStatus, runStatuses, sourcesOf, stopReasons, stopReasonSentences } from "./state";

it("lets nothing follow an end, and every open status be cancelled, failed and stopped", () => {
  const ends = runStatuses.filter(isFinished);
  expect(ends).toEqual(["completed", "stopped", "failed", "cancelled"]);
  for (const status of runStatuses) expect(sourcesOf(status).some(isFinished)).toBe(false);
  for (const end of ["stopped", "failed", "cancelled"] as const)
    expect(sourcesOf(end)).toEqual(["queued", "running", "waiting"]);
});

it("completes only what is running, so that a run that waits for a person cannot slip through", () => {
  expect(sourcesOf("completed")).toEqual(["running"]);
  expect(sourcesOf("running")).toEqual(["queued", "waiting"]);
});

it("has a sentence for every reason, and knows its own words only", () => {
  for (const reason of stopReasons) expect(stopReasonSentences[reason]).toMatch(/^[A-Z].*\.$/);
  expect(isRunStatus("running")).toBe(true);
  expect(isRunStatus("toString")).toBe(false);
});
