import { expect, it, vi } from "vitest";
import { afterCommit, systemDb, withTenant } from "@/lib/core/db";
import { enqueue, onOutboxWrite } from "@/lib/core/outbox";
import { aWorkspace } from "@/lib/testing/factories/workspace";

const event = { name: "tests/thing.happened", data: { id: "x" } };
const stored = (workspaceId: string) => systemDb().outboxEvent.count({ where: { workspaceId, name: event.name } });

it("keeps an event if and only if its transaction commits", async () => {
  const { workspaceId } = await aWorkspace();
  await withTenant(workspaceId, (tx) => enqueue(tx, event, workspaceId));
  expect(await stored(workspaceId)).toBe(1);
  const failing = withTenant(workspaceId, async (tx) => {
    await enqueue(tx, event, workspaceId);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await stored(workspaceId)).toBe(1);
});

/** Woken before the commit, the relay would find nothing, and the event would wait for the next sweep. */
it("wakes the relay when the event can be seen, once for a transaction, and not for one that rolled back", async () => {
  const { workspaceId } = await aWorkspace();
  const seen: Promise<number>[] = [];
  onOutboxWrite(() => void seen.push(stored(workspaceId)));
  try {
    await withTenant(workspaceId, async (tx) => {
      await enqueue(tx, event, workspaceId);
      await enqueue(tx, event, workspaceId);
      expect(seen).toHaveLength(0);
    });
    expect(await Promise.all(seen)).toEqual([2]);
    await withTenant(workspaceId, async (tx) => {
      await enqueue(tx, event, workspaceId);
      throw new Error("no");
    }).catch(() => undefined);
    expect(seen).toHaveLength(1);
  } finally {
    onOutboxWrite(() => undefined);
  }
});

it("does not let a tenant write another's event, or read or change what was sent", async () => {
  const mine = await aWorkspace();
  const theirs = await aWorkspace();
  await expect(withTenant(mine.workspaceId, (tx) => enqueue(tx, event, theirs.workspaceId))).rejects.toThrow(
    /row-level security/,
  );
  await expect(withTenant(mine.workspaceId, (tx) => tx.$queryRaw`SELECT data FROM outbox_events`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(
    withTenant(mine.workspaceId, (tx) => tx.$executeRaw`UPDATE outbox_events SET "sentAt" = now()`),
  ).rejects.toThrow(/permission denied/);
});

it("says when nobody will call back: a transaction that withTenant did not open", async () => {
  const call = vi.fn();
  expect(await systemDb().$transaction((tx) => Promise.resolve(afterCommit(tx, call)))).toBe(false);
  expect(call).not.toHaveBeenCalled();
});
