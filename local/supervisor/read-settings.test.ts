import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  engineEnvironment,
  listStandIns,
  mailboxEnvironment,
  webAddress,
  webEnvironment,
} from "./child-environment.ts";
import { loadSecrets, type Secrets } from "./load-secrets.ts";
import { loadEnvFile, readSettings } from "./read-settings.ts";

const read = (env: Record<string, string> = {}, args: string[] = []) => readSettings("/srv/mandate", env, args);

describe("settings", () => {
  it("need nothing", () => {
    expect(read()).toMatchObject({
      dataDir: "/srv/mandate/.mandate",
      host: "127.0.0.1",
      port: 3000,
      isPortExplicit: false,
      url: "http://localhost:3000",
      databaseUrl: null,
    });
    expect(listStandIns(read())).toEqual(["postgres", "mail", "engine", "models"]);
  });

  it("follow the environment, where empty means absent", () => {
    const settings = read({
      PORT: " 8080 ",
      MANDATE_URL: "https://mandate.example.com/",
      DATABASE_URL: "postgres://db/x",
      SMTP_URL: "",
      INNGEST_EVENT_KEY: "key",
      OPENAI_API_KEY: "sk",
    });
    expect(settings).toMatchObject({
      port: 8080,
      isPortExplicit: true,
      url: "https://mandate.example.com",
      databaseUrl: "postgres://db/x",
    });
    expect(listStandIns(settings)).toEqual(["mail"]);
  });

  it.each(["0", "65536", "-1", "3000.5", "1e3", "abc", "0x10"])("refuse PORT=%s", (port) => {
    expect(() => read({ PORT: port })).toThrow(`PORT is "${port}", which is no port`);
  });

  it("refuse addresses of the wrong kind without repeating them", () => {
    expect(() => read({ DATABASE_URL: "mysql://root:hidden@db/x" })).toThrow(
      /^(?!.*hidden)DATABASE_URL is no Postgres address/,
    );
    expect(() => read({ MANDATE_URL: "mandate.example.com" })).toThrow("MANDATE_URL is no address");
  });

  it("refuse an unknown option", () => {
    expect(() => read({}, ["--prod"])).toThrow("Unknown option --prod");
  });
});

it.each([
  ["127.0.0.1", "http://127.0.0.1:3000"],
  ["0.0.0.0", "http://127.0.0.1:3000"],
  ["192.0.2.7", "http://192.0.2.7:3000"],
  ["::1", "http://[::1]:3000"],
])("reaches a web process that listens on %s at %s", (host, address) => {
  expect(webAddress(read({ MANDATE_HOST: host }))).toBe(address);
});

describe("the environment of the programs", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "mandate-env-"));
  const secrets: Secrets = loadSecrets(dir);
  rmSync(dir, { recursive: true });
  const addresses = { databaseUrl: "postgresql://built-in", smtpPort: 1, mailboxPort: 2, enginePort: 3 };

  it("gives the web process the user's own variables, npm's not, and the superuser's password not", () => {
    const env = webEnvironment(
      { MY_FLAG: "1", npm_config_x: "1", INIT_CWD: "/", HOSTNAME: "box" },
      read(),
      secrets,
      addresses,
    );
    expect(env).toMatchObject({
      MY_FLAG: "1",
      HOSTNAME: "127.0.0.1",
      DATABASE_URL: "postgresql://built-in",
      SMTP_URL: "smtp://127.0.0.1:1",
    });
    expect(env).not.toHaveProperty("npm_config_x");
    expect(env).not.toHaveProperty("INIT_CWD");
    expect(Object.values(env)).not.toContain(secrets.POSTGRES_PASSWORD);
  });

  it("lets configured services and secrets stand", () => {
    const own = {
      MANDATE_MASTER_KEY: "mine",
      SMTP_URL: "smtps://mail",
      INNGEST_EVENT_KEY: "real",
      INNGEST_SIGNING_KEY: "signkey-prod-1",
    };
    const env = webEnvironment(own, read(own), secrets, addresses);
    expect(env).toMatchObject(own);
    expect(env).not.toHaveProperty("MANDATE_MAILBOX_URL");
    expect(env).not.toHaveProperty("INNGEST_BASE_URL");
  });

  it("shows mailbox and engine only what they need", () => {
    const user = { PATH: "/bin", OPENAI_API_KEY: "sk-secret" };
    const programs = [
      mailboxEnvironment(user, "/mail", secrets, addresses),
      engineEnvironment(user, read(), secrets, addresses),
    ];
    for (const env of programs) {
      expect(Object.values(env)).not.toContain("sk-secret");
      expect(Object.values(env)).not.toContain(secrets.MANDATE_MASTER_KEY);
    }
  });
});

describe(".env", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "mandate-dotenv-"));
  afterEach(() => vi.unstubAllEnvs());

  it("is optional, loses to what is set, and must be readable", () => {
    vi.stubEnv("MANDATE_TEST_SET", "from the shell");
    vi.stubEnv("MANDATE_TEST_NEW", undefined);
    loadEnvFile(dir);
    writeFileSync(path.join(dir, ".env"), "MANDATE_TEST_SET=from the file\nMANDATE_TEST_NEW='quoted value' # note\n");
    loadEnvFile(dir);
    expect(process.env).toMatchObject({ MANDATE_TEST_SET: "from the shell", MANDATE_TEST_NEW: "quoted value" });
    rmSync(path.join(dir, ".env"));
    mkdirSync(path.join(dir, ".env"));
    expect(() => loadEnvFile(dir)).toThrow(/cannot be read/);
    rmSync(dir, { recursive: true });
  });
});
