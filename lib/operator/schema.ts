import { z } from "zod";

/** What the job engine's admin API answers and what the console shows. Instants are ISO strings, sizes bytes. */

export const jobStatuses = ["queued", "running", "completed", "failed", "cancelled"] as const;
export type JobStatus = (typeof jobStatuses)[number];

const count = z.number().int().nonnegative();
const instant = z.iso.datetime({ offset: true });
const text = z.string();

/** What an error says, without its stack. */
const jobError = z.object({ name: text.catch("Error"), message: text.catch("") });
export type JobError = z.output<typeof jobError>;

export const engineCounts = z.object({
  queued: count,
  running: count,
  jobsDue: count,
  oldestDueSeconds: z.number(),
  timers: count,
  leased: count,
  waits: count,
  unroutedEvents: count,
  slots: count,
});
export type EngineCounts = z.output<typeof engineCounts>;

/** The engine's health. Without a database it still answers, but cannot count. */
export const engineHealth = z.object({
  status: text,
  leading: z.boolean(),
  inFlight: count,
  apps: z.array(
    z.object({ url: text, appId: text.nullable(), up: z.boolean(), synced: z.boolean(), error: text.nullable() }),
  ),
  functions: count.optional(),
  counts: engineCounts.optional(),
});
export type EngineHealth = z.output<typeof engineHealth>;

export const engineQueue = z.object({
  counts: engineCounts,
  slots: z.array(z.object({ bucket: text, used: count, limit: count.nullable() })),
});
export type EngineQueue = z.output<typeof engineQueue>;

const rate = z.object({ key: text.nullable(), limit: count, periodMs: z.number(), burst: count.optional() });

/** The options of a function as the engine keeps them: checked, durations in milliseconds. */
export const functionOptions = z.object({
  maxAttempts: count,
  cancelOn: z.array(z.object({ event: text, if: text.nullable(), timeoutMs: z.number().nullable() })),
  concurrency: z.array(z.object({ limit: count, key: text.nullable(), scope: text })),
  idempotency: text.nullable(),
  rateLimit: rate.nullable(),
  throttle: rate.nullable(),
  debounce: z.object({ key: text.nullable(), periodMs: z.number(), timeoutMs: z.number().nullable() }).nullable(),
  batch: z
    .object({ maxSize: count, timeoutMs: z.number(), key: text.nullable(), if: text.nullable().optional() })
    .nullable(),
  singleton: z.object({ key: text.nullable(), mode: text }).nullable(),
  priority: text.nullable(),
  timeouts: z.object({ startMs: z.number().nullable(), finishMs: z.number().nullable() }),
});
export type FunctionOptions = z.output<typeof functionOptions>;

export const functionTrigger = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("event"), event: text, expression: text.nullable() }),
  z.object({ kind: z.literal("cron"), cron: text, jitterMs: z.number() }),
]);
export type FunctionTrigger = z.output<typeof functionTrigger>;

export const engineFunction = z.object({
  id: text,
  appId: text,
  name: text,
  version: count,
  archived: z.boolean(),
  paused: z.boolean(),
  triggers: z.array(functionTrigger),
  options: functionOptions,
  nextCronAt: instant.nullable(),
});
export type EngineFunction = z.output<typeof engineFunction>;

export const jobSummary = z.object({
  id: text,
  functionId: text,
  status: z.enum(jobStatuses),
  eventName: text,
  eventId: text,
  retryOf: text.nullable(),
  steps: count,
  stateBytes: z.number(),
  eventBytes: z.number(),
  resultBytes: z.number(),
  error: jobError.nullable(),
  createdAt: instant,
  startedAt: instant.nullable(),
  endedAt: instant.nullable(),
});
export type JobSummary = z.output<typeof jobSummary>;

export const jobDetail = jobSummary.extend({
  openSteps: z.array(text),
  correlationId: text.nullable(),
  timeline: z.array(
    z.object({
      id: text,
      op: text,
      name: text.nullable(),
      failed: z.boolean(),
      attempt: count,
      bytes: count,
      savedAt: instant,
    }),
  ),
  attempts: z.array(
    z.object({
      kind: text,
      stepName: text.nullable(),
      attempt: count,
      startedAt: instant,
      endedAt: instant,
      durationMs: z.number(),
      httpStatus: z.number().int().nullable(),
      error: jobError.nullable(),
    }),
  ),
  jobs: z.array(
    z.object({
      kind: text,
      stepName: text.nullable(),
      state: text,
      attempt: count,
      dueAt: instant,
      lastError: jobError.nullable(),
    }),
  ),
  waits: z.array(
    z.object({
      kind: text,
      stepName: text.nullable(),
      eventName: text.nullable(),
      signal: text.nullable(),
      expression: text.nullable(),
      expiresAt: instant.nullable(),
    }),
  ),
});
export type JobDetail = z.output<typeof jobDetail>;

/**
 * An event that the application sent. `senderId` is the id that the application gave it, when it gave one; `replayOf` the
 * event that it repeats; `jobs` how many it started, of which `started` names the first few.
 */
export const engineEvent = z.object({
  id: text,
  senderId: text.nullable(),
  replayOf: text.nullable(),
  name: text,
  bytes: count,
  receivedAt: instant,
  routedAt: instant.nullable(),
  routeFailures: count,
  jobs: count,
  started: z.array(z.object({ id: text, functionId: text, status: z.enum(jobStatuses) })),
});
export type EngineEvent = z.output<typeof engineEvent>;

/** A page of an engine's list. */
export const enginePage = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: text.nullable() });

/** The id of a job, an event or a function as it stands in an address. */
const idText = z.string().trim().min(1).max(200);

export const jobIdInput = z.object({ jobId: idText });
export const eventIdInput = z.object({ eventId: idText });
export const pauseFunctionInput = z.object({ functionId: idText, paused: z.boolean() });
export type PauseFunctionInput = z.output<typeof pauseFunctionInput>;

const cursor = z
  .string()
  .regex(/^[\w-]{1,64}$/)
  .optional()
  .catch(undefined);

/** The query of the jobs page: anything wrong in it is left out, so that a bad address shows the first page. */
export const jobListQuery = z.object({
  status: z.enum(jobStatuses).optional().catch(undefined),
  function: idText.optional().catch(undefined),
  event: idText.optional().catch(undefined),
  cursor,
});
export type JobListQuery = z.output<typeof jobListQuery>;

/** How far back the events page can look. */
export const eventAges = ["1h", "24h"] as const;

/** The query of the events page: `name` is the beginning of an event's name, `age` how long ago it came at most. */
export const eventListQuery = z.object({
  name: idText.optional().catch(undefined),
  age: z.enum(eventAges).optional().catch(undefined),
  cursor,
});
export type EventListQuery = z.output<typeof eventListQuery>;
