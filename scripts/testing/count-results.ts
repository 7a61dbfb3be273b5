import { readFileSync } from "node:fs";

export type Count = { passed: number; failed: number };

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** A check that has no tests inside counts as one. */
export function countCheck(isGreen: boolean): Count {
  return isGreen ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Skipped and todo tests count as failed, and so does each file that could not be loaded. */
export function countVitest(isGreen: boolean, reportFile: string): Count {
  const report = readReport<VitestReport>(reportFile);
  if (report === null) return countCheck(false);
  const brokenFiles = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  const failed = report.numFailedTests + report.numPendingTests + report.numTodoTests + brokenFiles;
  return settle(isGreen, { passed: report.numPassedTests, failed });
}

/** A test that passed only on a repeat is not known to work. */
export function countPlaywright(isGreen: boolean, reportFile: string): Count {
  const report = readReport<PlaywrightReport>(reportFile);
  if (report === null) return countCheck(false);
  const { expected, unexpected, flaky, skipped } = report.stats;
  return settle(isGreen, { passed: expected, failed: unexpected + flaky + skipped + report.errors.length });
}

/** A run that ended badly, or had no tests at all, is a failure even if no single test says so. */
function settle(isGreen: boolean, count: Count): Count {
  const isEmpty = count.passed + count.failed === 0;
  return count.failed === 0 && (!isGreen || isEmpty) ? { ...count, failed: 1 } : count;
}

function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
