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
    expect(countVitest(false, file)).toMatchObject({ passed: 5, failed: 4 });
  });

  it("count a file that could not be loaded", () => {
    vitestReport({ numPassedTests: 5 }, [
      { name: "lib/a.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
      { name: "lib/b.test.ts", status: "passed", assertionResults: [{ status: "passed", fullName: "b works" }] },
    ]);
    expect(countVitest(false, file)).toEqual({
      passed: 5,
      failed: 1,
      failures: ["lib/a.test.ts\n    Cannot find module"],
    });
  });

  it("name each test that did not pass and its reason, without colours", () => {
    const assertionResults = [
      {
        status: "failed",
        fullName: "money adds up",
        failureMessages: ["\u001b[31mexpected 1 to be 2\u001b[39m\n\n  at a"],
      },
      { status: "pending", fullName: "money is kept", failureMessages: [] },
      { status: "passed", fullName: "money is spent" },
    ];
    vitestReport({ numPassedTests: 1, numFailedTests: 1, numPendingTests: 1 }, [
      { name: "lib/money.test.ts", status: "failed", assertionResults },
    ]);
    expect(countVitest(false, file).failures).toEqual([
      "lib/money.test.ts: money adds up (failed)\n    expected 1 to be 2\n      at a",
      "lib/money.test.ts: money is kept (pending)",
    ]);
  });

  it("are never green after a bad end, without any test, or without a report", () => {
    vitestReport({ numPassedTests: 5 });
    expect(countVitest(false, file)).toMatchObject({ passed: 5, failed: 1 });
    vitestReport({});
    expect(countVitest(true, file)).toMatchObject({ passed: 0, failed: 1 });
    expect(countVitest(true, `${file}.missing`)).toMatchObject({ passed: 0, failed: 1 });
  });
});

describe("journeys", () => {
  it("count as failed when they are flaky or skipped", () => {
    writeFileSync(file, JSON.stringify({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 }, errors: [] }));
    expect(countPlaywright(false, file)).toMatchObject({ passed: 7, failed: 4 });
  });

  it("are named when they did not pass, in whatever depth they stand", () => {
    const spec = (title: string, status: string, message?: string) => ({
      title,
      tests: [{ status, results: [message === undefined ? {} : { error: { message } }] }],
    });
    const inner = { file: "a.spec.ts", specs: [spec("pays", "unexpected", "timed out")] };
    const suites = [
      { file: "a.spec.ts", specs: [spec("starts", "expected"), spec("ends", "skipped")], suites: [inner] },
    ];
    writeFileSync(
      file,
      JSON.stringify({
        stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 1 },
        errors: [{ message: "no server" }],
        suites,
      }),
    );
    expect(countPlaywright(false, file).failures).toEqual([
      "outside any journey\n    no server",
      "a.spec.ts: ends (skipped)",
      "a.spec.ts: pays (unexpected)\n    timed out",
    ]);
  });
});
