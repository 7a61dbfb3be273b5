import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growthOfTime } from "@/lib/testing/growth-of-time";
import { approvalDigest } from "../approval-digest";
import { detect } from "../detectors/detect";
import { collectJsonTexts, mapJsonTexts } from "./mask-json";
import { maskText, maskWithSession, selectSpans } from "./mask-text";
import { openMaskSession } from "./mask-token";
import { maxTokenLength, tokenPattern } from "./token-pattern";
import { unmaskJson, unmaskJsonText, unmaskText } from "./unmask";
import { createUnmaskStream, createUnmaskTransform } from "./unmask-stream";
import { MemoryVault, VaultConflict } from "./vault";

const key = "workspace masking key";
const text = 'Write to Ana "the" López <ana@example.org> or 5 < 6, card 4111 1111 1111 1111 😀, ana@example.org.';
const spansOf = (value: string, className: string) =>
  [...text.matchAll(new RegExp(value, "g"))].map((match) => ({
    start: match.index,
    end: match.index + value.length,
    class: className,
    score: 1,
  }));
const spans = [
  ...spansOf("ana@example.org", "email"),
  ...spansOf("4111 1111 1111 1111", "card"),
  ...spansOf('Ana "the" López', "name"),
];

function masked() {
  const session = openMaskSession({ key, scope: "thread_1" });
  return { session, result: maskWithSession(text, spans, ["email", "card", "name"], session) };
}

