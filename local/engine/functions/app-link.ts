import { type AppClient, CallError } from "../protocol/call-app.ts";
import type { Commit } from "../runs/work.ts";
import type { Log } from "../write-log.ts";
import { describeError } from "../write-log.ts";
import { type Registration, RegistrationError, storeFunctions } from "./store-functions.ts";
import { fetchRegistration } from "./sync-app.ts";

export type AppLinkOptions = {
  url: string;
  client: AppClient;
  signingKey: string;
  commit: Commit;
  /** Runs after each successful sync, with whether the functions changed. */
  onSynced: (changed: boolean) => Promise<void>;
  syncIntervalMs: number;
  log: Log;
};

const firstRetryMs = 250;
const longestRetryMs = 2_000;

/**
 * Keeps the functions of one app in step with the engine. Nothing is sent to an app before its first sync of this boot;
 * when it goes away, calls to it wait until it answers a sync again; while it is there, it is asked again now and then,
 * so that a restarted app with other functions is noticed.
 */
export class AppLink {
  #appId: string | null = null;
  #up = false;
  #synced = false;
  #error: string | null = null;
  #retryMs = firstRetryMs;
  #timer: NodeJS.Timeout | undefined;
  #syncing: Promise<void> | null = null;
  #stopped = false;
  readonly #abort = new AbortController();
  readonly #options: AppLinkOptions;

  constructor(options: AppLinkOptions) {
    this.#options = options;
  }

  get state(): { url: string; appId: string | null; up: boolean; synced: boolean; error: string | null } {
    return { url: this.#options.url, appId: this.#appId, up: this.#up, synced: this.#synced, error: this.#error };
  }

  start(): void {
    this.#schedule(0);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#abort.abort();
    await this.#syncing;
  }

  /** Called when a call found the app gone: nothing more is sent until a sync succeeds. */
  markUnreachable(): void {
    if (!this.#up) return;
    this.#up = false;
    this.#retryMs = firstRetryMs;
    this.#schedule(0);
  }

  /** Takes over a registration that the app itself sent (`/fn/register`). Throws `RegistrationError`. */
  async accept(registration: Registration): Promise<boolean> {
    const changed = await this.#options.commit((work) => storeFunctions(work, registration));
    this.#appId = registration.appId;
    this.#up = true;
    this.#synced = true;
    this.#error = null;
    this.#retryMs = firstRetryMs;
    await this.#options.onSynced(changed);
    // A call may have found the app gone meanwhile.
    this.#schedule(this.#up ? this.#options.syncIntervalMs : this.#retryMs);
    return changed;
  }

  #schedule(delayMs: number): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#syncing ??= this.#sync().finally(() => {
        this.#syncing = null;
      });
    }, delayMs);
  }

  async #sync(): Promise<void> {
    const { client, url, signingKey, log } = this.#options;
    try {
      const registration = await fetchRegistration(client, url, signingKey, this.#abort.signal);
      if (this.#stopped) return;
      const wasUp = this.#up;
      const changed = await this.accept(registration);
      if (changed || !wasUp)
        log("info", "app synced", { app: registration.appId, url, functions: registration.functions.length, changed });
    } catch (error) {
      this.#up = false;
      const text = describeError(error);
      const refused = error instanceof RegistrationError;
      if (text !== this.#error && !this.#stopped) {
        const waiting = error instanceof CallError && error.kind === "refused";
        log(waiting ? "info" : "error", refused ? "app registers what the engine cannot do" : "app cannot be synced", {
          url,
          error: text,
          ...(refused ? { problems: error.problems } : {}),
        });
      }
      this.#error = text;
      this.#schedule(this.#retryMs);
      this.#retryMs = Math.min(this.#retryMs * 2, longestRetryMs);
    }
  }
}
