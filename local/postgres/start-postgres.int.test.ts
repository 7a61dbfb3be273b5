import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Client } from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { readCommandLine, readProcessIdentity } from "../supervisor/process-identity.ts";
import { chooseLauncher, runsTrue } from "./choose-launcher.ts";
import { findBinaries } from "./find-binaries.ts";
import { explainServerFailure, serverEnvironment } from "./initialise-cluster.ts";
import { startPostgres, type RunningPostgres } from "./start-postgres.ts";
import { readPostmaster } from "./take-over-postmaster.ts";

let dir = "";
const running: RunningPostgres[] = [];

beforeEach(() => {
  dir = path.join(realpathSync(mkdtempSync(path.join(tmpdir(), "mandate-pg-test-"))), "postgres");
});
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
  rmSync(path.dirname(dir), { recursive: true, force: true });
});

async function start(): Promise<RunningPostgres> {
  const server = await startPostgres({ dir, password: "secret" });
  running.push(server);
  return server;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const postmasterPid = () => readPostmaster(path.join(dir, "data"))?.pid ?? 0;
const isGone = (pid: number) => readProcessIdentity(pid) === null;

it("gives the application a role that is no superuser, and keeps data and port over a restart", async () => {
  const first = await start();
  const [role] = await query(
    first.url,
    "select current_user as name, rolsuper, rolbypassrls, rolcreatedb from pg_roles where rolname = current_user",
  );
  expect(role).toEqual({ name: "mandate", rolsuper: false, rolbypassrls: false, rolcreatedb: true });
  await query(first.url, "create table kept as select 1 as id");
  await first.stop();
  expect(isGone(postmasterPid())).toBe(true);
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, "select id from kept")).toEqual([{ id: 1 }]);
});

it("asks for a password on the loopback interface and listens nowhere else", async () => {
  const { url, adminUrl } = await start();
  for (const address of [url.replace(/:[^:@]+@/, ":wrong@"), adminUrl.replace(":secret@", ":wrong@")]) {
    await expect(query(address, "select 1")).rejects.toMatchObject({ code: "28P01" });
  }
  expect(await query(adminUrl, "show listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  expect(readFileSync(path.join(dir, "data", "pg_hba.conf"), "utf8")).not.toMatch(/^[^#].*trust$/m);
});

it("says in one sentence that the secrets file does not belong to the data", async () => {
  await (await start()).stop();
  await expect(startPostgres({ dir, password: "other" })).rejects.toThrow(
    /another password than .mandate\/secrets.json/,
  );
  expect(isGone(postmasterPid())).toBe(true);
});

it("has one owner, and takes another port when its own is taken", async () => {
  const first = await start();
  await expect(startPostgres({ dir, password: "secret" })).rejects.toThrow(`in use by process ${process.pid}`);
  await first.stop();
  const stranger = createServer();
  await new Promise<void>((resolve) => stranger.listen(first.port, "127.0.0.1", resolve));
  const second = await start();
  expect(second.port).not.toBe(first.port);
  expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
  await new Promise((resolve) => stranger.close(resolve));
});

it("ends a server that nobody owns any more, and uses its data", async () => {
  const first = await start();
  await query(first.url, "create table kept as select 2 as id");
  await first.stop();

  const { libraries, postgres } = findBinaries();
  const [command = "", ...args] = [...chooseLauncher().prefix, postgres, "-D", path.join(dir, "data")];
  const settings = ["-c", `port=${first.port}`, "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="];
  const stale = spawn(command, [...args, ...settings], { stdio: "ignore", env: serverEnvironment(libraries) });
  await expect.poll(() => readPostmaster(path.join(dir, "data"))?.isReady).toBe(true);

  const second = await start();
  // Its end may be told to us a little later than the lock on its data was given up.
  await expect.poll(() => stale.exitCode).toBe(0);
  expect(await query(second.url, "select id from kept")).toEqual([{ id: 2 }]);
});

it("does not touch a process that merely got the number of a dead server", async () => {
  await (await start()).stop();
  const bystander = spawn("sleep", ["60"], { stdio: "ignore" });
  writeFileSync(path.join(dir, "data", "postmaster.pid"), `${bystander.pid}\n`);
  await start();
  expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
  bystander.kill();
});

/** The guard is what ends the database after kill -9 of the supervisor: its own death must not leave a server for ever. */
it("starts again after kill -9 of its guard", async () => {
  const first = await start();
  const pid = postmasterPid();
  const guard = Number(
    execFileSync("sh", ["-c", `awk '/^PPid/ {print $2}' /proc/${pid}/status 2>/dev/null || ps -o ppid= -p ${pid}`]),
  );
  expect(readCommandLine(guard)).toContain("guard.ts");
  process.kill(guard, "SIGKILL");
  await first.ended;
  const second = await start();
  expect(isGone(pid)).toBe(true);
  expect(await query(second.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

it("leaves neither process nor folder of a throw-away server, even when its user is killed with -9", async () => {
  const script = `import { startPostgres } from ${JSON.stringify(path.join(import.meta.dirname, "start-postgres.ts"))};
    const server = await startPostgres({ ephemeral: true, dir: process.argv[1] });
    process.stdout.write("started"); setInterval(() => server, 1000);`;
  const parent = path.dirname(dir);
  const user = spawn(process.execPath, ["--input-type=module", "-e", script, parent], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => user.stdout.once("data", resolve));
  const folder = path.join(parent, readdirSync(parent)[0] ?? "");
  const pid = readPostmaster(path.join(folder, "data"))?.pid ?? 0;
  expect(isGone(pid)).toBe(false);
  user.kill("SIGKILL");
  await expect.poll(() => [isGone(pid), existsSync(folder)]).toEqual([true, false]);
});

it("explains a full disk in one sentence", () => {
  const log = 'FATAL:  could not write to file "pg_wal/xlogtemp.1": No space left on device\n';
  expect(explainServerFailure("created", log).message).toBe(
    "The disk is full: the built-in database could not be created. Free some space and start again.",
  );
  expect(explainServerFailure("started", "LOG: x\nFATAL:  lock file exists\n").message).toContain(
    "FATAL:  lock file exists",
  );
});

/** Default container profiles forbid user namespaces. Without root this is the ordinary start. */
it("runs as root where user namespaces are forbidden, with its files below a folder that only root may enter", async () => {
  const server = await startPostgres(
    { dir, password: "secret" },
    chooseLauncher((prefix) => prefix[0] !== "unshare" && runsTrue(prefix)),
  );
  running.push(server);
  expect(await query(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
});

it("says what to do where no way to start the server works as root", () => {
  const choose = () => chooseLauncher(() => false);
  if (process.getuid?.() === 0) expect(choose).toThrow(/cannot run as root.*DATABASE_URL/);
  else expect(choose()).toEqual({ prefix: [], owner: null });
});
