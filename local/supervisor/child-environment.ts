import type { Secrets } from "./load-secrets.ts";
import type { Settings } from "./read-settings.ts";

type Environment = Record<string, string | undefined>;

/** The addresses of what runs beside the web process in this start. */
export type Addresses = { databaseUrl: string; smtpPort: number; mailboxPort: number; enginePort: number };

/** What a program of ours that serves other programs needs of the user's environment. */
function plainEnvironment(env: Environment): Environment {
  const { PATH, HOME, TMPDIR, LANG, TZ } = env;
  return { PATH, HOME, TMPDIR, LANG, TZ, NODE_ENV: "production" };
}

export function mailboxEnvironment(
  env: Environment,
  dir: string,
  secrets: Secrets,
  addresses: Pick<Addresses, "smtpPort" | "mailboxPort">,
): Environment {
  return {
    ...plainEnvironment(env),
    MAILBOX_DIR: dir,
    MAILBOX_SMTP_PORT: String(addresses.smtpPort),
    MAILBOX_HTTP_PORT: String(addresses.mailboxPort),
    MAILBOX_TOKEN: secrets.MAILBOX_TOKEN,
  };
}

export function engineEnvironment(
  env: Environment,
  settings: Settings,
  secrets: Secrets,
  addresses: Pick<Addresses, "databaseUrl" | "enginePort">,
): Environment {
  return {
    ...plainEnvironment(env),
    DATABASE_URL: addresses.databaseUrl,
    ENGINE_PORT: String(addresses.enginePort),
    ENGINE_APP_URL: `${webAddress(settings)}/api/inngest`,
    ENGINE_ADMIN_TOKEN: secrets.ENGINE_ADMIN_TOKEN,
    ENGINE_DRAIN_MS: "1000",
    INNGEST_SIGNING_KEY: env.INNGEST_SIGNING_KEY || secrets.INNGEST_SIGNING_KEY,
    INNGEST_EVENT_KEY: secrets.INNGEST_EVENT_KEY,
  };
}

/** The user's own environment, and over it what this start decided. The superuser's password is not in it. */
export function webEnvironment(
  env: Environment,
  settings: Settings,
  secrets: Secrets,
  addresses: Addresses,
): Environment {
  const own = Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(npm_|NODE_CHANNEL_|INIT_CWD$)/i.test(name)),
  );
  const engineUrl = `http://127.0.0.1:${addresses.enginePort}`;
  return {
    ...own,
    NODE_ENV: settings.isDev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(settings.port),
    HOSTNAME: settings.host,
    DATABASE_URL: addresses.databaseUrl,
    MANDATE_URL: settings.url,
    NEXTAUTH_URL: env.NEXTAUTH_URL || settings.url,
    NEXTAUTH_SECRET: env.NEXTAUTH_SECRET || secrets.NEXTAUTH_SECRET,
    MANDATE_MASTER_KEY: env.MANDATE_MASTER_KEY || secrets.MANDATE_MASTER_KEY,
    MANDATE_DATA_DIR: settings.dataDir,
    MANDATE_LOCAL: listStandIns(settings).join(","),
    INNGEST_DEV: "0",
    INNGEST_SERVE_ORIGIN: env.INNGEST_SERVE_ORIGIN || (settings.hasInngest ? settings.url : webAddress(settings)),
    ...(settings.smtpUrl === null && {
      SMTP_URL: `smtp://127.0.0.1:${addresses.smtpPort}`,
      MANDATE_MAILBOX_URL: `http://127.0.0.1:${addresses.mailboxPort}/${secrets.MAILBOX_TOKEN}`,
    }),
    ...(!settings.hasInngest && {
      INNGEST_BASE_URL: engineUrl,
      INNGEST_SIGNING_KEY: env.INNGEST_SIGNING_KEY || secrets.INNGEST_SIGNING_KEY,
      INNGEST_EVENT_KEY: secrets.INNGEST_EVENT_KEY,
      ENGINE_ADMIN_URL: engineUrl,
      ENGINE_ADMIN_TOKEN: secrets.ENGINE_ADMIN_TOKEN,
    }),
  };
}

/** What stands in for something that is not configured, in the words of MANDATE_LOCAL. */
export function listStandIns(settings: Settings): string[] {
  return [
    ...(settings.databaseUrl === null ? ["postgres"] : []),
    ...(settings.smtpUrl === null ? ["mail"] : []),
    ...(settings.hasInngest ? [] : ["engine"]),
    ...(settings.hasModelProvider ? [] : ["models"]),
  ];
}

/** Where programs on this machine reach the web process, whatever its public address is. */
export function webAddress(settings: Settings): string {
  const isAny = ["0.0.0.0", "::", "localhost"].includes(settings.host);
  const host = isAny ? "127.0.0.1" : settings.host;
  return `http://${host.includes(":") ? `[${host}]` : host}:${settings.port}`;
}
