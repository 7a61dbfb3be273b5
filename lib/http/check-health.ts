import "server-only";
import { systemDb } from "@/lib/core/db";
import { env } from "@/lib/core/env";
import packageJson from "@/package.json";

const timeoutMs = 2_000;

export type Health = { status: "ok" | "unavailable"; version: string; checks: { database: "ok" | "failed"; engine: "ok" | "failed" } };

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

async function askEngine(): Promise<void> {
  const { ENGINE_ADMIN_URL, INNGEST_BASE_URL } = env();
  const base = ENGINE_ADMIN_URL ?? INNGEST_BASE_URL;
  if (!base) throw new Error("no engine is configured");
  const response = await fetch(new URL("/health", base), { signal: AbortSignal.timeout(timeoutMs) });
  if (!response.ok) throw new Error(`the engine answers ${response.status}`);
}

/** Asks database and engine, each for at most two seconds. Never throws. */
export async function checkHealth(): Promise<Health> {
  const [database, engine] = await Promise.all([passes(() => systemDb().$queryRaw`SELECT 1`), passes(askEngine)]);
  return { status: database === "ok" && engine === "ok" ? "ok" : "unavailable", version: packageJson.version, checks: { database, engine } };
}
