import path from "node:path";
import { LocalError } from "./local-error.ts";

/** How this start runs, read from the environment and the command line. An address is null where a stand-in is used. */
export type Settings = {
  root: string;
  /** Absolute; holds everything that a start creates. */
  dataDir: string;
  host: string;
  port: number;
  isPortExplicit: boolean;
  /** The public address, as people type it. */
  url: string;
  databaseUrl: string | null;
  smtpUrl: string | null;
  hasInngest: boolean;
  hasModelProvider: boolean;
  isDev: boolean;
  isVerbose: boolean;
  /** Build the web application and start nothing. */
  isBuildOnly: boolean;
  isHelp: boolean;
};

type Environment = Record<string, string | undefined>;

const OPTIONS = ["--dev", "--verbose", "--build", "--help"];
const MODEL_PROVIDERS = [
  "OPENAI_API_KEY",
  "ANTHROPIC_API_KEY",
  "GOOGLE_GENERATIVE_AI_API_KEY",
  "MANDATE_OPENAI_COMPATIBLE_URL",
];

/** Throws a `LocalError` of one sentence for the first value that cannot be used; it never repeats a secret. */
export function readSettings(root: string, env: Environment, args: string[]): Settings {
  const unknown = args.find((arg) => !OPTIONS.includes(arg));
  if (unknown !== undefined) throw new LocalError(`Unknown option ${unknown}: use ${OPTIONS.join(", ")}.`);

  const value = (name: string) => env[name]?.trim() || null;
  const port = readPort(value("PORT"));
  return {
    root,
    dataDir: path.resolve(root, value("MANDATE_DATA_DIR") ?? ".mandate"),
    host: value("MANDATE_HOST") ?? "127.0.0.1",
    port: port ?? 3000,
    isPortExplicit: port !== null,
    url: readPublicUrl(value("MANDATE_URL")) ?? `http://localhost:${port ?? 3000}`,
    databaseUrl: readDatabaseUrl(value("DATABASE_URL")),
    smtpUrl: value("SMTP_URL"),
    hasInngest: value("INNGEST_BASE_URL") !== null || value("INNGEST_EVENT_KEY") !== null,
    hasModelProvider: MODEL_PROVIDERS.some((name) => value(name) !== null),
    isDev: args.includes("--dev"),
    isVerbose: args.includes("--verbose"),
    isBuildOnly: args.includes("--build"),
    isHelp: args.includes("--help"),
  };
}

/** Reads `<root>/.env` into `process.env`; what is already set wins. A missing file is fine, an unreadable one is not. */
export function loadEnvFile(root: string): void {
  const file = path.join(root, ".env");
  try {
    process.loadEnvFile(file);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw new LocalError(
      `The configuration file ${file} cannot be read: check that it is a text file that you may read.`,
    );
  }
}

function readPort(text: string | null): number | null {
  if (text === null) return null;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new LocalError(`PORT is "${text.slice(0, 20)}", which is no port: set it to a number from 1 to 65535.`);
}

function readPublicUrl(text: string | null): string | null {
  if (text === null) return null;
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text.replace(/\/+$/, "");
  throw new LocalError("MANDATE_URL is no address: set it to something like https://mandate.example.com.");
}

function readDatabaseUrl(text: string | null): string | null {
  if (text === null || (URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol))) return text;
  throw new LocalError("DATABASE_URL is no Postgres address: set it to postgresql://user:password@host:5432/database.");
}
