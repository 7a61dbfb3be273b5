import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import pino, { type Logger } from "pino";
import { env } from "./env";

type LogFields = Record<string, string | number | boolean | null | undefined>;

const fields = new AsyncLocalStorage<LogFields>();
let root: Logger | undefined;

/**
 * The structured log: one JSON object a line on standard output. Carries the ids of the request, run and
 * workspace that `withLogFields` set; never content, never secrets (common secret names are redacted anyway).
 */
export function logger(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => fields.getStore() ?? {},
    redact: ["password", "secret", "token", "apiKey", "authorization", "cookie", "*.password", "*.apiKey", "*.token"],
  });
  return root;
}

/** Runs `work` with these ids on every line that it logs. */
export function withLogFields<T>(extra: LogFields, work: () => T): T {
  return fields.run({ ...fields.getStore(), ...extra }, work);
}
