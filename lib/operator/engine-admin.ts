import "server-only";
import { z } from "zod";
import { env, type Env } from "@/lib/core/env";
import { AppError, conflict, invalidInput, notFound } from "@/lib/core/errors";
import {
  engineEvent,
  engineFunction,
  engineHealth,
  enginePage,
  engineQueue,
  jobDetail,
  jobSummary,
  type EngineEvent,
  type EngineFunction,
  type EngineHealth,
  type EngineQueue,
  type JobDetail,
  type JobListQuery,
  type JobSummary,
} from "./schema";

type EnginePage<T> = { items: T[]; nextCursor: string | null };

/** What an operator can ask of the embedded engine. Every method throws `unavailable` when it cannot be asked. */
export type EngineAdmin = {
  readHealth(): Promise<EngineHealth>;
  readQueue(): Promise<EngineQueue>;
  listFunctions(): Promise<EngineFunction[]>;
  listJobs(query: JobListQuery & { limit: number }): Promise<EnginePage<JobSummary>>;
  findJob(jobId: string): Promise<JobDetail | null>;
  /** `since` is an ISO instant. */
  listEvents(query: {
    name?: string;
    since?: string;
    cursor?: string;
    limit: number;
  }): Promise<EnginePage<EngineEvent>>;
  /** Throws `not_found`, or `conflict` when the job has ended. */
  cancelJob(jobId: string): Promise<void>;
  /** The id of the new job. Throws `not_found`, or `conflict` when the job neither failed nor was cancelled. */
  retryJob(jobId: string): Promise<string>;
  /** The id of the new event. Throws `not_found`, or `conflict` for an event of the engine's own. */
  replayEvent(eventId: string): Promise<string>;
  setPaused(functionId: string, paused: boolean): Promise<void>;
};

type Connection = { url: string; token: string };
type Answer = { status: number; body: unknown };

const timeoutMs = 5_000;
const changed = z.object({ id: z.string() });
const refusal = z.object({ error: z.string().max(500) });

/** The engine of this installation. Throws `unavailable` when the functions do not run on the embedded one. */
export function engineAdmin(settings: Pick<Env, "ENGINE_ADMIN_URL" | "ENGINE_ADMIN_TOKEN"> = env()): EngineAdmin {
  const { ENGINE_ADMIN_URL: url, ENGINE_ADMIN_TOKEN: token } = settings;
  if (!url) throw new AppError("unavailable", "The durable functions do not run on the embedded engine.");
  if (!token) {
    throw new AppError("unavailable", "ENGINE_ADMIN_TOKEN is not set, so the engine lets nobody look inside.");
  }
  return connectEngineAdmin({ url, token });
}

/** Speaks to the admin API at this address. Nothing is sent before the first call. */
export function connectEngineAdmin(connection: Connection): EngineAdmin {
  const get = (path: string) => ask(connection, "GET", path);
  const change = async (noun: string, id: string, path: string): Promise<string> => {
    const answer = await ask(connection, "POST", path);
    return read(changed, okOrThrow(answer, noun, id)).id;
  };
  const at = encodeURIComponent;
  return {
    readHealth: async () => {
      // 503 says that the engine cannot reach its database: that is an answer, too.
      const answer = await get("/health");
      return read(engineHealth, answer.status === 503 ? answer.body : okOrThrow(answer, "page", "/health"));
    },
    readQueue: async () => read(engineQueue, okOrThrow(await get("/admin/queue"), "page", "queue")),
    listFunctions: async () => {
      const answer = await get("/admin/functions");
      return read(z.object({ items: z.array(engineFunction) }), okOrThrow(answer, "page", "functions")).items;
    },
    listJobs: async (query) => {
      const answer = await get(`/admin/runs${searchOf(query)}`);
      return read(enginePage(jobSummary), okOrThrow(answer, "page", "runs"));
    },
    findJob: async (jobId) => {
      const answer = await get(`/admin/runs/${at(jobId)}`);
      return answer.status === 404 ? null : read(jobDetail, okOrThrow(answer, "job", jobId));
    },
    listEvents: async (query) => {
      const answer = await get(`/admin/events${searchOf(query)}`);
      if (answer.status === 404) throw new AppError("unavailable", "This engine is too old to list its events.");
      return read(enginePage(engineEvent), okOrThrow(answer, "page", "events"));
    },
    cancelJob: async (jobId) => {
      await change("job", jobId, `/admin/runs/${at(jobId)}/cancel`);
    },
    retryJob: (jobId) => change("job", jobId, `/admin/runs/${at(jobId)}/retry`),
    replayEvent: (eventId) => change("event", eventId, `/admin/events/${at(eventId)}/replay`),
    setPaused: async (functionId, paused) => {
      await change("function", functionId, `/admin/functions/${at(functionId)}/${paused ? "pause" : "resume"}`);
    },
  };
}

function searchOf(query: Record<string, string | number | undefined>): string {
  const params = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return params.length === 0 ? "" : `?${new URLSearchParams(params)}`;
}

async function ask({ url, token }: Connection, method: string, path: string): Promise<Answer> {
  let response: Response;
  let body: string;
  try {
    response = await fetch(new URL(path, url), {
      method,
      headers: { authorization: `Bearer ${token}` },
      cache: "no-store",
      // The token is for the configured address only.
      redirect: "error",
      signal: AbortSignal.timeout(timeoutMs),
    });
    body = await response.text();
  } catch (cause) {
    throw new AppError(
      "unavailable",
      method === "GET"
        ? "The engine did not answer. It may be restarting: try again in a few seconds."
        : "The engine did not answer, so it is not certain whether this was done. Look again before you repeat it.",
      { cause, internal: { engineCall: `${method} ${path.replace(/\?.*$/s, "")}`, reason: reasonOf(cause) } },
    );
  }
  try {
    return { status: response.status, body: JSON.parse(body) };
  } catch {
    return { status: response.status, body: null };
  }
}

function reasonOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "unknown";
  const inner = cause.cause;
  return inner instanceof Error && "code" in inner ? String(inner.code) : cause.name;
}

function okOrThrow({ status, body }: Answer, noun: string, id: string): unknown {
  if (status === 200) return body;
  if (status === 404) throw notFound(noun, id);
  if (status === 401 || status === 403) {
    throw new AppError("unavailable", "The engine refuses our token: web and engine need the same ENGINE_ADMIN_TOKEN.");
  }
  const said = refusal.safeParse(body);
  if (status === 409) throw conflict(said.success ? sentence(said.data.error) : "The engine refuses this now.");
  if (status === 400) throw invalidInput(said.success ? sentence(said.data.error) : "The engine refuses this input.");
  throw new AppError("unavailable", `The engine answered with status ${status}. Its log says why.`, {
    internal: { engineStatus: status },
  });
}

function sentence(words: string): string {
  const text = words.trim();
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}

function read<S extends z.ZodType>(schema: S, body: unknown): z.output<S> {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new AppError("unavailable", "The engine answered something that this version does not understand.", {
    internal: { problems: result.error.issues.slice(0, 5).map(({ path, message }) => `${path.join(".")}: ${message}`) },
  });
}
