import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countPlaywright, countVitest } from "./count-results.ts";

let file = "";
beforeEach(() => {
  file = path.join(mkdtempSync(path.join(tmpdir(), "mandate-count-")), "report.json");
});
afterEach(() => rmSync(path.dirname(file), { recursive: true }));

const vitestReport = (counts: object, testResults: object[] = []) =>
  writeFileSync(
    file,
    JSON.stringify({
      numPassedTests: 0,
      numFailedTests: 0,
      numPendingTests: 0,
      numTodoTests: 0,
      testResults,
      ...counts,
    }),
  );

describe("unit and integration tests", () => {
  it("count skipped and todo tests as failed", () => {
    vitestReport({ numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
    expect(countVitest(false, file)).toEqual({ passed: 5, failed: 4 });
  });

  it("count a file that could not be loaded", () => {
    vitestReport({ numPassedTests: 5 }, [
      { status: "failed", assertionResults: [] },
      { status: "passed", assertionResults: [{}] },
    ]);
    expect(countVitest(false, file)).toEqual({ passed: 5, failed: 1 });
  });

  it("are never green after a bad end, without any test, or without a report", () => {
    vitestReport({ numPassedTests: 5 });
    expect(countVitest(false, file)).toEqual({ passed: 5, failed: 1 });
    vitestReport({});
    expect(countVitest(true, file)).toEqual({ passed: 0, failed: 1 });
    expect(countVitest(true, `${file}.missing`)).toEqual({ passed: 0, failed: 1 });
  });
});

it("counts flaky and skipped journeys as failed", () => {
  writeFileSync(file, JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }));
  expect(countPlaywright(false, file)).toEqual({ passed: 7, failed: 4 });
});
