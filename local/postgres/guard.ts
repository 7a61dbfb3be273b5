// Runs the database server and ends it when the process that asked for it is gone, also after kill -9: the channel to that
// process then closes. Started by start-postgres.ts in a session of its own, so Ctrl-C in a terminal does not reach the
// server before the programs that still use it.
import { spawn } from "node:child_process";
import { openSync, rmSync } from "node:fs";

export type GuardOrder = {
  command: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  logFile: string;
  /** A folder that has no use after the server has ended. */
  removeAtEnd: string | null;
};

const SHUTDOWN_LIMIT_MS = 3_000;

process.once("message", (order: GuardOrder) => {
  const log = openSync(order.logFile, "a", 0o600);
  const server = spawn(order.command, order.args, { stdio: ["ignore", log, log], env: order.env });
  let isStopping = false;

  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    // SIGINT is the server's "fast" shutdown: it rolls back what is open, writes a checkpoint and ends.
    server.kill("SIGINT");
    setTimeout(() => server.kill("SIGKILL"), SHUTDOWN_LIMIT_MS).unref();
  };
  const end = (code: number) => {
    if (order.removeAtEnd !== null) rmSync(order.removeAtEnd, { recursive: true, force: true });
    process.exit(isStopping ? 0 : code);
  };

  server.once("exit", (code) => end(code === 0 ? 0 : 1));
  server.once("error", () => end(1));
  process.on("message", stop);
  process.on("disconnect", stop);
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  if (!process.connected) stop();
});
process.on("disconnect", () => undefined);
