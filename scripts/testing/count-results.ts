import { readFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";

export type Count = { passed: number; failed: number };

/** What a stage of the checks came to. `failures` names each test that did not pass, with the first lines of its reason. */
export type Outcome = Count & { failures: string[] };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; status: string; message?: string; assertionResults: VitestTest[] }[];
};

type VitestTest = { status: string; fullName: string; failureMessages?: string[] };

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
  suites?: PlaywrightSuite[];
};

type PlaywrightSuite = { file: string; specs?: PlaywrightSpec[]; suites?: PlaywrightSuite[] };

type PlaywrightSpec = {
  title: string;
  tests: { status: string; results: { error?: { message?: string } }[] }[];
};

/** Enough to recognise a failure in a log that was cut off before it. */
const REASON_LINES = 8;

/** A check that has no tests inside counts as one. */
export function countCheck(isGreen: boolean): Outcome {
  return isGreen ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [] };
}

/** Skipped and todo tests count as failed, and so does each file that could not be loaded. */
export function countVitest(isGreen: boolean, reportFile: string): Outcome {
  const report = readReport<VitestReport>(reportFile);
  if (report === null) return countCheck(false);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles.length;
  const failures = [
    ...brokenFiles.map((file) => describeFailure(file.name, file.message)),
    ...report.testResults.flatMap((file) =>
      file.assertionResults
        .filter((test) => test.status !== "passed")
        .map((test) => describeFailure(`${file.name}: ${test.fullName} (${test.status})`, test.failureMessages?.[0])),
    ),
  ];
  return settle(isGreen, { passed: report.numPassedTests, failed, failures });
}

/** A test that passed only on a repeat is not known to work. */
export function countPlaywright(isGreen: boolean, reportFile: string): Outcome {
  const report = readReport<PlaywrightReport>(reportFile);
  if (report === null) return countCheck(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  const failed = unexpected + flaky + skipped + report.errors.length;
  const failures = [
    ...report.errors.map((error) => describeFailure("outside any journey", error.message)),
    ...(report.suites ?? []).flatMap(describeSuite),
  ];
  return settle(isGreen, { passed: expected, failed, failures });
}

function describeSuite(suite: PlaywrightSuite): string[] {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests
      .filter((test) => test.status !== "expected")
      .map((test) =>
        describeFailure(
          `${suite.file}: ${spec.title} (${test.status})`,
          test.results.find((result) => result.error)?.error?.message,
        ),
      ),
  );
  return [...own, ...(suite.suites ?? []).flatMap(describeSuite)];
}

function describeFailure(name: string, reason = ""): string {
  const lines = stripVTControlCharacters(reason).split("\n").slice(0, REASON_LINES);
  return [name, ...lines.filter((line) => line.trim() !== "").map((line) => `    ${line}`)].join("\n");
}

/** A run that ended badly, or had no tests at all, is a failure even if no single test says so. */
function settle(isGreen: boolean, outcome: Outcome): Outcome {
  const isEmpty = outcome.passed + outcome.failed === 0;
  return outcome.failed === 0 && (!isGreen || isEmpty) ? { ...outcome, failed: 1 } : outcome;
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
