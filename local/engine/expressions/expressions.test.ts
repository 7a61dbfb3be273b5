import { describe, expect, it } from "vitest";
import { evaluateKey, expressionHolds } from "./evaluate-expression.ts";
import { findMatch, matchValueAt } from "./find-match.ts";
import { ExpressionError, parseExpression } from "./parse-expression.ts";

const event = {
  name: "a/b",
  ts: 1_700_000_000_000,
  data: { n: 3, text: "Hello", list: [1, 2, 3], ok: true, none: null, map: { "a b": 1 } },
};
const holds = (source: string, async: object = {}) => expressionHolds(source, { event, async: async as never });

describe("expressions", () => {
  it.each([
    "event.data.n == 3",
    "event.data.n == 3.0 && event.data.text != 'x'",
    "event.data.n > 2 && event.data.n <= 3",
    "event.data['map']['a b'] == 1",
    "event.data.text in ['Hello', 'World']",
    "'a b' in event.data.map",
    "has(event.data.n) && !has(event.data.missing)",
    "size(event.data.list) == 3",
    "event.data.text.startsWith('He') && event.data.text.endsWith('lo') && event.data.text.contains('ell')",
    "event.data.text.lowerAscii() == 'hello'",
    "event.data.text.matches('^H.l+o$')",
    "event.data.list.exists(x, x == 2)",
    "event.data.list.all(x, x > 0)",
    "(event.data.ok ? 'yes' : 'no') == 'yes'",
    "event.data.n - 1 == 2 && -event.data.n == 0 - 3",
    "event.data.text + 1 == 'Hello1'",
    "timestamp('2026-01-01T00:00:00Z') < timestamp('2026-01-01T00:00:01Z')",
    "timestamp('2026-01-01T00:00:00Z') + duration('1s') == timestamp('2026-01-01T00:00:01Z')",
    "string(event.data.n) == '3' && int('4') == 4 && double('1.5') == 1.5",
  ])("holds: %s", (source) => {
    expect(holds(source)).toBe(true);
  });

  it.each([
    ["event.data.missing == null", true],
    ["event.data.none == null", true],
    ["event.data.missing == 'x'", false],
    ["event.data.missing != 'x'", true],
    ["event.data.missing < 5", true],
    ["event.data.missing > 5", false],
    ["5 > event.data.missing", true],
    ["size(event.data.missing) == 0", true],
    ["event.data.missing in ['a']", false],
    ["event.data.missing + 'a' == 'a'", true],
    ["event.data.missing == async.data.missing", false],
    ["event.data.deeply.missing.path == 1", false],
    ["event.data.missing || event.data.ok", true],
  ])("is lenient about what is missing: %s is %s", (source, expected) => {
    expect(holds(source)).toBe(expected);
  });

  it("takes an expression that cannot be evaluated for one that does not hold", () => {
    expect(holds("event.data.text.matches('(')")).toBe(false);
    expect(holds("timestamp('no time') == timestamp('no time')")).toBe(false);
  });

  it("cannot be talked into the prototype", () => {
    expect(holds("has(event.data.constructor) || has(event.__proto__)")).toBe(false);
  });

  it.each([
    "event.data.n * 2 == 6",
    "event.data.n / 1 == 3",
    "foo == 1",
    "event.data.x.y(1)",
    "{'a': 1} == 1",
    "event.data.list.map(x, x)",
    "size()",
    "has(event",
  ])("refuses %s with its position", (source) => {
    expect(() => parseExpression(source)).toThrow(ExpressionError);
  });

  it("gives the value of a key, and null for one that is missing", () => {
    expect(evaluateKey("event.data.text", event)).toBe("Hello");
    expect(evaluateKey("event.data.missing", event)).toBeNull();
  });
});

describe("findMatch", () => {
  it("finds the condition that every matching event meets", () => {
    const match = findMatch("async.data.ok == true && event.data.n == async.data.id", event);
    expect(match).toEqual({ path: '["data","ok"]', value: "true" });
    expect(findMatch("event.data.n == async.data.id", event)).toEqual({ path: '["data","id"]', value: "3" });
    expect(matchValueAt('["data","id"]', { data: { id: 3 } })).toBe("3");
  });

  it("finds none where an event without the value could match too", () => {
    expect(findMatch("event.data.missing == async.data.id", event)).toBeNull();
    expect(findMatch("event.data.n == async.data.id || async.data.any == true", event)).toBeNull();
    expect(findMatch("async.data.id == async.data.other", event)).toBeNull();
    expect(findMatch("async.data.id != 3", event)).toBeNull();
  });

  it("gives no value for what is missing, null or not scalar", () => {
    const values = [{}, { data: { id: null } }, { data: { id: {} } }, { data: [] }].map((item) =>
      matchValueAt('["data","id"]', item as never),
    );
    expect(values).toEqual([null, null, null, null]);
  });
});
