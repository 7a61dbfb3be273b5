import { afterEach, expect, it } from "vitest";
import { day, FakeClock, installClock } from "@/lib/core/clock";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { databaseVault } from "./database-vault";
import { openMaskSession } from "./mask-token";
import { VaultConflict } from "./vault";

let restoreClock: (() => void) | undefined;
afterEach(() => {
  restoreClock?.();
  restoreClock = undefined;
});

const entry = (value: string) => ({ token: "<EMAIL_7f3a>", class: "email", value });

it("keeps more values of one thread than fit into one page, and gives all of them back", async () => {
  const { workspaceId } = await aWorkspace();
  const session = openMaskSession({ key: "k", scope: "thread" });
  for (let index = 0; index < 12_000; index += 1) session.tokenFor("email", `user${index}@example.test`);
  await databaseVault.save(workspaceId, "thread", session.added());
  const entries = await databaseVault.load(workspaceId, "thread");
  expect(entries).toHaveLength(12_000);
  const reopened = openMaskSession({ key: "k", scope: "thread", entries });
  expect(session.added().every(({ token, value }) => reopened.find(token)?.value === value)).toBe(true);
});

it("refuses a token that stands for another value, keeps that one, and takes the same entry again", async () => {
  const { workspaceId } = await aWorkspace();
  await databaseVault.save(workspaceId, "thread", [entry("a@example.test")]);
  await databaseVault.save(workspaceId, "thread", [entry("a@example.test")]);
  const other = { token: "<EMAIL_0001>", class: "email", value: "c@example.test" };
  await expect(databaseVault.save(workspaceId, "thread", [other, entry("b@example.test")])).rejects.toThrow(
    VaultConflict,
  );
  expect(await databaseVault.load(workspaceId, "thread")).toEqual([entry("a@example.test")]);
});

/** The sweeper comes later; until then a thread must not fail over a value that nobody can read any more. */
it("lets a value take the token of one that has expired", async () => {
  const clock = new FakeClock(new Date());
  restoreClock = installClock(clock);
  const { workspaceId } = await aWorkspace();
  await databaseVault.save(workspaceId, "thread", [entry("a@example.test")]);
  clock.advance(30 * day + 1);
  expect(await databaseVault.load(workspaceId, "thread")).toEqual([]);
  await databaseVault.save(workspaceId, "thread", [entry("b@example.test")]);
  expect(await databaseVault.load(workspaceId, "thread")).toEqual([entry("b@example.test")]);
});
