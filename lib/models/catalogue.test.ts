import { describe, expect, it } from "vitest";
import { catalogue, findCatalogueModel, findTierModel } from "@/lib/models/catalogue";
import { prices, type Rate } from "@/lib/models/prices";
import { modelRef, modelTiers } from "@/lib/models/schema";

const refOf = (model: { provider: string; id: string }): string => `${model.provider}/${model.id}`;

describe("catalogue", () => {
  it("names every model once, with a valid reference", () => {
    const refs = catalogue.map(refOf);
    expect(new Set(refs).size).toBe(refs.length);
    for (const ref of refs) expect(modelRef.safeParse(ref).success, ref).toBe(true);
  });

  it("has a price row for no model that it does not list", () => {
    const refs = new Set(catalogue.map(refOf));
    expect(Object.keys(prices).filter((ref) => !refs.has(ref))).toEqual([]);
  });

  it("states a source and a date with every price, rows in order of time, rates that are whole and not negative", () => {
    const isRate = (rate: Rate): boolean => rate === null || rate === "input" || (Number.isInteger(rate) && rate >= 0);
    for (const [ref, { source, asOf, rows }] of Object.entries(prices)) {
      expect(source, ref).toMatch(/^(?:https:\/\/|built in$)/);
      expect(asOf, ref).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      expect(rows[0]?.from, ref).toBeNull();
      const starts = rows.slice(1).map((row) => row.from ?? "");
      expect(starts, ref).toEqual(starts.toSorted());
      for (const row of rows) {
        for (const rates of [row.rates, row.longContext?.rates ?? row.rates]) {
          expect(Object.values(rates).every(isRate), ref).toBe(true);
        }
      }
    }
  });

  it("charges nothing for the built-in model, and knows no other free language model", () => {
    const free = catalogue.filter((model) => model.prices?.rows.some((row) => row.rates.input === 0));
    expect(free.map((model) => model.provider)).toEqual(["builtin", "builtin"]);
    expect(free[0]?.prices?.source).toBe("built in");
  });

  it("finds models by reference and by dated snapshot, and nothing else", () => {
    expect(findCatalogueModel("openai/gpt-6.1-sol")?.label).toBe("GPT-6.1 Sol");
    expect(findCatalogueModel("openai/gpt-6.1-sol-2026-09-29")?.id).toBe("gpt-6.1-sol");
    expect(findCatalogueModel("anthropic/claude-haiku-4-5-20251001")?.id).toBe("claude-haiku-4-5");
    expect(findCatalogueModel("openai/gpt-99")).toBeNull();
  });

  it("has a model of every tier for every hosted provider", () => {
    for (const provider of ["openai", "anthropic", "google"]) {
      for (const tier of modelTiers) expect(findTierModel(provider, tier)?.kind).toBe("language");
    }
    expect(findTierModel("local", "economy")).toBeNull();
  });
});
