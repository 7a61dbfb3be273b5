import { ExpressionError, parseExpression } from "../expressions/parse-expression.ts";
import { isJsonObject, type JsonObject, type JsonValue } from "../protocol/json.ts";
import { checkName } from "../protocol/name-text.ts";
import { longestDelayMs, parseDuration } from "../protocol/parse-duration.ts";
import { checkCron } from "./cron-schedule.ts";

export type EventTrigger = { kind: "event"; event: string; expression: string | null };
export type CronTrigger = { kind: "cron"; cron: string; jitterMs: number };
export type ConcurrencyLimit = { limit: number; key: string | null; scope: "fn" | "env" | "account" };
export type Rate = { key: string | null; limit: number; periodMs: number; burst: number };

/** A function as its app registered it: checked, with every duration in milliseconds. */
export type FunctionConfig = {
  id: string;
  name: string;
  url: string;
  maxAttempts: number;
  triggers: (EventTrigger | CronTrigger)[];
  cancelOn: { event: string; if: string | null; timeoutMs: number | null }[];
  concurrency: ConcurrencyLimit[];
  idempotency: string | null;
  rateLimit: Rate | null;
  throttle: Rate | null;
  debounce: { key: string | null; periodMs: number; timeoutMs: number | null } | null;
  batch: { maxSize: number; timeoutMs: number; key: string | null; if: string | null } | null;
  singleton: { key: string | null; mode: "skip" | "cancel" } | null;
  priority: string | null;
  timeouts: { startMs: number | null; finishMs: number | null };
};

const defaultRetries = 4;

/** All that is understood, by option. What is not here would be without effect, so it is refused. */
const knownKeys: Record<string, readonly string[]> = {
  trigger: ["event", "expression", "cron", "jitter"],
  cancelOn: ["event", "if", "timeout"],
  concurrency: ["limit", "key", "scope"],
  rateLimit: ["key", "limit", "period"],
  throttle: ["key", "limit", "period", "burst"],
  debounce: ["key", "period", "timeout"],
  batchEvents: ["maxSize", "timeout", "key", "if"],
  singleton: ["key", "mode"],
  priority: ["run"],
  timeouts: ["start", "finish"],
  runtime: ["type", "url"],
  retries: ["attempts"],
};
const knownOptions = [
  ...["id", "name", "triggers", "steps", "idempotency", "batchEvents", "rateLimit", "throttle", "singleton", "cancel"],
  ...["debounce", "timeouts", "priority", "concurrency"],
];

/**
 * Checks one registered function. Anything the engine would have to ignore is reported, so that no option is ever
 * silently without effect; all problems come at once.
 */
export function readFunctionConfig(raw: JsonValue): { config: FunctionConfig } | { problems: string[] } {
  if (!isJsonObject(raw) || typeof raw.id !== "string" || !/^[\w.:/-]{1,200}$/.test(raw.id)) {
    return { problems: ["a function without a usable id"] };
  }
  const read = new OptionReader(raw);
  read.refuseUnknown("", raw, knownOptions);
  const { url, maxAttempts } = readStep(read, raw);
  const config: FunctionConfig = {
    id: raw.id,
    name: typeof raw.name === "string" ? raw.name : raw.id,
    url,
    maxAttempts,
    triggers: readTriggers(read, raw.triggers),
    cancelOn: readCancel(read, raw.cancel),
    concurrency: readConcurrency(read, raw.concurrency),
    idempotency: read.expression("idempotency", raw.idempotency),
    rateLimit: read.section("rateLimit", (value) => ({ ...readRate(read, "rateLimit", value, 0) })),
    throttle: read.section("throttle", (value) => readRate(read, "throttle", value, 0)),
    debounce: read.section("debounce", (value) => ({
      key: read.expression("debounce.key", value.key),
      periodMs: read.duration("debounce.period", value.period, 1_000, 7 * 86_400_000) ?? 1_000,
      timeoutMs: read.duration("debounce.timeout", value.timeout, 1_000, longestDelayMs, true),
    })),
    batch: read.section("batchEvents", (value) => ({
      maxSize: read.integer("batchEvents.maxSize", value.maxSize, 1, 100) ?? 1,
      timeoutMs: read.duration("batchEvents.timeout", value.timeout, 1_000, 60_000) ?? 1_000,
      key: read.expression("batchEvents.key", value.key),
      if: read.expression("batchEvents.if", value.if),
    })),
    singleton: read.section("singleton", (value) => {
      if (value.mode !== "skip" && value.mode !== "cancel") read.problem('singleton.mode must be "skip" or "cancel"');
      return { key: read.expression("singleton.key", value.key), mode: value.mode === "cancel" ? "cancel" : "skip" };
    }),
    priority: read.section("priority", (value) => read.expression("priority.run", value.run)),
    timeouts: read.section("timeouts", (value) => ({
      startMs: read.duration("timeouts.start", value.start, 1_000, longestDelayMs, true),
      finishMs: read.duration("timeouts.finish", value.finish, 1_000, longestDelayMs, true),
    })) ?? { startMs: null, finishMs: null },
  };
  if (config.idempotency !== null && config.rateLimit) {
    read.problem("idempotency takes the place of rateLimit: remove one of them");
  }
  if (config.batch && config.priority !== null) read.problem("batchEvents cannot be combined with priority");
  if (config.batch && (config.rateLimit || config.debounce || config.cancelOn.length > 0 || config.idempotency)) {
    read.problem("batchEvents cannot be combined with rateLimit, debounce, idempotency or cancelOn");
  }
  return read.problems.length > 0 ? { problems: read.problems } : { config };
}

