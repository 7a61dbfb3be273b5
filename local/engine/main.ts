import { startEngine } from "./engine.ts";
import { OptionsError, readOptions } from "./engine-options.ts";
import { createLog, describeError } from "./write-log.ts";

const log = createLog("info");

try {
  const engine = await startEngine(readOptions(process.env));
  let stopping = false;
  const shutDown = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log("info", "engine stopping", { reason });
    engine.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log("error", "engine did not stop cleanly", { error: describeError(error) });
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", () => shutDown("SIGTERM"));
  process.on("SIGINT", () => shutDown("SIGINT"));
  // With a supervisor at the other end of the channel, its death is ours too: nothing is left behind.
  if (process.send) process.on("disconnect", () => shutDown("the supervisor is gone"));
} catch (error) {
  log("error", error instanceof OptionsError ? "configuration is not usable" : "engine did not start", {
    error: describeError(error),
  });
  process.exit(1);
}
