import { readEvents } from "../events/read-events.ts";
import { storeEvents } from "../events/store-events.ts";
import { isJsonObject, parseJson } from "../protocol/json.ts";
import { checkName } from "../protocol/name-text.ts";
import { parseOps } from "../protocol/parse-ops.ts";
import { equalSecrets } from "../protocol/sign-request.ts";
import { type Registration, readRegistration, RegistrationError } from "../functions/store-functions.ts";
import { deliverSignal } from "../runs/add-wanted-steps.ts";
import { checkpointSteps } from "../runs/checkpoint-steps.ts";
import type { Commit } from "../runs/work.ts";
import type { Database } from "../store/database.ts";
import { refuse, type Route } from "./route.ts";

export type ProtocolOptions = {
  database: Database;
  commit: Commit;
  eventKey: string;
  leaseMs: number;
  register: (registration: Registration) => Promise<boolean>;
  onEvents: (count: number) => void;
};

const unsupported = "embedded engine: durable endpoints / connect / sandboxes are not supported";

/** The routes that the SDK itself uses. */
export function protocolRoutes(options: ProtocolOptions): Route[] {
  return [...eventRoutes(options), ...runRoutes(options), ...refusedRoutes()];
}

function eventRoutes({ commit, eventKey, register, onEvents }: ProtocolOptions): Route[] {
  return [
    {
      method: "POST",
      path: "/e/:key",
      access: "public",
      handle: async ({ params, headers, body }) => {
        if (!equalSecrets(params.key ?? "", eventKey))
          return { status: 401, body: { ids: [], status: 401, error: "event key not found" } };
        const seed = headers["x-inngest-event-id-seed"];
        const events = readEvents(body, Array.isArray(seed) ? seed[0] : seed, Date.now());
        if ("error" in events) return { status: 400, body: { ids: [], status: 400, error: events.error } };
        const ids = await commit((work) => storeEvents(work, events));
        onEvents(events.length);
        return { status: 200, body: { ids, status: 200 } };
      },
    },
    {
      method: "POST",
      path: "/fn/register",
      access: "signing-key",
      handle: async ({ headers, body }) => {
        const expected = headers["x-inngest-expected-server-kind"];
        if (expected !== undefined && expected !== "cloud")
          return refuse(400, `expected server kind "${String(expected)}", this is "cloud"`);
        try {
          const modified = await register(readRegistration(parseJson(body)));
          return { status: 200, body: { ok: true, modified, status: 200 } };
        } catch (error) {
          if (error instanceof RegistrationError) return refuse(400, error.message);
          throw error;
        }
      },
    },
    {
      method: "POST",
      path: "/v1/signals",
      access: "signing-key",
      handle: async ({ body }) => {
        const request = parseJson(body);
        if (!isJsonObject(request) || typeof request.signal !== "string") return refuse(400, "a signal is needed");
        const { signal, data = null } = request;
        const unusable = checkName(signal);
        if (unusable !== null) return refuse(400, `the signal ${unusable}`);
        const runId = await commit((work) => deliverSignal(work, signal, data));
        return runId ? { status: 200, body: { data: { run_id: runId } } } : refuse(404, "no run waits for this signal");
      },
    },
  ];
}

function runRoutes({ database, commit, leaseMs }: ProtocolOptions): Route[] {
  return [
    {
      method: "POST",
      path: "/v1/checkpoint/:run/async",
      access: "signing-key",
      handle: async ({ params, body }) => {
        const request = parseJson(body);
        const ops = isJsonObject(request) ? parseOps(request.steps) : null;
        if (!isJsonObject(request) || !ops || typeof request.qi_id !== "string")
          return refuse(400, "malformed checkpoint");
        const gen = Number(request.generation_id);
        if (!Number.isInteger(gen)) return refuse(400, "the checkpoint names no generation");
        const { qi_id: jobId } = request;
        const result = await commit((work) =>
          checkpointSteps(work, { runId: params.run ?? "", jobId, gen, ops, leaseMs }),
        );
        return result.error === undefined ? { status: 200, body: {} } : refuse(result.status, result.error);
      },
    },
    {
      method: "GET",
      path: "/v0/runs/:run/batch",
      access: "signing-key",
      handle: async ({ params }) => {
        const { rows } = await database.pool.query<{ events: string }>(
          "select '[' || event || more_events || ']' as events from engine.run where id = $1",
          [params.run],
        );
        return rows[0] ? jsonText(rows[0].events) : refuse(404, "run not found");
      },
    },
    {
      method: "GET",
      path: "/v0/runs/:run/actions",
      access: "signing-key",
      handle: async ({ params }) => {
        const { rows } = await database.pool.query<{ steps: string }>(
          `select coalesce(string_agg('"' || id || '":' || val, ',' order by pos), '') as steps from engine.step where run_id = $1`,
          [params.run],
        );
        return jsonText(`{${rows[0]?.steps ?? ""}}`);
      },
    },
    {
      method: "POST",
      path: "/v1/runs/:run/metadata",
      access: "signing-key",
      handle: () => ({ status: 200, body: {} }),
    },
  ];
}

function refusedRoutes(): Route[] {
  const paths = ["/v1/checkpoint", "/v1/checkpoint/:run/steps", "/v0/connect/start", "/v0/connect/flush"];
  return [...paths.map((path) => ({ method: "POST", path })), { method: "GET", path: "/v1/http/runs/:run/output" }].map(
    ({ method, path }) => ({ method, path, access: "public", handle: () => refuse(501, unsupported) }),
  );
}

function jsonText(text: string) {
  return { status: 200, body: text, headers: { "content-type": "application/json" } };
}
