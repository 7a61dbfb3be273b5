import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, type JsonValue, parseJson } from "./json.ts";

describe("canonicalJson", () => {
  it("sorts keys by UTF-16 code units, as the example of RFC 8785 does", () => {
    const value = {
      "€": "Euro",
      "\r": "CR",
      "\ufb33": "Dalet",
      "1": "One",
      "😀": "Smile",
      "\u0080": "Control",
      ö: "o",
    };
    const order = ["CR", "One", "Control", "o", "Euro", "Smile", "Dalet"];
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toHaveLength(7);
    const positions = order.map((word) => canonicalJson(value).indexOf(`"${word}"`));
    expect(positions).toEqual(positions.toSorted((left, right) => left - right));
  });

  it("sorts numeric keys as text, which JSON.stringify does not", () => {
    expect(canonicalJson({ "2": 1, "10": 2 })).toBe('{"10":2,"2":1}');
  });

  it("writes numbers as ECMAScript does", () => {
    expect(canonicalJson([333333333.33333329, 1e30, 4.5, 0.002, 1e-27, -0])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    );
  });

  it("escapes NUL and replaces half of a surrogate pair, so that any text can be stored and signed", () => {
    expect(canonicalJson("a\u0000\ud800")).toBe('"a\\u0000\ufffd"');
    expect(canonicalJson({ "k\udc00": "👋" })).toBe('{"k\ufffd":"👋"}');
  });

  it("says the same about a value before and after a round trip", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as JsonValue);
        expect(canonicalJson(parseJson(text) as JsonValue)).toBe(text);
      }),
    );
  });
});

describe("parseJson", () => {
  it("answers undefined for what is not JSON", () => {
    expect([parseJson(""), parseJson("{"), parseJson("undefined")]).toEqual([undefined, undefined, undefined]);
    expect(parseJson("null")).toBeNull();
  });
});
