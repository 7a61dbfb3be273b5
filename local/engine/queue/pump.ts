/**
 * Repeats a piece of work whenever there may be some: at once after `wake()`, and every `intervalMs` in any case, so that
 * a lost wake-up only costs that long. Never runs twice at the same time. `work` tells whether to go on at once.
 */
export class Pump {
  #dirty = false;
  #stopped = true;
  #running: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;
  readonly #work: (woken: boolean) => Promise<boolean>;
  readonly #intervalMs: number;
  readonly #onError: (error: unknown) => void;

  constructor(intervalMs: number, work: (woken: boolean) => Promise<boolean>, onError: (error: unknown) => void) {
    this.#intervalMs = intervalMs;
    this.#work = work;
    this.#onError = onError;
  }

  start(): void {
    this.#stopped = false;
    this.wake();
  }

  wake(): void {
    this.#dirty = true;
    if (!this.#stopped && !this.#running) this.#running = this.#run(true);
  }

  /** Stops for good; resolves once the piece of work in hand is done. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #run(woken: boolean): Promise<void> {
    clearTimeout(this.#timer);
    let again = true;
    let wasWoken = woken;
    while (again && !this.#stopped) {
      this.#dirty = false;
      try {
        again = await this.#work(wasWoken);
      } catch (error) {
        this.#onError(error);
        // Whatever is wrong (the database, most likely) will not be better at once.
        this.#dirty = false;
        again = false;
      }
      wasWoken = this.#dirty;
      again ||= this.#dirty;
    }
    this.#running = null;
    if (!this.#stopped) {
      this.#timer = setTimeout(() => {
        if (!this.#running) this.#running = this.#run(false);
      }, this.#intervalMs);
    }
  }
}
