import { isSigningKey } from "./protocol/sign-request.ts";
import type { LogLevel } from "./write-log.ts";

/** All times in milliseconds. */
export type EngineOptions = {
  databaseUrl: string;
  host: string;
  /** 0 takes any free port. */
  port: number;
  signingKey: string;
  eventKey: string;
  appUrls: string[];
  adminToken: string | null;
  workers: number;
  drainMs: number;
  callTimeoutMs: number;
  retryIntervalMs: number | null;
  checkpointing: boolean;
  leaseMs: number;
  syncIntervalMs: number;
  poolSize: number;
  logLevel: LogLevel;
};

type Environment = Record<string, string | undefined>;

/** The configuration is unusable. Its message names every variable that is wrong. */
export class OptionsError extends Error {
  override readonly name = "OptionsError";
}

export const defaultOptions = {
  host: "127.0.0.1",
  port: 8288,
  appUrls: [] as string[],
  adminToken: null,
  workers: 20,
  drainMs: 25_000,
  callTimeoutMs: 2 * 3_600_000,
  retryIntervalMs: null,
  checkpointing: true,
  leaseMs: 30_000,
  syncIntervalMs: 30_000,
  poolSize: 10,
  logLevel: "info",
} as const;

/** Reads the engine's configuration from the environment; throws `OptionsError` listing all problems at once. */
export function readOptions(env: Environment): EngineOptions {
  const problems: string[] = [];
  const text = (name: string): string => {
    const value = env[name];
    if (value) return value;
    problems.push(`${name} is not set`);
    return "";
  };
  const number = (name: string, fallback: number, least: number, most: number): number => {
    const value = env[name] === undefined || env[name] === "" ? fallback : Number(env[name]);
    if (Number.isFinite(value) && value >= least && value <= most) return value;
    problems.push(`${name} must be a number from ${least} to ${most}`);
    return fallback;
  };
  const signingKey = text("INNGEST_SIGNING_KEY");
  if (signingKey && !isSigningKey(signingKey))
    problems.push("INNGEST_SIGNING_KEY must look like signkey-local-<64 hex digits>");
  const appUrls = text("ENGINE_APP_URL")
    .split(",")
    .map((url) => url.trim())
    .filter(Boolean);
  for (const url of appUrls) if (!URL.canParse(url)) problems.push("ENGINE_APP_URL is not a URL");
  const retrySeconds = env.ENGINE_RETRY_INTERVAL ? number("ENGINE_RETRY_INTERVAL", 0, 0, 86_400) : null;
  const logLevel = (["debug", "info", "warn", "error"] as const).find(
    (level) => level === (env.ENGINE_LOG_LEVEL ?? "info"),
  );
  if (!logLevel) problems.push("ENGINE_LOG_LEVEL must be debug, info, warn or error");

  const options: EngineOptions = {
    databaseUrl: text("DATABASE_URL"),
    host: env.ENGINE_HOST || defaultOptions.host,
    port: number("ENGINE_PORT", defaultOptions.port, 0, 65_535),
    signingKey,
    eventKey: text("INNGEST_EVENT_KEY"),
    appUrls,
    adminToken: env.ENGINE_ADMIN_TOKEN || null,
    workers: number("ENGINE_WORKERS", defaultOptions.workers, 1, 1_000),
    drainMs: number("ENGINE_DRAIN_MS", defaultOptions.drainMs, 0, 600_000),
    callTimeoutMs: number("ENGINE_CALL_TIMEOUT", defaultOptions.callTimeoutMs / 1_000, 1, 86_400) * 1_000,
    retryIntervalMs: retrySeconds === null ? null : retrySeconds * 1_000,
    checkpointing: env.ENGINE_CHECKPOINTING !== "0" && env.ENGINE_CHECKPOINTING !== "false",
    leaseMs: defaultOptions.leaseMs,
    syncIntervalMs: number("ENGINE_SYNC_INTERVAL", defaultOptions.syncIntervalMs / 1_000, 1, 86_400) * 1_000,
    poolSize: number("ENGINE_POOL", defaultOptions.poolSize, 2, 100),
    logLevel: logLevel ?? "info",
  };
  if (problems.length > 0) throw new OptionsError(problems.join("; "));
  return options;
}
