import { type EngineMetrics, readCounts } from "../admin/metrics.ts";
import type { FunctionRegistry } from "../functions/function-registry.ts";
import type { Database } from "../store/database.ts";
import type { Route } from "./route.ts";

export type StatusOptions = {
  database: Database;
  registry: FunctionRegistry;
  metrics: EngineMetrics;
  status: () => {
    leading: boolean;
    inFlight: number;
    apps: { url: string; appId: string | null; up: boolean; synced: boolean; error: string | null }[];
  };
};

/** Health and metrics. Neither shows content; both need no key, since the port is not for the public. */
export function statusRoutes({ database, registry, metrics, status }: StatusOptions): Route[] {
  return [
    {
      method: "GET",
      path: "/health",
      access: "public",
      handle: async () => {
        const current = status();
        try {
          const counts = await readCounts(database);
          const functions = registry.all().filter((fn) => !fn.archived).length;
          return { status: 200, body: { status: current.leading ? "ok" : "standby", ...current, functions, counts } };
        } catch {
          return { status: 503, body: { status: "database unreachable", ...current } };
        }
      },
    },
    {
      method: "GET",
      path: "/metrics",
      access: "public",
      handle: async () => ({
        status: 200,
        body: await metrics.render(database, status()),
        headers: { "content-type": "text/plain; version=0.0.4" },
      }),
    },
  ];
}
