import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { AppLink } from "./functions/app-link.ts";
import { FunctionRegistry } from "./functions/function-registry.ts";
import type { Registration } from "./functions/store-functions.ts";
import { protocolRoutes } from "./http/protocol-routes.ts";
import { type RunningServer, startServer } from "./http/server.ts";
import { statusRoutes } from "./http/status-routes.ts";
import { defaultOptions, type EngineOptions } from "./engine-options.ts";
import { AppClient } from "./protocol/call-app.ts";
import { CallsInFlight } from "./queue/calls-in-flight.ts";
import { Leadership, wakeChannel } from "./queue/leadership.ts";
import { Scheduler } from "./queue/scheduler.ts";
import { nameCall } from "./runs/commit-answer.ts";
import { createCommit, type Wakeable } from "./runs/work.ts";
import { EngineMetrics } from "./admin/metrics.ts";
import { adminRoutes } from "./admin/admin-routes.ts";
import { RealtimeHub } from "./realtime/hub.ts";
import { realtimeRoutes } from "./realtime/realtime-routes.ts";
import { acceptSubscriber } from "./realtime/accept-subscriber.ts";
import { Database } from "./store/database.ts";
import { createLog, describeError } from "./write-log.ts";

export type StartOptions = Partial<EngineOptions> & Pick<EngineOptions, "databaseUrl" | "signingKey" | "eventKey">;
export type Engine = { url: string; stop: () => Promise<void> };

const leaderRetryMs = 1_000;

/**
 * Starts the engine: applies its schema, opens its port, and, once it is the leading engine of its database, works.
 * `stop()` drains calls in flight for `drainMs` and hands back the rest.
 */
