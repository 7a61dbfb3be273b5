import { defineConfig, globalIgnores } from "eslint/config";
import nextVitals from "eslint-config-next/core-web-vitals";
import nextTs from "eslint-config-next/typescript";
import mandate from "./scripts/eslint/plugin.mjs";

const envMessage =
  "Read the environment through env() of lib/core/env.ts: it is checked at start and documented in one place.";
const systemDbMessage =
  "systemDb() sees every workspace. Use inWorkspace(ctx, …). Work across workspaces goes into a file that eslint.config.mjs lists.";

/** Files that work across workspaces or before a workspace is known. Each is a place to look at in a review. */
const systemDbImporters = [
  "lib/core/**",
  "lib/access/**",
  "lib/accounts/**",
  "lib/workspaces/**",
  "lib/approvals/approval-link.ts",
  "lib/audit/internal/signing-keys.ts",
  "lib/audit/mail-checkpoints.ts",
  "lib/audit/make-checkpoints.ts",
  "lib/audit-delivery/queue-deliveries.ts",
  "lib/http/check-health.ts",
  "lib/knowledge/erase-workspace-files.ts",
  "lib/knowledge/resend-stranded-documents.ts",
  "lib/metering/expire-reservations.ts",
  "lib/metering/rebuild-usage-daily.ts",
  "lib/runs/internal/publish-delta.ts",
  "lib/runs/resend-stranded-runs.ts",
  "lib/testing/**",
  "inngest/relay-outbox.ts",
  "prisma/seed.ts",
  "**/*.test.ts",
  "**/*.bench.ts",
];

export default defineConfig([
  ...nextVitals,
  ...nextTs,
  globalIgnores([
    ".next/**",
    "generated/**",
    "next-env.d.ts",
    "dist/**",
    "coverage/**",
    "test-results/**",
    "playwright-report/**",
    ".mandate/**",
  ]),
  {
    plugins: { mandate },
    rules: {
      "mandate/layers": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      "no-console": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "no-eval": "error",
      "no-new-func": "error",
      "prefer-const": "error",
      // Signing out and leaving a workspace load the page anew on purpose: nothing of the old session may stay in memory.
      "@next/next/no-html-link-for-pages": "off",
      "@next/next/no-location-assign-relative-destination": "off",
    },
  },
  {
    files: ["app/**", "lib/**", "components/**", "inngest/**", "proxy.ts"],
    // next-auth 4 learns its own address from a variable only, which its route sets.
    ignores: ["lib/core/env.ts", "app/api/auth/**", "lib/testing/**", "**/*.test.ts", "**/*.test.tsx", "**/*.bench.ts"],
    rules: { "no-restricted-properties": ["error", { object: "process", property: "env", message: envMessage }] },
  },
  {
    files: ["app/**", "lib/**", "inngest/**"],
    ignores: systemDbImporters,
    rules: {
      "no-restricted-imports": [
        "error",
        { paths: [{ name: "@/lib/core/db", importNames: ["systemDb"], message: systemDbMessage }] },
      ],
    },
  },
  {
    files: ["app/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["@/generated/*", "@/lib/core/db"],
              message: "Pages and routes call use cases; only use cases talk to the database.",
            },
          ],
        },
      ],
    },
  },
  {
    // Programs and scripts speak to a terminal.
    files: ["scripts/**", "cli/**", "local/**", "prisma/**", "**/*.bench.ts", "e2e/**"],
    rules: { "no-console": "off", "react-hooks/rules-of-hooks": "off", "@next/next/no-assign-module-variable": "off" },
  },
]);
