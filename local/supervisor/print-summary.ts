import { listStandIns } from "./child-environment.ts";
import type { DemoAccount } from "./demo-account.ts";
import type { Settings } from "./read-settings.ts";

const REPLACED_BY: Record<string, string> = {
  postgres: "database (DATABASE_URL)",
  mail: "mailbox (SMTP_URL)",
  engine: "job engine (INNGEST_EVENT_KEY)",
  models: "model (OPENAI_API_KEY, ANTHROPIC_API_KEY …)",
};

/** What a person needs to go on, as lines. */
export function describeStart(settings: Settings, demo: DemoAccount | null, startedInMs: number): string {
  const standIns = listStandIns(settings);
  const rows: [string, string][] = [
    ...(demo === null
      ? []
      : [
          ["Sign in", `${demo.email}  ${demo.password}`] satisfies [string, string],
          ["API key", demo.apiKey] satisfies [string, string],
        ]),
    ...(standIns.includes("mail") ? [["Mail", `${settings.url}/local/mail`] satisfies [string, string]] : []),
    ...(standIns.length > 0
      ? [["Built in", standIns.map((name) => REPLACED_BY[name] ?? name).join(", ")] satisfies [string, string]]
      : []),
    ["Files", settings.dataDir],
  ];
  const lines = rows.map(([label, text]) => `  ${label.padEnd(10)}${text}`);
  return [
    "",
    `  Mandate is ready at ${settings.url}  (${(startedInMs / 1_000).toFixed(1)} s)`,
    "",
    ...lines,
    "",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}
