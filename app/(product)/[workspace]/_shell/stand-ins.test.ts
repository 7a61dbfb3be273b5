import { describe, expect, it } from "vitest";
import { standInsOf } from "./stand-ins";

const builtin = { kind: "builtin" };

describe("standInsOf", () => {
  it("lists what MANDATE_LOCAL names, in one order, and nothing that it does not know", () => {
    const names = standInsOf("engine, postgres,something", [{ kind: "openai" }, builtin]).map(({ name }) => name);
    expect(names).toEqual(["Embedded Postgres", "Embedded engine"]);
  });

  it("lists the built-in model exactly when no other provider is configured", () => {
    const variables = (providers: { kind: string }[], words: string) =>
      standInsOf(words, providers).map(({ name }) => name);
    expect(variables([builtin], "")).toEqual(["Built-in model"]);
    expect(variables([{ kind: "anthropic" }, builtin], "models")).toEqual([]);
  });
});
