import { describe, expect, it } from "vitest";
import { caretAfter, completePolicy } from "./complete-policy";

const scope = 'forbid (principal, action == Mandate::Action::"model", resource is Mandate::Model)\n';
const labels = (text: string, caret = text.length) => completePolicy(text, caret).items.map((item) => item.label);

describe("completePolicy", () => {
  it("offers the attributes of the stage that the rule names", () => {
    expect(labels(`${scope}when { resource.`)).toEqual(expect.arrayContaining(["external", "region", "baa"]));
    expect(labels(`${scope}when { resource.`)).not.toContain("sideEffect");
    expect(labels(`${scope}when { context.`)).toContain("promptTokens");
    expect(labels(`${scope}when { context.data.inj`)).toEqual(["injectionScore"]);
    expect(labels('@stage("tool")\nresource.side')).toEqual(["sideEffect"]);
  });

  it("offers what a set can be asked, and nothing behind a number", () => {
    expect(labels(`${scope}when { context.data.pii.`)).toContain("contains");
    expect(labels(`${scope}when { context.run.steps.`)).toEqual([]);
    expect(labels(`${scope}when { context.nothing.`)).toEqual([]);
  });

  it("offers annotations and their values", () => {
    expect(labels("@ob")).toEqual(["@obligation"]);
    expect(labels('@obligation("ma')).toEqual(["mask"]);
    expect(labels('@classes("email,ph')).toEqual(["phone"]);
    expect(labels('Mandate::Action::"to')).toEqual(["tool"]);
  });

  it("keeps quiet in texts and comments, and for what is complete", () => {
    expect(labels('@title("when')).toEqual([]);
    expect(labels("// when")).toEqual([]);
    expect(labels(`${scope}wh`)).toEqual(["when"]);
    expect(labels('@stage("tool')).toEqual([]);
  });

  it("replaces what was typed and puts the caret into the gap", () => {
    expect(completePolicy("@ob", 3).from).toBe(1);
    expect(caretAfter('obligation("")')).toBe(12);
    expect(caretAfter("when {  }")).toBe(7);
    expect(caretAfter('containsAny([""])')).toBe(14);
    expect(caretAfter("principal")).toBe(9);
  });
});