export async function startEngine(start: StartOptions): Promise<Engine> {
  const options: EngineOptions = { ...defaultOptions, ...start };
  const log = createLog(options.logLevel);
  const owner = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
  const database = new Database(options.databaseUrl, {
    poolSize: options.poolSize,
    onIdleError: (error) => log("warn", "database connection lost", { error: describeError(error) }),
  });
  const registry = new FunctionRegistry();
  const client = new AppClient();
  const links = new Map<string, AppLink>();
  const metrics = new EngineMetrics();
  const hub = new RealtimeHub();
  const inFlight = new CallsInFlight({ database, owner, leaseMs: options.leaseMs, log });
  let scheduler: Scheduler | null = null;
  let isStopping = false;

  const notify = (payload: string) => {
    database.pool.query("select pg_notify($1, $2)", [wakeChannel, payload]).catch(() => undefined);
  };
  const wake = (parts: Iterable<Wakeable>) => {
    if (scheduler) scheduler.wake(parts);
    // Another engine leads: it learns of the change by notification.
    else for (const part of parts) notify(part);
  };
  const commit = createCommit(database, registry, wake, (end) => {
    metrics.countEnd(end);
    const { fnId, runId, status, error } = end;
    if (status === "failed") log("warn", "run failed", { function: fnId, run: runId, error });
    else log("debug", "run ended", { function: fnId, run: runId, status });
  });

  const linkFor = (url: string): AppLink => {
    const known = links.get(url);
    if (known) return known;
    const link = new AppLink({
      url,
      client,
      signingKey: options.signingKey,
      commit,
      onSynced: async (changed) => {
        await registry.reload(database.pool);
        if (changed) notify("functions");
        wake(["events", "calls"]);
      },
      syncIntervalMs: options.syncIntervalMs,
      log,
    });
    links.set(url, link);
    return link;
  };
  const linkStates = () => [...links.values()].map((link) => link.state);

  const createScheduler = () =>
    new Scheduler({
      owner,
      workers: options.workers,
      leaseMs: options.leaseMs,
      canRoute: () => options.appUrls.every((url) => links.get(url)?.state.synced === true),
      reachableApps: () => linkStates().flatMap((state) => (state.up && state.appId !== null ? [state.appId] : [])),
      inFlight,
      onFreed: () => wake(["calls"]),
      onCall: (lease, outcome, durationMs) => {
        metrics.countCall(lease, outcome?.result ?? "lost", durationMs);
        if (!outcome) return;
        const { result, status, failure } = outcome;
        const line = { ...nameCall(lease), result, status, durationMs: Math.round(durationMs) };
        if (failure) log("warn", "call failed", { ...line, error: failure });
        else log("debug", "call answered", line);
      },
      random: Math.random,
      log,
      calls: {
        database,
        commit,
        registry,
        client,
        signingKey: options.signingKey,
        checkpointing: options.checkpointing,
        callTimeoutMs: options.callTimeoutMs,
        leaseMs: options.leaseMs,
        retryPolicy: { intervalMs: options.retryIntervalMs, random: Math.random },
        onAppUnreachable: (appId) => {
          for (const link of links.values()) if (link.state.appId === appId) link.markUnreachable();
        },
      },
    });

  let retired = Promise.resolve();
  let lastFailure: string | null = null;
  const leadership = new Leadership({
    url: options.databaseUrl,
    retryMs: leaderRetryMs,
    onNotify: (payload) => {
      if (payload === "functions") void registry.reload(database.pool).catch(() => undefined);
      else if (payload === "calls" || payload === "events" || payload === "timers") scheduler?.wake([payload]);
    },
    onGained: async () => {
      await retired;
      await registry.reload(database.pool);
      if (isStopping) return;
      const next = createScheduler();
      await next.start();
      lastFailure = null;
      scheduler = next;
      if (isStopping) await next.stop();
      else log("info", "engine is leading", { owner });
    },
    onLost: (reason) => {
      log("warn", "engine no longer leads", { owner, reason });
      // The calls in flight go on: their answers count unless another engine takes over their jobs.
      retired = scheduler?.stop() ?? retired;
      scheduler = null;
    },
    onFailure: (error) => {
      const text = describeError(error);
      // It is tried every second, and need not be told as often.
      if (text !== lastFailure && !isStopping) log("warn", "engine cannot lead yet", { owner, error: text });
      lastFailure = text;
    },
  });

  const register = async (registration: Registration) => {
    const link = linkFor(registration.url);
    return link.accept(registration);
  };
  const reloadFunctions = async () => {
    await registry.reload(database.pool);
    notify("functions");
  };
  const status = () => ({ leading: scheduler !== null, inFlight: inFlight.size, apps: linkStates() });

  let server: RunningServer | null = null;
  try {
    await database.migrate();
    await registry.reload(database.pool);
    server = await startServer({
      host: options.host,
      port: options.port,
      signingKey: options.signingKey,
      adminToken: options.adminToken,
      routes: [
        ...protocolRoutes({
          database,
          commit,
          eventKey: options.eventKey,
          leaseMs: options.leaseMs,
          register,
          onEvents: (count) => metrics.countEvents(count),
        }),
        ...realtimeRoutes({ hub, signingKey: options.signingKey }),
        ...statusRoutes({ database, registry, metrics, status }),
        ...adminRoutes({ database, commit, registry, reload: reloadFunctions }),
      ],
      onUpgrade: (request, socket) => acceptSubscriber(hub, options.signingKey, request, socket),
      log,
    });
    inFlight.startHeartbeat();
    await leadership.start();
  } catch (error) {
    await server?.close();
    await leadership.stop();
    await inFlight.drain(0);
    client.close();
    await database.close();
    throw error;
  }
  for (const url of options.appUrls) linkFor(url).start();
  log("info", "engine started", { url: server.url, owner, apps: options.appUrls });

  let stopping: Promise<void> | null = null;
  const stop = async () => {
    isStopping = true;
    inFlight.beginDrain();
    await Promise.all([...links.values()].map((link) => link.stop()));
    await Promise.all([scheduler?.stop(), retired]);
    // The HTTP side stays up while calls drain: they still send their checkpoints.
    await inFlight.drain(options.drainMs);
    await leadership.stop();
    hub.close();
    await server.close();
    client.close();
    await database.close();
    log("info", "engine stopped", { owner });
  };
  return {
    url: server.url,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
