import { describe, expect, it } from "vitest";
import { isWeaker } from "./is-weaker";

describe("isWeaker", () => {
  it("is true for every step towards off and for no other", () => {
    expect([isWeaker("enforce", "monitor"), isWeaker("enforce", "off"), isWeaker("monitor", "off")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isWeaker("off", "monitor"), isWeaker("monitor", "enforce"), isWeaker("off", "off")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
