import { createWriteStream, existsSync, mkdirSync, renameSync, type WriteStream } from "node:fs";
import path from "node:path";

const MAX_BYTES = 20 * 1024 * 1024;

/** `<dir>/<name>.log`: a new file at each start and after 20 MB; the one before is kept as `<name>.1.log`. */
export class LogFile {
  readonly path: string;
  readonly #onError: (error: Error) => void;
  #stream: WriteStream | null;
  #bytes = 0;

  constructor(dir: string, name: string, onError: (error: Error) => void) {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    this.path = path.join(dir, `${name}.log`);
    this.#onError = onError;
    this.#stream = this.#open();
  }

  write(chunk: Buffer): void {
    this.#bytes += chunk.length;
    if (this.#bytes > MAX_BYTES) {
      this.#stream?.end();
      this.#stream = this.#open();
      this.#bytes = chunk.length;
    }
    this.#stream?.write(chunk);
  }

  #open(): WriteStream {
    if (existsSync(this.path)) renameSync(this.path, this.path.replace(/\.log$/, ".1.log"));
    const stream = createWriteStream(this.path, { mode: 0o600 });
    // A log that cannot be written must not stop the product: say it once and go on without.
    stream.once("error", (error) => {
      this.#stream = null;
      this.#onError(error);
    });
    return stream;
  }
}
