import type { FunctionRegistry } from "../functions/function-registry.ts";
import { refuse, type Route, type RouteReply, type RouteRequest } from "../http/route.ts";
import type { Commit, Work } from "../runs/work.ts";
import type { Database } from "../store/database.ts";
import { cancelRun, type Change, replayEvent, retryRun, setPaused } from "./change-runs.ts";
import { listEvents } from "./list-events.ts";
import { readCounts } from "./metrics.ts";
import { listRuns, listSlots, readRun } from "./read-runs.ts";

export type AdminOptions = {
  database: Database;
  commit: Commit;
  registry: FunctionRegistry;
  reload: () => Promise<void>;
};

const statuses = new Set(["queued", "running", "completed", "failed", "cancelled"]);
const mostItems = 200;
const badLimit = refuse(400, `limit must be from 1 to ${mostItems}`);

/** What an operator sees and does. Every route needs the admin token; without one configured, none can be used. */
export function adminRoutes(options: AdminOptions): Route[] {
  return [...readRoutes(options), ...actionRoutes(options)];
}

function readRoutes({ database, registry }: AdminOptions): Route[] {
  const get = (path: string, handle: (request: RouteRequest) => Promise<RouteReply>): Route => ({
    method: "GET",
    path,
    access: "admin",
    handle,
  });
  return [
    get("/admin/functions", async () => {
      const { rows } = await database.pool.query<{ fn_id: string; next_at: Date }>(
        "select fn_id, min(next_at) as next_at from engine.cron group by fn_id",
      );
      const nextAt = new Map(rows.map((row) => [row.fn_id, row.next_at]));
      const items = registry.all().map(({ id, appId, version, archived, paused, config }) => {
        const { name, triggers, url, ...optionsOfFunction } = config;
        return {
          id,
          appId,
          name,
          version,
          archived,
          paused,
          url,
          triggers,
          options: optionsOfFunction,
          nextCronAt: nextAt.get(id) ?? null,
        };
      });
      return { status: 200, body: { items } };
    }),
    get("/admin/events", async ({ query }) => {
      const limit = readLimit(query);
      if (limit === null) return badLimit;
      const cursor = query.get("cursor");
      if (cursor !== null && !/^\d{1,18}$/.test(cursor)) return refuse(400, "cursor is not one of this list");
      const since = readInstant(query.get("since"));
      const until = readInstant(query.get("until"));
      if (since === undefined || until === undefined)
        return refuse(400, "since and until must be instants such as 2026-01-31T12:00:00Z");
      return {
        status: 200,
        body: await listEvents(database, { name: query.get("name"), since, until, cursor, limit }),
      };
    }),
    get("/admin/runs", async ({ query }) => {
      const status = query.get("status");
      if (status !== null && !statuses.has(status)) return refuse(400, `unknown status "${status}"`);
      const limit = readLimit(query);
      if (limit === null) return badLimit;
      const filter = {
        fnId: query.get("function"),
        status,
        eventId: query.get("event"),
        before: query.get("cursor"),
        limit,
      };
      return { status: 200, body: await listRuns(database, filter) };
    }),
    get("/admin/runs/:run", async ({ params }) => {
      const run = await readRun(database, params.run ?? "");
      return run ? { status: 200, body: run } : refuse(404, "run not found");
    }),
    get("/admin/queue", async () => ({
      status: 200,
      body: { counts: await readCounts(database), slots: await listSlots(database, registry) },
    })),
  ];
}

function readLimit(query: URLSearchParams): number | null {
  const limit = Number(query.get("limit") ?? 50);
  return Number.isInteger(limit) && limit >= 1 && limit <= mostItems ? limit : null;
}

/** `undefined` for what is no instant. */
function readInstant(text: string | null): Date | null | undefined {
  if (text === null) return null;
  const isWritten = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/.test(text);
  const instant = new Date(text);
  return isWritten && !Number.isNaN(instant.getTime()) ? instant : undefined;
}

function actionRoutes({ commit, reload }: AdminOptions): Route[] {
  const post = (
    path: string,
    change: (work: Work, params: Record<string, string>) => Promise<Change>,
    after?: () => Promise<void>,
  ): Route => ({
    method: "POST",
    path,
    access: "admin",
    handle: async ({ params }) => {
      const result = await commit((work) => change(work, params));
      if (!result.done) return refuse(result.reason === "not_found" ? 404 : 409, result.message);
      await after?.();
      return { status: 200, body: { id: result.id } };
    },
  });
  return [
    post("/admin/runs/:run/cancel", (work, params) => cancelRun(work, params.run ?? "")),
    post("/admin/runs/:run/retry", (work, params) => retryRun(work, params.run ?? "")),
    post("/admin/events/:event/replay", (work, params) => replayEvent(work, params.event ?? "")),
    post("/admin/functions/:fn/pause", (work, params) => setPaused(work, params.fn ?? "", true), reload),
    post("/admin/functions/:fn/resume", (work, params) => setPaused(work, params.fn ?? "", false), reload),
  ];
}
