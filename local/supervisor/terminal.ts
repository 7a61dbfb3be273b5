const WINDOW_MS = 10_000;
const LINES_PER_WINDOW = 8;
const MAX_LINE = 300;

/** What the person who started the product sees: our own sentences, and the warnings of the programs, in small doses. */
export class Terminal {
  readonly #isVerbose: boolean;
  readonly #shown = new Map<string, { since: number; count: number; last: string }>();

  constructor(isVerbose: boolean) {
    this.#isVerbose = isVerbose;
  }

  say(text: string): void {
    process.stdout.write(`${text}\n`);
  }

  warn(text: string): void {
    process.stderr.write(`${text}\n`);
  }

  /** One line that a program wrote. Without --verbose only warnings and errors are shown, and a flood is cut off. */
  relay(name: string, line: string, stream: "stdout" | "stderr", now: number): void {
    if (this.#isVerbose) return this.say(`[${name}] ${line}`);
    const problem = findProblem(line, stream);
    if (problem === null) return;
    const window = this.#shown.get(name);
    if (window === undefined || now - window.since > WINDOW_MS)
      this.#shown.set(name, { since: now, count: 1, last: problem });
    else if (window.last === problem) return;
    else if (++window.count > LINES_PER_WINDOW) return;
    else if (window.count === LINES_PER_WINDOW) return this.warn(`[${name}] more in the log`);
    else window.last = problem;
    this.warn(`[${name}] ${problem.slice(0, MAX_LINE)}`);
  }
}

const PROBLEM_LEVELS = new Set<unknown>(["warn", "error", "fatal", 40, 50, 60]);

/** The text of a warning or an error, or null for a line that reports nothing wrong. */
export function findProblem(line: string, stream: "stdout" | "stderr"): string | null {
  if (line.trim() === "") return null;
  const entry = line.startsWith("{") ? parseEntry(line) : null;
  if (entry !== null) {
    if (!PROBLEM_LEVELS.has(entry.level)) return null;
    return (
      [entry.msg, entry.message, readError(entry.error ?? entry.err)].filter((part) => isText(part)).join(": ") || line
    );
  }
  return stream === "stderr" || /^\s*(⨯|⚠)/.test(line) ? line : null;
}

function parseEntry(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

function readError(error: unknown): unknown {
  return typeof error === "object" && error !== null && "message" in error ? error.message : error;
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
}