describe("masking", () => {
  it("replaces values by stable tokens of their class and brings every byte back", () => {
    const { session, result } = masked();
    expect(result).not.toContain("ana@example.org");
    expect(result).not.toContain("4111");
    const emails = result.match(/<EMAIL_[0-9a-f]{4}>/g);
    expect(emails).toHaveLength(2);
    expect(new Set(emails).size).toBe(1);
    expect(unmaskText(result, { find: session.find })).toBe(text);
  });

  it("gives other tokens in another thread and under another key", () => {
    const token = (options: { key: string; scope: string }) =>
      openMaskSession(options).tokenFor("email", "ana@example.org");
    expect(token({ key, scope: "thread_1" })).toBe(token({ key, scope: "thread_1" }));
    expect(token({ key, scope: "thread_2" })).not.toBe(token({ key, scope: "thread_1" }));
    expect(token({ key: "other", scope: "thread_1" })).not.toBe(token({ key, scope: "thread_1" }));
  });

  it("keeps 3,000 values of one class apart although four digits collide", () => {
    const session = openMaskSession({ key, scope: "thread_1" });
    const values = Array.from({ length: 3_000 }, (_, index) => `user${index}@example.org`);
    const tokens = values.map((value) => session.tokenFor("email", value));
    expect(new Set(tokens).size).toBe(values.length);
    expect(tokens.some((token) => token.length > "<EMAIL_7f3a>".length)).toBe(true);
    expect(tokens.map((token) => session.find(token)?.value)).toEqual(values);
    const reopened = openMaskSession({ key, scope: "thread_1", entries: session.added() });
    expect(values.map((value) => reopened.tokenFor("email", value))).toEqual(tokens);
    expect(reopened.added()).toEqual([]);
  });

  it("never gives out a token that somebody typed, and leaves typed tokens as they are", () => {
    const taken = openMaskSession({ key, scope: "s" }).tokenFor("email", "ana@example.org");
    const session = openMaskSession({ key, scope: "s" });
    const typed = `${taken} and ana@example.org`;
    const span = { start: typed.indexOf("ana@"), end: typed.length, class: "email", score: 1 };
    const result = maskWithSession(typed, [span], ["email"], session);
    expect(result.startsWith(`${taken} and <EMAIL_`)).toBe(true);
    expect(unmaskText(result, { find: session.find })).toBe(typed);
  });

  it("keeps a typed token that was given out before apart from the one that stands for the value", () => {
    const session = openMaskSession({ key, scope: "s" });
    const known = session.tokenFor("email", "ana@example.org");
    const hidden = `${known.slice(0, 4)}\u200b${known.slice(4)}`;
    for (const [typed, classes] of [
      [known, ["email"]],
      [hidden, ["email", "hidden_text"]],
    ] as const) {
      const source = `write ${typed} to ana@example.org`;
      const start = source.indexOf("ana@");
      const result = maskWithSession(
        source,
        [{ start, end: source.length, class: "email", score: 1 }],
        classes,
        session,
      );
      expect(result).toMatch(/^write <TEXT_[0-9a-f]{4}> to <EMAIL_[0-9a-f]{4}>$/);
      expect(unmaskText(result, { find: session.find })).toBe(`write ${known} to ana@example.org`);
    }
  });

  it("takes back one masking with each unmasking", () => {
    const { session, result } = masked();
    const start = result.indexOf("<EMAIL_") + 7;
    const inner = [{ start, end: start + 4, class: "card", score: 1 }];
    const twice = maskWithSession(result, inner, ["card"], session);
    expect(twice).not.toBe(result);
    const once = unmaskText(twice, { find: session.find });
    expect(once).toBe(result);
    expect(unmaskText(once, { find: session.find })).toBe(text);
  });

  /** Of spans that overlap one wins; what only the loser covers would leave in the clear. */
  it("leaves nothing in the clear that any of several overlapping spans covers, and brings it back", () => {
    const source = "0123456789abcdefghij";
    const span = fc.record({
      start: fc.nat(20),
      length: fc.integer({ min: 1, max: 20 }),
      class: fc.constantFrom("x", "y"),
    });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (drawn) => {
        const spans = drawn
          .map(({ start, length, class: name }) => ({ start, end: start + length, class: name, score: 1 }))
          .filter(({ end }) => end <= source.length);
        const session = openMaskSession({ key, scope: "s" });
        const result = maskWithSession(source, spans, ["x", "y"], session);
        const isCovered = (at: number) => spans.some(({ start, end }) => start <= at && at < end);
        expect(result.replaceAll(tokenPattern, "")).toBe([...source].filter((_, at) => !isCovered(at)).join(""));
        expect(unmaskText(result, { find: session.find })).toBe(source);
      }),
      { numRuns: 500 },
    );
  });

  it("masks many values of a long text in a time that grows with their number only", () => {
    const withValues = (count: number) => {
      const source = Array.from({ length: count }, (_, index) => `user${index}@example.org and more words`).join("; ");
      return { source, spans: detect(source) };
    };
    const mask = ({ source, spans: found }: ReturnType<typeof withValues>) => {
      const session = openMaskSession({ key, scope: "s" });
      return { session, result: maskWithSession(source, found, ["email"], session) };
    };
    const many = withValues(16_000);
    expect(growthOfTime(mask, withValues(2_000), many)).toBeLessThan(2);
    const { session, result } = mask(many);
    expect(unmaskText(result, { find: session.find })).toBe(many.source);
  });

  it("masks only the classes that are asked for", () => {
    const session = openMaskSession({ key, scope: "s" });
    const result = maskWithSession(text, spans, ["card"], session);
    expect(result).toContain("ana@example.org");
    expect(session.added().map((entry) => entry.class)).toEqual(["card"]);
  });

  it("removes invisible characters when hidden text is to be masked, and only then", () => {
    const session = openMaskSession({ key, scope: "s" });
    const hidden = "in\u200bvis\u{e0041}ible";
    expect(maskWithSession(hidden, [], ["hidden_text"], session)).toBe("invisible");
    expect(maskWithSession(hidden, [], ["email"], session)).toBe(hidden);
  });

  it("selects the longer of overlapping spans and drops impossible ones", () => {
    const span = (start: number, end: number, score = 1) => ({ start, end, class: "x", score });
    expect(selectSpans([span(0, 3), span(2, 9), span(9, 10), span(4, 4), span(5, 99), span(-1, 2)], 10)).toEqual([
      span(2, 9),
      span(9, 10),
    ]);
    expect(maskText("abc", [], () => "?")).toBe("abc");
  });

  it("labels custom classes within what a token may be", () => {
    const session = openMaskSession({ key, scope: "s" });
    for (const name of ["customer no.", "9lives", "ünïcode", "x".repeat(80), "a_b"]) {
      const token = session.tokenFor(name, "v");
      expect(token.match(tokenPattern)).toEqual([token]);
      expect(token.length).toBeLessThanOrEqual(maxTokenLength);
    }
  });
});

