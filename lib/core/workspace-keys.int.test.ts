import { expect, it } from "vitest";
import { systemDb } from "@/lib/core/db";
import { forgetDataKey, sealerFor } from "@/lib/core/workspace-keys";
import { aWorkspace } from "@/lib/testing/factories/workspace";

it("opens what it sealed, in its place and in its workspace only", async () => {
  const mine = await aWorkspace();
  const theirs = await aWorkspace();
  const sealer = await sealerFor(mine.workspaceId);
  const sealed = sealer.sealText("a secret \u{1F512}", "run.input:run_1");
  expect(sealer.openText(sealed, "run.input:run_1")).toBe("a secret \u{1F512}");
  expect(Buffer.from(sealed).toString("latin1")).not.toContain("secret");
  expect(() => sealer.openText(sealed, "run.input:run_2")).toThrow();
  const other = await sealerFor(theirs.workspaceId);
  expect(() => other.openText(sealed, "run.input:run_1")).toThrow();
});

it("refuses a ciphertext in which one bit was changed", async () => {
  const sealer = await sealerFor((await aWorkspace()).workspaceId);
  const sealed = sealer.sealJson({ amount: 1 }, "place");
  for (const index of [0, Math.floor(sealed.length / 2), sealed.length - 1]) {
    const forged = new Uint8Array(sealed);
    forged[index] = (forged[index] ?? 0) ^ 1;
    expect(() => sealer.openJson(forged, "place")).toThrow();
  }
});

it("seals the same text differently each time, and derives the same key for a purpose", async () => {
  const sealer = await sealerFor((await aWorkspace()).workspaceId);
  expect(sealer.sealText("x", "p")).not.toEqual(sealer.sealText("x", "p"));
  expect(sealer.deriveKey("links")).toEqual(sealer.deriveKey("links"));
  expect(sealer.deriveKey("links")).not.toEqual(sealer.deriveKey("mask-tokens"));
});

/** Erasing a workspace destroys its key: what a backup still holds can never be read again. */
it("has no key any more once it was destroyed, and none for a workspace that never was", async () => {
  const { workspaceId } = await aWorkspace();
  await sealerFor(workspaceId);
  await systemDb().workspace.update({ where: { id: workspaceId }, data: { wrappedDataKey: new Uint8Array(0) } });
  forgetDataKey(workspaceId);
  await expect(sealerFor(workspaceId)).rejects.toMatchObject({ code: "not_found" });
  await expect(sealerFor("ws_never")).rejects.toMatchObject({ code: "not_found" });
});

it("does not open a key that was copied to another workspace", async () => {
  const mine = await aWorkspace();
  const theirs = await aWorkspace();
  const { wrappedDataKey } = await systemDb().workspace.findUniqueOrThrow({
    where: { id: theirs.workspaceId },
    select: { wrappedDataKey: true },
  });
  await systemDb().workspace.update({ where: { id: mine.workspaceId }, data: { wrappedDataKey } });
  forgetDataKey(mine.workspaceId);
  await expect(sealerFor(mine.workspaceId)).rejects.toThrow();
});
