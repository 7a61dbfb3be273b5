import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/ensure-chromium.mjs";

const port = 3105;
const url = `http://localhost:${port}`;

/** The production build with the local stand-ins, in a data folder of its own that starts empty. */
export default defineConfig({
  testDir: "e2e",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: "list",
  outputDir: "test-results",
  use: {
    baseURL: url,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? "chromium",
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: "api", testMatch: "api/**/*.spec.ts" },
    { name: "journeys", testMatch: "journeys/**/*.spec.ts" },
    // Kills processes of the product: alone, after everything else.
    { name: "restart", testMatch: "restart/**/*.spec.ts", dependencies: ["api", "journeys"], workers: 1 },
  ],
  webServer: {
    command: "rm -rf .mandate-e2e && exec node local/start.mjs",
    url: `${url}/api/health`,
    timeout: 300_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    stdout: "pipe",
    env: { PORT: String(port), MANDATE_DATA_DIR: ".mandate-e2e" },
  },
});
