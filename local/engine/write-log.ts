export type LogLevel = "debug" | "info" | "warn" | "error";
export type LogFields = Record<string, unknown>;
export type Log = (level: LogLevel, message: string, fields?: LogFields) => void;

const ranks: Record<LogLevel, number> = { debug: 10, info: 20, warn: 30, error: 40 };

/** A logger that writes one JSON object per line to stdout; entries below `minimum` are dropped. */
export function createLog(minimum: LogLevel): Log {
  return (level, message, fields = {}) => {
    if (ranks[level] < ranks[minimum]) return;
    const entry = { time: new Date().toISOString(), level, part: "engine", message, ...fields };
    process.stdout.write(`${JSON.stringify(entry)}\n`);
  };
}

/** The text of anything thrown, with its code when it has one. Meant for logs, not for clients. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error && typeof error.code === "string" ? ` (${error.code})` : "";
  return `${error.name}: ${error.message}${code}`;
}
