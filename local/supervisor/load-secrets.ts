import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { LocalError, hasCode } from "./local-error.ts";
import { writePrivateFile } from "./write-private-file.ts";

const token = (bytes: number) => randomBytes(bytes).toString("base64url");

const generators = {
  MANDATE_MASTER_KEY: () => randomBytes(32).toString("base64"),
  NEXTAUTH_SECRET: () => token(32),
  INNGEST_SIGNING_KEY: () => `signkey-local-${randomBytes(32).toString("hex")}`,
  INNGEST_EVENT_KEY: () => token(24),
  ENGINE_ADMIN_TOKEN: () => token(24),
  MAILBOX_TOKEN: () => token(24),
  POSTGRES_PASSWORD: () => token(24),
  MANDATE_DEMO_PASSWORD: () => token(12),
} as const;

type SecretName = keyof typeof generators;
export type Secrets = Record<SecretName, string>;

/**
 * The generated secrets of this installation, from `<dataDir>/secrets.json` (owner only). Made on the first start; kept for
 * ever after, because the database is encrypted with them: a lost or broken file is an error and never silently replaced.
 */
export function loadSecrets(dataDir: string): Secrets {
  const file = path.join(dataDir, "secrets.json");
  const known = readSecrets(file);
  if (known === null && existsSync(path.join(dataDir, "postgres", "data"))) {
    throw new LocalError(
      `${file} is missing, and the data beside it cannot be read without it: put it back, or start afresh with npm run reset.`,
    );
  }
  const names = Object.keys(generators) as SecretName[];
  const missing = names.filter((name) => known?.[name] === undefined);
  const entries = names.map((name): [SecretName, string] => [name, known?.[name] ?? generators[name]()]);
  const secrets = Object.fromEntries(entries) as Secrets;
  if (missing.length > 0) writePrivateFile(file, `${JSON.stringify({ ...known, ...secrets }, null, 2)}\n`);
  return secrets;
}

function readSecrets(file: string): Partial<Secrets> | null {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
    if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw new LocalError(`${file} cannot be read: check its owner and permissions.`);
  }
  try {
    const value: unknown = JSON.parse(text);
    const isText = (entry: unknown) => typeof entry === "string" && entry !== "";
    if (typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isText))
      return value;
  } catch {
    // Reported below, without the content.
  }
  throw new LocalError(`${file} is damaged: restore it from a copy, or start afresh with npm run reset.`);
}