class OptionReader {
  readonly problems: string[] = [];
  readonly raw: JsonObject;

  constructor(raw: JsonObject) {
    this.raw = raw;
  }

  problem(text: string): void {
    this.problems.push(`Function "${String(this.raw.id)}": ${text}`);
  }

  section<T>(name: string, read: (value: JsonObject) => T): T | null {
    const value = this.raw[name];
    if (value === undefined || value === null) return null;
    if (!isJsonObject(value)) {
      this.problem(`option "${name}" must be an object`);
      return null;
    }
    this.refuseUnknown(`${name}.`, value, knownKeys[name] ?? []);
    return read(value);
  }

  refuseUnknown(path: string, value: JsonObject, known: readonly string[]): void {
    for (const key of Object.keys(value)) {
      if (known.includes(key) || value[key] === null) continue;
      this.problem(
        `option "${path}${key}" is not supported by the embedded engine. Remove it, or use a real Inngest server.`,
      );
    }
  }

  /** The objects of a list; what is no list, and what is no object in it, is a problem. */
  list(name: string, value: JsonValue | undefined): JsonObject[] {
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value)) {
      this.problem(`option "${name}" must be a list`);
      return [];
    }
    return value.flatMap((item) => {
      if (!isJsonObject(item)) {
        this.problem(`an entry of "${name}" is not an object`);
        return [];
      }
      this.refuseUnknown(`${name}.`, item, knownKeys[name] ?? []);
      return [item];
    });
  }

  expression(name: string, value: JsonValue | undefined): string | null {
    if (value === undefined || value === null || value === "") return null;
    if (typeof value !== "string") {
      this.problem(`"${name}" must be an expression`);
      return null;
    }
    try {
      parseExpression(value);
      return value;
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.problem(`"${name}": ${error.message}`);
      return null;
    }
  }

  integer(name: string, value: JsonValue | undefined, least: number, most: number): number | null {
    if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
    this.problem(`"${name}" must be a whole number from ${least} to ${most}`);
    return null;
  }

  duration(
    name: string,
    value: JsonValue | undefined,
    leastMs: number,
    mostMs: number,
    optional = false,
  ): number | null {
    if (optional && (value === undefined || value === null)) return null;
    const ms = typeof value === "string" && value !== "" ? parseDuration(value) : null;
    if (ms !== null && ms >= leastMs && ms <= mostMs) return ms;
    this.problem(`"${name}" must be a duration from ${leastMs / 1_000} s to ${mostMs / 1_000} s`);
    return null;
  }
}

function section(value: JsonValue | undefined): JsonObject {
  return isJsonObject(value) ? value : {};
}

