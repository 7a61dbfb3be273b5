import { describe, expect, it } from "vitest";
import { isContention, isDatabaseAway, isPassing } from "./database.ts";

const failure = (code: string) => Object.assign(new Error("no"), { code });

describe("a failure of the database", () => {
  it.each(["57P01", "57P03", "53300", "08006", "ECONNREFUSED", "EPIPE"])("%s means that it is away", (code) => {
    expect([isDatabaseAway(failure(code)), isPassing(failure(code))]).toEqual([true, true]);
  });

  it.each(["40001", "40P01", "55P03"])("%s means that others were in the way", (code) => {
    expect([isContention(failure(code)), isPassing(failure(code))]).toEqual([true, true]);
  });

  it.each(["53100", "53200", "55006", "57014", "58030"])("%s may be gone the next time", (code) => {
    expect([isDatabaseAway(failure(code)), isContention(failure(code))]).toEqual([false, false]);
    expect(isPassing(failure(code))).toBe(true);
  });

  it.each([
    failure("22021"),
    failure("54000"),
    failure("23505"),
    new RangeError("deep"),
    new TypeError("ours"),
    "text",
  ])("%s will be there again", (error) => {
    expect([isDatabaseAway(error), isContention(error), isPassing(error)]).toEqual([false, false, false]);
  });
});
