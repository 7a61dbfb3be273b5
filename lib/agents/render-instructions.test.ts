import { expect, it } from "vitest";
import { renderInstructions, variablesIn } from "./render-instructions";

const declared = [
  { name: "team", description: "", defaultValue: "Support" },
  { name: "tone", description: "", defaultValue: "" },
];

it("fills in given values, then defaults, and leaves unknown placeholders alone", () => {
  expect(renderInstructions("{{team}}, {{ tone }}; {{other}}", declared, { tone: "kind" })).toBe(
    "Support, kind; {{other}}",
  );
});

/** Else a value could smuggle another variable's value in, or a replacement pattern be read as one. */
it("inserts values as they are", () => {
  expect(renderInstructions("{{tone}}", declared, { tone: "{{team}} $& $1" })).toBe("{{team}} $& $1");
});

it("refuses values of unknown variables and empty ones that are used", () => {
  expect(() => renderInstructions("x", declared, { nobody: "x" })).toThrow(/no variable "nobody"/);
  expect(() => renderInstructions("{{tone}}", declared, {})).toThrow(/"tone" needs a value/);
  expect(renderInstructions("no variable here", declared, {})).toBe("no variable here");
});

it("names the variables of a text once each, in order", () => {
  expect(variablesIn("{{b}} {{a}} {{b}} {{ c }} {{9}} {{A}}")).toEqual(["b", "a", "c"]);
});
