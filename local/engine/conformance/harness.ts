import { setTimeout as pause } from "node:timers/promises";
import type http from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest, type InngestFunction } from "inngest";
import { type Adapter, createApp } from "./serve-app.ts";
import type { CaseTools, ConformanceCase, DefinedCase, Note, Outcome } from "./case.ts";

export type Target = {
  engineUrl: string;
  signingKey: string;
  eventKey: string;
  /** Where the engine reaches the app that serves the cases; its port is opened on all interfaces when given. */
  appUrl?: string;
  /** Tells the engine about the app, where it does not find it by itself. */
  announce?: (serveUrl: string) => Promise<void>;
};

export type HarnessOptions = {
  checkpointing?: boolean;
  streaming?: boolean;
  adapter?: Adapter;
  /** How long a case waits for what must happen. */
  waitMs?: number;
};

export type Result = { title: string; error: unknown; durationMs: number };

const defaultWaitMs = 60_000;
const pollMs = 20;

/** Serves all cases from one app, so that they can run at the same time, and checks them one by one or together. */
export class Harness {
  readonly #cases: { title: string; defined: DefinedCase }[] = [];
  readonly #outcomes: Outcome[] = [];
  readonly #client: Inngest;
  readonly #target: Target;
  readonly #options: HarnessOptions;
  #server: http.Server | null = null;

  constructor(target: Target, cases: readonly ConformanceCase[], options: HarnessOptions = {}) {
    this.#target = target;
    this.#options = options;
    const appId = `conformance-${Date.now().toString(36)}`;
    this.#client = new Inngest({
      id: appId,
      isDev: false,
      baseUrl: target.engineUrl,
      eventKey: target.eventKey,
      signingKey: target.signingKey,
      checkpointing: options.checkpointing ?? true,
      logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    });
    for (const [index, entry] of cases.entries()) {
      this.#cases.push({ title: entry.title, defined: entry.define(this.#tools(`${appId}.${index}`)) });
    }
  }

  get titles(): string[] {
    return this.#cases.map((entry) => entry.title);
  }

  /** Opens the app and makes it known to the engine. */
  async open(): Promise<void> {
    const functions: InngestFunction.Any[] = [
      this.#listener(),
      ...this.#cases.flatMap((entry) => entry.defined.functions),
    ];
    const wanted = this.#target.appUrl ? new URL(this.#target.appUrl) : null;
    const { adapter = "next", streaming = false } = this.#options;
    const server = createApp(adapter, this.#client, functions, streaming);
    this.#server = server;
    await new Promise<void>((resolve) =>
      server.listen(wanted ? Number(wanted.port) : 0, wanted ? undefined : "127.0.0.1", resolve),
    );
    const serveUrl = wanted?.href ?? `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/inngest`;
    if (this.#target.announce) return this.#target.announce(serveUrl);
    const response = await fetch(serveUrl, { method: "PUT" });
    if (!response.ok)
      throw new Error(`The engine did not register the app: HTTP ${response.status} ${await response.text()}`);
  }

  async check(title: string): Promise<Result> {
    const entry = this.#cases.find((candidate) => candidate.title === title);
    if (!entry) throw new Error(`There is no case "${title}".`);
    const startedAt = performance.now();
    let error: unknown = null;
    try {
      await entry.defined.check();
    } catch (failure) {
      error = failure;
    }
    return { title, error, durationMs: performance.now() - startedAt };
  }

  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  /** Learns how runs end from the events that announce it. */
  #listener(): InngestFunction.Any {
    return this.#client.createFunction(
      { id: "listener", triggers: [{ event: "inngest/function.finished" }] },
      async ({ event }) => {
        const data = event.data as Record<string, unknown> & { _inngest?: { status?: string } };
        const runId = String(data.run_id);
        if (this.#outcomes.some((outcome) => outcome.runId === runId)) return;
        this.#outcomes.push({
          functionId: String(data.function_id),
          runId,
          result: data.result,
          error: (data.error as Outcome["error"]) ?? null,
          status: data._inngest?.status ?? (data.error ? "Failed" : "Completed"),
        });
      },
    );
  }

  #tools(prefix: string): CaseTools {
    const notes: Note[] = [];
    const { engineUrl, eventKey } = this.#target;
    const { waitMs = defaultWaitMs } = this.#options;
    const until: CaseTools["until"] = async (what, probe, withinMs = waitMs) => {
      const deadline = Date.now() + withinMs;
      for (;;) {
        const value = probe();
        if (value) return value;
        if (Date.now() > deadline) throw new Error(`Not within ${withinMs / 1_000} s: ${what}`);
        await pause(pollMs);
      }
    };
    const outcomes = (functionId: string) =>
      this.#outcomes.filter((outcome) => outcome.functionId === `${this.#client.id}-${functionId}`);
    return {
      client: this.#client,
      name: (suffix) => `${prefix}-${suffix}`.replaceAll(".", "-"),
      note: (label, data = null) => void notes.push({ label, data, atMs: Date.now() }),
      notes: (label) => notes.filter((note) => label === undefined || note.label === label),
      send: async (name, data = {}, id) => (await this.#client.send({ name, data, ...(id ? { id } : {}) })).ids,
      until,
      outcomes,
      ended: (functionId, n = 1, withinMs) =>
        until(`${n} end(s) of ${functionId}`, () => outcomes(functionId)[n - 1], withinMs),
      engineUrl,
      eventKey,
    };
  }
}

function quiet(): void {}
