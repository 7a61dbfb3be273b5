// The app of `conformance -- kills`, as a process of its own: it writes down every step that it executes, and kills whom it
// is told to at exactly the moment it is told to.
import { AsyncLocalStorage } from "node:async_hooks";
import { randomUUID } from "node:crypto";
import { appendFileSync } from "node:fs";
import http from "node:http";
import { Inngest, type InngestFunction } from "inngest";
import { createApp } from "../conformance/serve-app.ts";
import type { AppPhase, KillOrder, LedgerEntry } from "../conformance/kill-plan.ts";

const { KILL_LEDGER = "", KILL_APP_PORT = "", KILL_ENGINE_URL = "" } = process.env;
const stepMs = 15;
const calls = new AsyncLocalStorage<{ receivedAt: number }>();
let order: KillOrder | null = null;

process.on("message", (message) => {
  order = message as KillOrder;
});
process.on("disconnect", () => process.exit());

/** The moment has come: whoever was to be killed at it is. */
function reach(phase: AppPhase): void {
  if (order?.phase !== phase) return;
  const { pid, delayMs } = order;
  order = null;
  const kill = () => {
    process.send?.(phase);
    process.kill(pid, "SIGKILL");
  };
  if (delayMs > 0) setTimeout(kill, delayMs);
  else kill();
}

async function body(runId: string, step: string): Promise<string> {
  reach("body-start");
  await new Promise((resolve) => setTimeout(resolve, stepMs));
  const entry: LedgerEntry = { runId, step, value: randomUUID(), receivedAt: calls.getStore()?.receivedAt ?? 0 };
  // One write to the operating system: it is there whole or not at all, also when this process dies right after it.
  appendFileSync(KILL_LEDGER, `${JSON.stringify(entry)}\n`);
  reach("body-end");
  return entry.value;
}

function functionsOf(client: Inngest): InngestFunction.Any[] {
  const child = client.createFunction({ id: "child", retries: 20 }, async ({ step, runId }) => [
    await step.run("one", () => body(runId, "one")),
    await step.run("two", () => body(runId, "two")),
  ]);
  const parent = client.createFunction(
    { id: "parent", retries: 20, concurrency: { limit: 6 }, triggers: [{ event: "kills/go" }] },
    async ({ event, step, runId }) => {
      const run = (name: string) => step.run(name, () => body(runId, name));
      const values: unknown[] = [await run("first"), await run("second")];
      values.push(...(await Promise.all(["left", "middle", "right"].map(run))));
      await step.sleep("nap", "1s");
      values.push(await run("awake"));
      values.push(await step.invoke("child", { function: child, data: {} }));
      await step.waitForEvent("wake", {
        event: "kills/wake",
        if: `async.data.key == "${String(event.data.key)}"`,
        timeout: "5s",
      });
      values.push(await run("last"));
      reach("ending");
      return values;
    },
  );
  return [child, parent];
}

const apps = Object.fromEntries(
  [true, false].map((checkpointing) => {
    const id = checkpointing ? "with" : "without";
    const client = new Inngest({ id, isDev: false, baseUrl: KILL_ENGINE_URL, checkpointing, logger: silent() });
    return [`/${id}`, createApp("next", client, functionsOf(client), false)];
  }),
);

http
  .createServer((request, response) => {
    const app = apps[(request.url ?? "").replace(/\?.*$/, "")];
    if (!app) return response.writeHead(404).end();
    if (request.method !== "POST") return app.emit("request", request, response);
    reach("received");
    response.once("finish", () => reach("answered"));
    return calls.run({ receivedAt: Date.now() }, () => app.emit("request", request, response));
  })
  .listen(Number(KILL_APP_PORT), "127.0.0.1");

/** Calls that break off are what this is about; the SDK need not tell of each. */
function silent() {
  const nothing = () => undefined;
  return { info: nothing, warn: nothing, error: nothing, debug: nothing };
}