describe("unmasking", () => {
  it("gives back only the classes that the reader may see", () => {
    const { session, result } = masked();
    const shown = unmaskText(result, { find: session.find, mayRead: (className) => className === "email" });
    expect(shown).toContain("ana@example.org");
    expect(shown).toMatch(/<CARD_[0-9a-f]{4}>/);
  });

  it("works inside tool arguments, as value and as text", () => {
    const { session, result } = masked();
    const args = { to: [result], nested: { [result]: null, n: 1, ok: true } };
    const plain = { to: [text], nested: { [text]: null, n: 1, ok: true } };
    expect(unmaskJson(args, { find: session.find })).toEqual(plain);
    expect(JSON.parse(unmaskJsonText(JSON.stringify(args), { find: session.find }))).toEqual(plain);
    const escaped = JSON.stringify(args).replaceAll("<", "\\u003c").replaceAll(">", "\\u003E");
    expect(JSON.parse(unmaskJsonText(escaped, { find: session.find }))).toEqual(plain);
    expect(collectJsonTexts(plain)).toContain(text);
    let deep: unknown = "x";
    for (let level = 0; level < 200; level += 1) deep = [deep];
    expect(() => unmaskJson(deep, { find: session.find })).toThrow(RangeError);
  });

  it("sees a card that stands in JSON as a number, and leaves other numbers as they are", () => {
    const value = { card: 4111111111111111, amount: 1250000, ratio: 0.5, year: 2026, at: 1764412800000 };
    expect(collectJsonTexts(value)).toContain("4111111111111111");
    const session = openMaskSession({ key, scope: "thread_1" });
    const change = (found: string) => maskWithSession(found, detect(found), ["card"], session);
    const masked = mapJsonTexts(value, change) as typeof value;
    expect(masked).toEqual({ ...value, card: expect.stringMatching(/^<CARD_[0-9a-f]{4}>$/) });
    expect(unmaskJson(masked, { find: session.find })).toEqual({ ...value, card: "4111111111111111" });
  });

  it("is exact for a stream split in two at every position, and in three at any", () => {
    const { session, result } = masked();
    const json = JSON.stringify({ text: result }).replace("<", "\\u003c").replace(">", "\\u003e");
    for (const [source, isJson] of [
      [result, false],
      [json, true],
    ] as const) {
      const whole = isJson ? unmaskJsonText(source, { find: session.find }) : text;
      for (let cut = 0; cut <= source.length; cut += 1) {
        const stream = createUnmaskStream({ find: session.find, json: isJson });
        expect(stream.push(source.slice(0, cut)) + stream.push(source.slice(cut)) + stream.flush()).toBe(whole);
      }
      fc.assert(
        fc.property(fc.array(fc.nat(source.length), { maxLength: 12 }), (cuts) => {
          const stream = createUnmaskStream({ find: session.find, json: isJson });
          const places = [0, ...cuts.sort((a, b) => a - b), source.length];
          const out = places.slice(1).map((end, index) => stream.push(source.slice(places[index], end)));
          expect(out.join("") + stream.flush()).toBe(whole);
        }),
        { numRuns: 300 },
      );
    }
  });

  it("leaves an escaped backslash before what looks like an escaped token", () => {
    const { session } = masked();
    const token = session.added()[0]?.token ?? "";
    const value = { a: `\\u003c${token.slice(1)}`, b: `\\\\${token}`, c: `\\${token}` };
    const json = JSON.stringify(value).replace(token, token.replace("<", "\\u003c"));
    const whole = unmaskJsonText(json, { find: session.find });
    expect(JSON.parse(whole)).toEqual(unmaskJson(value, { find: session.find }));
    for (let cut = 0; cut <= json.length; cut += 1) {
      const stream = createUnmaskStream({ find: session.find, json: true });
      expect(stream.push(json.slice(0, cut)) + stream.push(json.slice(cut)) + stream.flush()).toBe(whole);
    }
  });

  it("is exact for hostile text: brackets, half tokens, unknown tokens", () => {
    const { session } = masked();
    const token = session.added()[0]?.token ?? "";
    const piece = fc.constantFrom(
      token,
      "<",
      ">",
      "<<",
      "<E",
      "<EMAIL_",
      "<EMAIL_12",
      "\\u003c",
      "\\u",
      "<EMAIL_ffff>",
      "é",
      "😀",
      token.slice(0, -1),
      token.slice(3),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.boolean(), (pieces, json) => {
        const stream = createUnmaskStream({ find: session.find, json });
        const whole = pieces.join("");
        const expected = json
          ? unmaskJsonText(whole, { find: session.find })
          : unmaskText(whole, { find: session.find });
        expect([...whole].map((character) => stream.push(character)).join("") + stream.flush()).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("holds back at most one token's length, and nothing when no token can begin", () => {
    const { session } = masked();
    const stream = createUnmaskStream({ find: session.find });
    expect(stream.push("plain text, 5 < 6")).toBe("plain text, 5 < 6");
    let shown = 0;
    let pushed = 0;
    for (const character of `<${"A".repeat(200)}<EMAIL_${"f".repeat(200)}`) {
      pushed += 1;
      shown += stream.push(character).length;
      expect(pushed - shown).toBeLessThanOrEqual(64);
    }
  });

  it("is exact for bytes split at every position", async () => {
    const { session, result } = masked();
    const bytes = new TextEncoder().encode(result);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const source = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes.slice(0, cut));
          controller.enqueue(bytes.slice(cut));
          controller.close();
        },
      });
      const out = source.pipeThrough(createUnmaskTransform({ find: session.find }));
      expect(await new Response(out as ReadableStream<Uint8Array<ArrayBuffer>>).text()).toBe(text);
    }
  });
});

