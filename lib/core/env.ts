import { z } from "zod";

/**
 * The one typed reading of the environment. Nothing else reads `process.env` (a lint rule says so).
 * Every variable has a description: the configuration table in README.md is generated from this list
 * and a test keeps the two equal.
 */
const optionalText = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));

const variables = {
  MANDATE_URL: z
    .url({ protocol: /^https?$/ })
    .default("http://localhost:3000")
    .describe("Public address of the installation; links in e-mails start with it."),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must start with postgres:// or postgresql://")
    .optional()
    .describe(
      "Postgres 15 or newer; its user may create roles. When absent, `npm start` runs an embedded Postgres below `.mandate/`.",
    ),
  MANDATE_DB_POOL: z.coerce.number().int().min(2).max(200).default(10).describe("Database connections per process."),
  MANDATE_MASTER_KEY: optionalText.describe(
    "32 bytes in base64; wraps the data key of every workspace. Required in production, generated locally.",
  ),
  NEXTAUTH_SECRET: optionalText.describe("Signs session cookies. Required in production, generated locally."),
  MANDATE_DATA_DIR: z.string().default(".mandate").describe("Folder for local files and secrets."),
  MANDATE_LOCAL: z
    .string()
    .default("")
    .describe("Set by `npm start`: which local stand-ins are in use (postgres, mail, engine)."),
  MANDATE_OPERATORS: z.string().default("").describe("E-mail addresses of operators, separated by commas."),
  SMTP_URL: optionalText.describe("Outgoing mail, e.g. smtps://user:password@host. When absent, a local mailbox."),
  MAIL_FROM: z.string().default("Mandate <no-reply@mandate.local>").describe("Sender of outgoing mail."),
  MANDATE_MAILBOX_URL: optionalText.describe("Set by `npm start`: address of the local mailbox."),
  INNGEST_BASE_URL: optionalText.describe("Inngest server. When absent, `npm start` runs the embedded engine."),
  INNGEST_EVENT_KEY: optionalText.describe("Key for sending events to Inngest."),
  INNGEST_SIGNING_KEY: optionalText.describe("Key that signs calls between Inngest and the app."),
  ENGINE_ADMIN_URL: optionalText.describe("Set by `npm start`: address of the embedded engine's admin API."),
  ENGINE_ADMIN_TOKEN: optionalText.describe("Set by `npm start`: token for the embedded engine's admin API."),
  GOOGLE_CLIENT_ID: optionalText.describe("Sign-in with Google (with GOOGLE_CLIENT_SECRET)."),
  GOOGLE_CLIENT_SECRET: optionalText.describe("Secret for GOOGLE_CLIENT_ID."),
  GITHUB_CLIENT_ID: optionalText.describe("Sign-in with GitHub (with GITHUB_CLIENT_SECRET)."),
  GITHUB_CLIENT_SECRET: optionalText.describe("Secret for GITHUB_CLIENT_ID."),
  S3_BUCKET: optionalText.describe("Store files in this S3-compatible bucket instead of the data folder."),
  S3_REGION: z.string().default("us-east-1").describe("Region of S3_BUCKET."),
  S3_ENDPOINT: optionalText.describe("Endpoint of an S3-compatible store other than AWS."),
  S3_ACCESS_KEY_ID: optionalText.describe("Access key for S3_BUCKET."),
  S3_SECRET_ACCESS_KEY: optionalText.describe("Secret for S3_ACCESS_KEY_ID."),
  OPENAI_API_KEY: optionalText.describe("Makes OpenAI models available to every workspace."),
  ANTHROPIC_API_KEY: optionalText.describe("Makes Anthropic models available to every workspace."),
  GOOGLE_GENERATIVE_AI_API_KEY: optionalText.describe("Makes Google models available to every workspace."),
  MANDATE_OPENAI_COMPATIBLE_URL: optionalText.describe(
    "Base URL of an OpenAI-compatible server (Ollama, vLLM, llama.cpp, LM Studio), e.g. http://127.0.0.1:11434/v1.",
  ),
  MANDATE_OPENAI_COMPATIBLE_KEY: optionalText.describe("Key for MANDATE_OPENAI_COMPATIBLE_URL, when it wants one."),
  MANDATE_OPENAI_COMPATIBLE_MODELS: optionalText.describe("Its model ids, separated by commas."),
  MANDATE_OPENAI_COMPATIBLE_NAME: optionalText.describe("Its name in the UI. Default: local."),
  MANDATE_TIER_ECONOMY: optionalText.describe("Model of the economy tier as provider/model."),
  MANDATE_TIER_STANDARD: optionalText.describe("Model of the standard tier as provider/model."),
  MANDATE_TIER_PREMIUM: optionalText.describe("Model of the premium tier as provider/model."),
  MANDATE_EMBEDDING_MODEL: optionalText.describe("Embedding model as provider/model. Default: the built-in one."),
  MANDATE_REQUESTS_PER_MINUTE: z.coerce
    .number()
    .int()
    .min(1)
    .default(600)
    .describe("API requests that one key or session may make in a minute, per web process."),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("Least severe level logged."),
  NODE_ENV: z.enum(["development", "test", "production"]).default("development").describe("Set by the tools."),
} as const;

const schema = z.object(variables);

/** The checked environment: text trimmed, numbers parsed, defaults filled in. */
export type Env = z.infer<typeof schema>;

/** A row of the configuration table: name, whether it has a default, and what it does. */
export type EnvVariable = { name: string; defaultValue: string | null; description: string };

/**
 * Parses a raw environment. Throws one `Error` that names every wrong variable and what it should be,
 * without repeating a value (it may be a secret).
 */
export function parseEnv(raw: Record<string, string | undefined>): Env {
  const present = Object.fromEntries(Object.entries(raw).filter(([, value]) => value !== undefined && value !== ""));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`The configuration is wrong. ${problems.join("; ")}.`);
}

/** Every variable with its default and description, in the order of the table in README.md. */
export function listEnvVariables(): EnvVariable[] {
  const empty = schema.parse({});
  return Object.entries(variables).map(([name, variable]) => {
    const fallback = empty[name as keyof Env];
    return {
      name,
      defaultValue: fallback === undefined || fallback === "" ? null : String(fallback),
      description: variable.description ?? "",
    };
  });
}

let cached: Env | undefined;

/** The environment of this process, read once, on first use: importing a module never fails for configuration. */
export function env(): Env {
  return (cached ??= parseEnv(process.env));
}
