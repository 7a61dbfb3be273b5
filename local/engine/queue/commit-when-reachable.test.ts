import { describe, expect, it } from "vitest";
import type { Commit, Work } from "../runs/work.ts";
import { commitWhenReachable } from "./commit-when-reachable.ts";

/** A commit that fails with these errors first, and then gives its change what it asks for. */
function failing(...errors: Error[]) {
  const left = [...errors];
  let calls = 0;
  const commit: Commit = async (change) => {
    calls += 1;
    const error = left.shift();
    if (error) throw error;
    return change({} as Work);
  };
  return { commit, count: () => calls };
}
const sqlError = (code: string) => Object.assign(new Error("no"), { code });
const never = new AbortController().signal;

describe("commitWhenReachable", () => {
  it.each([
    ["the database restarts", sqlError("57P01")],
    ["nobody listens", Object.assign(new Error("no"), { code: "ECONNREFUSED" })],
    ["the connection was lost", new Error("Connection terminated unexpectedly")],
    ["deadlocks did not end", sqlError("40P01")],
    ["others were always first", sqlError("40001")],
  ])("tries again when %s", async (_what, error) => {
    const { commit, count } = failing(error);
    expect(await commitWhenReachable(commit, never, () => Promise.resolve("stored"))).toBe("stored");
    expect(count()).toBe(2);
  });

  it.each([
    ["what cannot be stored", sqlError("22021")],
    ["a full disk", sqlError("53100")],
    ["a fault of ours", new TypeError("no")],
  ])("gives %s to its caller at once", async (_what, error) => {
    const { commit, count } = failing(error);
    await expect(commitWhenReachable(commit, never, () => Promise.resolve())).rejects.toBe(error);
    expect(count()).toBe(1);
  });

  it("gives up when it is told to", async () => {
    const error = sqlError("57P01");
    const { commit, count } = failing(error, error);
    await expect(commitWhenReachable(commit, AbortSignal.abort(), () => Promise.resolve())).rejects.toBe(error);
    expect(count()).toBe(1);
  });
});