describe("the vault", () => {
  it("keeps 100 parallel threads of two workspaces apart", async () => {
    const vault = new MemoryVault();
    const work = Array.from({ length: 100 }, async (_, index) => {
      const [workspaceId, scope] = [`ws_${index % 2}`, `thread_${Math.floor(index / 2)}`];
      const session = openMaskSession({
        key: `key of ${workspaceId}`,
        scope,
        entries: await vault.load(workspaceId, scope),
      });
      const token = session.tokenFor("email", `person${index}@example.org`);
      await vault.save(workspaceId, scope, session.added());
      return { workspaceId, scope, token, index };
    });
    for (const { workspaceId, scope, token, index } of await Promise.all(work)) {
      const entries = await vault.load(workspaceId, scope);
      expect(entries).toEqual([{ token, class: "email", value: `person${index}@example.org` }]);
      const other = openMaskSession({
        key: "k",
        scope,
        entries: await vault.load(workspaceId === "ws_0" ? "ws_1" : "ws_0", scope),
      });
      expect(unmaskText(token, { find: other.find })).not.toBe(`person${index}@example.org`);
    }
  });

  it("refuses a token that stands for another value, and takes the same entry twice", async () => {
    const vault = new MemoryVault();
    const entry = { token: "<EMAIL_7f3a>", class: "email", value: "a@example.org" };
    await vault.save("ws", "t", [entry]);
    await vault.save("ws", "t", [entry]);
    await expect(vault.save("ws", "t", [{ ...entry, value: "b@example.org" }])).rejects.toBeInstanceOf(VaultConflict);
  });
});

describe("approvalDigest", () => {
  const call = { tool: "send_email", args: { to: "a@example.org", body: { x: 1, y: [1, 2] } }, policySetVersion: "v1" };

  it("does not depend on the order of keys", () => {
    expect(
      approvalDigest({
        policySetVersion: "v1",
        args: { body: { y: [1, 2], x: 1 }, to: "a@example.org" },
        tool: "send_email",
      }),
    ).toBe(approvalDigest(call));
  });

  it("changes with tool, any argument and the policy version", () => {
    const variants = [
      { ...call, tool: "send" },
      { ...call, args: { ...call.args, to: "b@example.org" } },
      { ...call, args: { ...call.args, body: { x: 1, y: [2, 1] } } },
      { ...call, args: null },
      { ...call, policySetVersion: "v2" },
    ];
    expect(new Set([call, ...variants].map(approvalDigest)).size).toBe(6);
    expect(() => approvalDigest({ ...call, args: { n: Number.NaN } })).toThrow(TypeError);
  });
});
