import { setTimeout as delay } from "node:timers/promises";
import { hashSigningKey } from "../engine/protocol/sign-request.ts";
import { LocalError } from "./local-error.ts";

type Environment = Record<string, string | undefined>;
type Server = { name: string; eventUrl: string; apiUrl: string; advice: string };
type Question = { url: URL; init: RequestInit };

const cloud = { eventUrl: "https://inn.gs", apiUrl: "https://api.inngest.com" };
const timeoutMs = 5_000;
const pauseMs = 500;

/**
 * Asks the Inngest that the environment names whether it knows our keys, before anything is started that needs it. Throws
 * a `LocalError` of one sentence when a variable is missing or malformed, when nothing answers within `patienceMs` (a
 * server that starts beside us may need a moment), or when a key is refused. It sends no event and repeats no key.
 */
export async function requireInngest(env: Environment, patienceMs: number, signal: AbortSignal): Promise<void> {
  const value = (name: string) => env[name]?.trim() || null;
  const eventKey = value("INNGEST_EVENT_KEY");
  const signingKey = value("INNGEST_SIGNING_KEY");
  const server = readServer(value);
  if (!eventKey)
    throw new LocalError(`INNGEST_EVENT_KEY is not set: without it no event can be sent to ${server.name}.`);
  if (!signingKey) throw new LocalError(`INNGEST_SIGNING_KEY is not set: without it ${server.name} cannot call us.`);
  const fallback = value("INNGEST_SIGNING_KEY_FALLBACK");
  for (const [name, key] of Object.entries({
    INNGEST_SIGNING_KEY: signingKey,
    INNGEST_SIGNING_KEY_FALLBACK: fallback,
  })) {
    if (key === null || /^(signkey-\w+-)?([0-9a-f]{2})+$/i.test(key)) continue;
    throw new LocalError(
      `${name} is no signing key: it is hex digits, with signkey-…- before them in Inngest's cloud.`,
    );
  }

  const deadline = performance.now() + patienceMs;
  const ask = (question: Question) => askPatiently(server, question, deadline, signal);
  const events = await ask(eventQuestion(server, eventKey));
  if (signal.aborted) return;
  if (isRefusal(events)) throw new LocalError(`${server.name} does not know INNGEST_EVENT_KEY: ${server.advice}.`);
  if (events === 404 || events >= 500) {
    throw new LocalError(
      `${server.name} answers with status ${events} where Inngest takes events: check its address and its log.`,
    );
  }
  for (const key of [signingKey, fallback]) {
    if (key !== null && !isRefusal(await ask(signingQuestion(server, key, value("INNGEST_ENV"))))) return;
  }
  throw new LocalError(`${server.name} does not know INNGEST_SIGNING_KEY: ${server.advice}.`);
}

function readServer(value: (name: string) => string | null): Server {
  const base = readAddress("INNGEST_BASE_URL", value("INNGEST_BASE_URL"));
  const own = {
    eventUrl: readAddress("INNGEST_EVENT_API_BASE_URL", value("INNGEST_EVENT_API_BASE_URL")) ?? base ?? cloud.eventUrl,
    apiUrl: readAddress("INNGEST_API_BASE_URL", value("INNGEST_API_BASE_URL")) ?? base ?? cloud.apiUrl,
  };
  return base
    ? {
        ...own,
        name: `The Inngest server at INNGEST_BASE_URL (${new URL(base).host})`,
        advice: "set it to the value that the server was started with",
      }
    : { ...own, name: "Inngest's cloud", advice: "copy it from the environment's settings in its dashboard" };
}

function readAddress(name: string, text: string | null): string | null {
  if (text === null) return null;
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return text;
  throw new LocalError(`${name} is no address: set it to something like http://inngest:8288.`);
}

/** No event in a request: the key is looked at, and nothing is stored. */
function eventQuestion({ eventUrl }: Server, eventKey: string): Question {
  const headers = { "content-type": "application/json" };
  return {
    url: new URL(`/e/${encodeURIComponent(eventKey)}`, eventUrl),
    init: { method: "POST", headers, body: "[]" },
  };
}

function signingQuestion({ apiUrl }: Server, key: string, environment: string | null): Question {
  const headers = {
    authorization: `Bearer ${hashSigningKey(key)}`,
    ...(environment === null ? {} : { "x-inngest-env": environment }),
  };
  return { url: new URL("/v1/events?limit=1", apiUrl), init: { method: "GET", headers } };
}

const isRefusal = (status: number) => status === 401 || status === 403;

/** The status of the answer; 0 when `signal` ended the start. */
async function askPatiently(
  server: Server,
  { url, init }: Question,
  deadline: number,
  signal: AbortSignal,
): Promise<number> {
  for (;;) {
    try {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]);
      const response = await fetch(url, { ...init, redirect: "manual", signal: limit });
      await response.body?.cancel();
      return response.status;
    } catch {
      if (signal.aborted) return 0;
      if (performance.now() > deadline) {
        throw new LocalError(
          `${server.name} does not answer: check that it runs and can be reached from here, or leave the INNGEST_ variables out to use the built-in engine.`,
        );
      }
    }
    await delay(pauseMs, undefined, { signal }).catch(() => undefined);
  }
}