function readStep(read: OptionReader, raw: JsonObject): { url: string; maxAttempts: number } {
  const steps = section(raw.steps);
  const names = Object.keys(steps);
  if (names.length !== 1 || names[0] !== "step") read.problem('exactly one entry "step" is supported in "steps"');
  const step = section(steps.step);
  const runtime = section(step.runtime);
  read.refuseUnknown("steps.step.", step, ["id", "name", "runtime", "retries"]);
  read.refuseUnknown("steps.step.runtime.", runtime, knownKeys.runtime ?? []);
  read.refuseUnknown("steps.step.retries.", section(step.retries), knownKeys.retries ?? []);
  if (runtime.type !== "http") {
    read.problem(`runtime "${String(runtime.type)}" is not supported by the embedded engine. Use serve().`);
  }
  const url = typeof runtime.url === "string" ? runtime.url : "";
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) read.problem("its URL is not an http(s) URL");
  const attempts = section(step.retries).attempts;
  const retries =
    attempts === undefined || attempts === null ? defaultRetries : read.integer("retries", attempts, 0, 20);
  return { url, maxAttempts: (retries ?? 0) + 1 };
}

function readTriggers(read: OptionReader, value: JsonValue | undefined): FunctionConfig["triggers"] {
  const list = read.list("trigger", value);
  if (list.length > 10) read.problem("more than 10 triggers");
  const triggers: FunctionConfig["triggers"] = [];
  for (const item of list) {
    if (typeof item.cron === "string") {
      const problem = checkCron(item.cron);
      if (problem) read.problem(`cron "${item.cron}": ${problem}`);
      const jitterMs = read.duration("cron jitter", item.jitter, 0, 86_400_000, true) ?? 0;
      triggers.push({ kind: "cron", cron: item.cron, jitterMs });
    } else if (typeof item.event === "string" && item.event !== "") {
      const unusable = checkName(item.event);
      if (unusable !== null) read.problem(`the event of a trigger ${unusable}`);
      const expression = read.expression(`trigger "${item.event}" if`, item.expression);
      triggers.push({ kind: "event", event: item.event, expression });
    } else {
      read.problem("a trigger that is neither an event nor a cron");
    }
  }
  return triggers;
}

function readCancel(read: OptionReader, value: JsonValue | undefined): FunctionConfig["cancelOn"] {
  const list = read.list("cancelOn", value);
  if (list.length > 5) read.problem("more than 5 cancelOn entries");
  return list.map((item, index) => {
    const unusable = typeof item.event === "string" ? checkName(item.event) : "is no text";
    if (unusable !== null) read.problem(`the event of cancelOn ${index} ${unusable}`);
    return {
      event: String(item.event),
      if: read.expression(`cancelOn ${index} if`, item.if),
      timeoutMs: read.duration(`cancelOn ${index} timeout`, item.timeout, 0, longestDelayMs, true),
    };
  });
}

function readConcurrency(read: OptionReader, value: JsonValue | undefined): ConcurrencyLimit[] {
  if (value === undefined || value === null) return [];
  const list = read.list(
    "concurrency",
    (Array.isArray(value) ? value : [value]).map((item) => (typeof item === "number" ? { limit: item } : item)),
  );
  if (list.length > 2) read.problem("more than 2 concurrency limits");
  // Zero means "no limit", as it does in Inngest.
  return list.flatMap((item: JsonObject) => {
    const limit = read.integer("concurrency limit", item.limit, 0, 100_000) ?? 1;
    const scope = item.scope === "env" || item.scope === "account" ? item.scope : "fn";
    if (!["fn", "env", "account", undefined, null].includes(item.scope as string)) {
      read.problem('concurrency scope must be "fn", "env" or "account"');
    }
    const key = read.expression("concurrency key", item.key);
    if (scope !== "fn" && key === null) read.problem(`concurrency scope "${scope}" needs a key`);
    return limit === 0 ? [] : [{ limit, key, scope }];
  });
}

function readRate(read: OptionReader, name: string, value: JsonObject, defaultBurst: number): Rate {
  const limit = read.integer(`${name}.limit`, value.limit, 1, 1_000_000) ?? 1;
  return {
    key: read.expression(`${name}.key`, value.key),
    limit,
    periodMs: read.duration(`${name}.period`, value.period, 1_000, 7 * 86_400_000) ?? 1_000,
    burst:
      value.burst === undefined || value.burst === null
        ? defaultBurst
        : (read.integer(`${name}.burst`, value.burst, 0, 1_000_000) ?? 0),
  };
}
