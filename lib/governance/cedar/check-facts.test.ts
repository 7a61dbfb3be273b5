import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryFacts } from "../packs/arbitrary-facts";
import { typicalFacts } from "../packs/typical-facts";
import { checkFacts, flattenFacts, readFacts } from "./check-facts";
import { attributesByVariable, slotCount, slotOf, type Variable } from "./fact-slots";
import { SCHEMA_TREE } from "./schema.generated";
import { STAGES, type AttributeTree } from "./schema-types";

/** Every declared fact below a record, by its path. */
function pathsOf(tree: AttributeTree, path: string[] = []): string[][] {
  return Object.entries(tree).flatMap(([name, type]) =>
    type.kind === "record" ? pathsOf(type.attributes, [...path, name]) : [[...path, name]],
  );
}

const lookUp = (record: unknown, path: string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record);

describe("the flat form of facts", () => {
  it("gives each declared fact one place of its own, and no other path one", () => {
    const places = (Object.keys(attributesByVariable) as Variable[]).flatMap((variable) =>
      pathsOf(attributesByVariable[variable]).map((path) => slotOf(variable, path)),
    );
    expect(new Set(places).size).toBe(slotCount);
    expect(places.length).toBe(slotCount);
    expect(() => slotOf("context", ["data"])).toThrow(RangeError);
    expect(() => slotOf("resource", ["constructor"])).toThrow(RangeError);
  });

  it.each(STAGES)("holds at %s what the records hold, and nothing of another stage", (stage) => {
    const resource = SCHEMA_TREE.resources[SCHEMA_TREE.stages[stage]?.resource ?? ""] ?? {};
    const paths: [Variable, "agent" | "resource" | "context", string[][]][] = [
      ["principal", "agent", pathsOf(SCHEMA_TREE.agent)],
      ["resource", "resource", pathsOf(resource)],
      ["context", "context", pathsOf(SCHEMA_TREE.stages[stage]?.context ?? {})],
    ];
    fc.assert(
      fc.property(arbitraryFacts(stage, []), (facts) => {
        const values = readFacts(stage, facts);
        if (typeof values === "string") throw new Error(values);
        for (const [variable, part, own] of paths) {
          for (const path of own) expect(values[slotOf(variable, path)]).toBe(lookUp(facts[part], path));
        }
        const own = paths.reduce((sum, [, , list]) => sum + list.length, 0);
        expect(values.filter((value) => value !== undefined)).toHaveLength(own);
        expect(flattenFacts(stage, facts.agent, facts.resource, facts.context)).toEqual(values);
      }),
      { numRuns: 20 },
    );
  });

  it("says the first thing that is wrong, wherever it is", () => {
    const facts = typicalFacts("store");
    const changed = (resource: object) => checkFacts("store", { ...facts, resource });
    expect(checkFacts("store", facts)).toBeNull();
    expect(changed({ ...facts.resource, retentionDays: 0.5 })).toBe(
      "Fact resource.retentionDays must be a safe integer.",
    );
    expect(changed({ kind: "log", retentionDays: 1 })).toBe("Fact resource.encrypted is missing.");
    expect(changed([])).toBe("Fact resource.must be a record.");
    expect(checkFacts("nowhere" as "store", facts)).toContain("no stage");
  });

  it("leaves out what is not there when nothing is checked", () => {
    const values = flattenFacts("store", null, { kind: "log" }, undefined);
    expect(values[slotOf("resource", ["kind"])]).toBe("log");
    expect(values.filter((value) => value !== undefined)).toEqual(["log"]);
  });
});
