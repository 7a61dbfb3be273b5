import { expect, it } from "vitest";
import { FairShare } from "./fair-share";

function gate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { open, opened };
}

const share = (maxWaitMs = 60_000) => new FairShare({ places: 2, maxWaitMs, refuse: () => new Error("busy") });

it("lets one key have two places and starts what waits in order", async () => {
  const fair = share();
  const started: number[] = [];
  const gates = [0, 1, 2, 3].map(gate);
  const all = gates.map(({ opened }, index) =>
    fair.run("a", async () => {
      started.push(index);
      await opened;
      return index;
    }),
  );
  expect(started).toEqual([0, 1]);
  gates[1]?.open();
  await all[1];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);
  for (const { open } of gates) open();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
  expect(started).toEqual([0, 1, 2, 3]);
});

it("leaves other keys alone", async () => {
  const fair = share();
  const { open, opened } = gate();
  const held = [fair.run("a", () => opened), fair.run("a", () => opened), fair.run("a", () => opened)];
  expect(await fair.run("b", async () => "through")).toBe("through");
  open();
  await Promise.all(held);
});

it("refuses what waited too long, and passes the place of failed work on", async () => {
  const fair = share(0);
  const { open, opened } = gate();
  const failing = fair.run("a", async () => {
    await opened;
    throw new Error("mine");
  });
  const held = fair.run("a", () => opened);
  await expect(fair.run("a", async () => "never")).rejects.toThrow("busy");
  open();
  await expect(failing).rejects.toThrow("mine");
  await held;
  expect(await fair.run("a", async () => "again")).toBe("again");
});
