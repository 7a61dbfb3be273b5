import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  resolve: {
    alias: {
      "@": root.replace(/\/$/, ""),
      // `server-only` throws outside React's server condition; tests run on plain Node.
      "server-only": `${root}lib/testing/server-only-stub.ts`,
    },
  },
  test: {
    // By default one core stays free, which on two cores makes tests wait in line; they wait for a database most of the time.
    maxWorkers: availableParallelism(),
    // `expect.poll` gives up after a second by default. How long something takes says nothing about whether it is right.
    expect: { poll: { timeout: 45_000, interval: 25 } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,local,inngest,components,app,cli,scripts}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.int.test.ts", "**/node_modules/**"],
          environment: "node",
          // Property tests take their time on a busy machine; a hang is still found.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["{lib,local,inngest,app,scripts}/**/*.int.test.ts"],
          environment: "node",
          globalSetup: ["lib/testing/integration-setup.ts"],
          setupFiles: ["lib/testing/integration-worker.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
