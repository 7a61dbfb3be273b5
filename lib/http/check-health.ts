import "server-only";
import { systemDb } from "@/lib/core/db";
import { logger } from "@/lib/core/logger";
import packageJson from "@/package.json";
import { findEngineProblem } from "./check-engine";

const timeoutMs = 2_000;

export type Health = {
  status: "ok" | "unavailable";
  version: string;
  checks: { database: "ok" | "failed"; engine: "ok" | "failed" };
};

async function passes(check: () => Promise<unknown>): Promise<"ok" | "failed"> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("late")), timeoutMs);
  });
  try {
    await Promise.race([check(), late]);
    return "ok";
  } catch {
    return "failed";
  } finally {
    clearTimeout(timer);
  }
}

/** The engine starts beside this process: that it does not answer yet is no news. */
const startGraceSeconds = 30;
let lastProblem: string | null = null;

/** Says once what is wrong with the engine, and once that it is well again, however often probes ask. */
async function checkEngine(): Promise<"ok" | "failed"> {
  const problem = await findEngineProblem();
  const isStarting = problem !== null && process.uptime() < startGraceSeconds;
  if (problem !== lastProblem && !isStarting) {
    if (problem) logger().error({ check: "engine" }, problem);
    else logger().info({ check: "engine" }, "The engine answers again.");
    lastProblem = problem;
  }
  return problem === null ? "ok" : "failed";
}

/** Asks database and engine, each for at most two seconds. Never throws. */
export async function checkHealth(): Promise<Health> {
  const [database, engine] = await Promise.all([passes(() => systemDb().$queryRaw`SELECT 1`), checkEngine()]);
  const status = database === "ok" && engine === "ok" ? "ok" : "unavailable";
  return { status, version: packageJson.version, checks: { database, engine } };
}
