import { describe, expect, it } from "vitest";
import { OptionsError, readOptions } from "./engine-options.ts";

const env = {
  DATABASE_URL: "postgres://x",
  INNGEST_SIGNING_KEY: `signkey-local-${"ab".repeat(32)}`,
  INNGEST_EVENT_KEY: "key",
  ENGINE_APP_URL: "http://127.0.0.1:3000/api/inngest",
};

describe("readOptions", () => {
  it("has a default for everything that has one", () => {
    expect(readOptions(env)).toMatchObject({
      port: 8288,
      host: "127.0.0.1",
      workers: 20,
      drainMs: 25_000,
      callTimeoutMs: 7_200_000,
      retryIntervalMs: null,
      checkpointing: true,
      adminToken: null,
    });
  });

  it("reads seconds where the variable counts in seconds", () => {
    expect(
      readOptions({ ...env, ENGINE_RETRY_INTERVAL: "0.5", ENGINE_CALL_TIMEOUT: "60", ENGINE_DRAIN_MS: "1000" }),
    ).toMatchObject({
      retryIntervalMs: 500,
      callTimeoutMs: 60_000,
      drainMs: 1_000,
    });
  });

  it("names everything that is wrong at once", () => {
    const read = () => readOptions({ INNGEST_SIGNING_KEY: "abc", ENGINE_PORT: "http", ENGINE_APP_URL: "nowhere" });
    expect(read).toThrow(OptionsError);
    expect(read).toThrow(
      /INNGEST_SIGNING_KEY.*ENGINE_APP_URL.*DATABASE_URL.*ENGINE_PORT.*INNGEST_EVENT_KEY|ENGINE_PORT/,
    );
  });
});
