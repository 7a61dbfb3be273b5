type Options = {
  /** How many pieces of work one key may have under way at a time. */
  places: number;
  /** How long a piece of work waits for a place before `refuse` is thrown. */
  maxWaitMs: number;
  refuse: () => Error;
};

type Queue = { running: number; waiting: Set<() => void> };

/**
 * Shares what all keys use between them: one key has at most `places` at a time and its further work waits in order,
 * so that a burst of one tenant, all of it waiting for the same lock, leaves connections to the others.
 */
export class FairShare {
  readonly #options: Options;
  readonly #queues = new Map<string, Queue>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Runs `work` when the key has a place. Throws what `refuse` makes when none became free in time. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const queue = this.#queues.get(key) ?? { running: 0, waiting: new Set() };
    this.#queues.set(key, queue);
    if (queue.running < this.#options.places) queue.running += 1;
    else await this.#wait(queue);
    try {
      return await work();
    } finally {
      this.#release(key, queue);
    }
  }

  #wait(queue: Queue): Promise<void> {
    return new Promise((resolve, reject) => {
      const enter = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        queue.waiting.delete(enter);
        reject(this.#options.refuse());
      }, this.#options.maxWaitMs);
      queue.waiting.add(enter);
    });
  }

  /** The place passes to who has waited longest; a key without work leaves nothing behind. */
  #release(key: string, queue: Queue): void {
    const [next] = queue.waiting;
    if (next) {
      queue.waiting.delete(next);
      next();
      return;
    }
    queue.running -= 1;
    if (queue.running === 0) this.#queues.delete(key);
  }
}
