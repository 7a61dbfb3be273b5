import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthOfTime } from "@/lib/testing/growth-of-time";
import { compileLinearPattern } from "./linear-pattern";
import { PatternError } from "./parse-pattern";

function found(pattern: string, text: string): string[] {
  const values: string[] = [];
  compileLinearPattern(pattern).forEach(text, (start, end) => values.push(text.slice(start, end)));
  return values;
}

describe("compileLinearPattern", () => {
  it.each([
    ["CASE-\\d{4,6}", "See CASE-1234, case-123456 and CASE-123.", ["CASE-1234", "case-123456"]],
    ["[A-Z]{2}\\d{3}(?:-[a-f]+)?", "AB123 AB123-cafe XAB123 AB1234", ["AB123", "AB123-cafe"]],
    ["(red|green) team", "the Red team, the greens, green team", ["Red team", "green team"]],
    ["P\\.\\d+", "P.1 P.22 Px3", ["P.1", "P.22"]],
    ["\\p{Lu}\\p{L}{2,} (?:GmbH|AG)", "Müller GmbH und Köhler AG.", ["Müller GmbH", "Köhler AG"]],
    ["社員番号\\d{5}", "社員番号12345です", []],
    ["😀+-\\d\\d", "x 😀😀-42 y", ["😀😀-42"]],
    ["a{3}", "aaa aaaa aa", ["aaa"]],
    [".{3}x", "abcx", ["abcx"]],
    ["[^\\s]{4}", "abcd efghi", ["abcd"]],
    ["\\$\\d{2}-\\w", "$12-a", ["$12-a"]],
    ["A-\\d|B--\\d", "A-1 B--2", ["A-1", "B--2"]],
  ])("%s", (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual(expected);
  });

  it.each([
    ["(a", "never closed"],
    ["abc)", "closes nothing"],
    ["[abc", "A set is written"],
    ["[z-a]bc", "not a valid set"],
    ["(?=abc)abc", "look ahead or back"],
    ["(?<name>abc)", "look ahead or back"],
    ["(abc)\\1", "refer to what it found"],
    ["^abc", 'Leave out "^"'],
    ["abc$", 'Leave out "$"'],
    ["abc\\b", "escape is not known"],
    ["*abc", "nothing before it"],
    ["a{5,2}bc", "smaller to the larger"],
    ["a{1000}", "more than 64 times"],
    ["(a+)+?bcd", "cannot be repeated"],
    ["", "at least 3"],
    ["\\d", "at least 3"],
    ["\\w*", "at least 3"],
    ["(abc|d)", "at least 3"],
    ["((a{60}){60}){60}", "too large"],
    ["(((((((((((((abc)))))))))))))", "at most 10 deep"],
    ["a".repeat(201), "at most 200"],
  ])("refuses %s and says why", (pattern, message) => {
    expect(() => compileLinearPattern(pattern)).toThrow(PatternError);
    expect(() => compileLinearPattern(pattern)).toThrow(message);
  });

  /** Each takes a backtracking engine years. */
  it.each([
    ["(a+)+bc", "a".repeat(8)],
    ["(a|a)+(a|a)+xyz", "a".repeat(8)],
    ["(?:a?){30}a{30}b", "a a a a "],
    ["(?:[a-z ]+)+abc!", "abc def "],
    ["(?:\\p{L}|\\w)+-end", "éaéaéaéa"],
  ])("takes time linear in the length for %s", (pattern, part) => {
    const compiled = compileLinearPattern(pattern);
    const search = (text: string) => compiled.forEach(text, () => undefined);
    expect(growthOfTime(search, part.repeat(500), part.repeat(4_000))).toBeLessThan(2);
  });

  it("finds what the engine's own expressions find", () => {
    const unit = fc.constantFrom("a", "b", "[ab]", "\\d", "(?:ab|b)", ".");
    const times = fc.constantFrom("", "?", "{2}", "{1,3}", "{2,}", "*", "+");
    const pattern = fc
      .array(fc.tuple(unit, times), { minLength: 1, maxLength: 5 })
      .map((parts) => `abc|${parts.map(([one, many]) => one + many).join("")}aaa`);
    const texts = fc.array(fc.constantFrom("a", "b", "1"), { maxLength: 12 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(pattern, texts, (source, text) => {
        // One word without spaces: our finding is the whole of it or nothing.
        const whole = new RegExp(`^(?:${source})$`, "iu").test(text);
        expect(found(source, text)).toEqual(whole ? [text] : []);
      }),
      { numRuns: 500 },
    );
  });
});
