import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openMaskSession } from "../masking/mask-token";
import { createUnmaskStream } from "../masking/unmask-stream";
import { canaryOf, createCanaryFilter, leaksCanary, withoutCanary } from "./canary";

const canary = canaryOf("key", "run_1");

describe("canary", () => {
  it("is the same for a run wherever it is made, and another for each run and workspace", () => {
    expect(canaryOf("key", "run_1")).toBe(canary);
    expect(canary).toMatch(/^[0-9a-f]{24}$/);
    expect(new Set([canary, canaryOf("key", "run_2"), canaryOf("other", "run_1")]).size).toBe(3);
  });

  it.each([
    ["as it is", `It is ${canary}.`],
    ["in capitals", canary.toUpperCase()],
    ["in pieces", Array.from(canary).join(" ")],
    ["with invisible characters", Array.from(canary).join("\u200b")],
    ["in groups", canary.replace(/(.{4})/g, "$1-")],
    ["backwards", Array.from(canary).reverse().join("")],
    ["in hexadecimal", Buffer.from(canary).toString("hex")],
    ["full width", Array.from(canary, (c) => String.fromCodePoint(c.charCodeAt(0) + 0xfee0)).join("")],
    ...[0, 1, 2, 3, 4, 5].map((before) => [
      `in base64 behind ${before} characters`,
      Buffer.from(`${"abcdef".slice(0, before)}${canary} and more`).toString("base64"),
    ]),
  ])("is found %s", (_, text) => {
    expect(leaksCanary(text ?? "", canary)).toBe(true);
  });

  it.each([
    ["an answer", "Employees have 30 days of leave [1]."],
    ["another canary", canaryOf("key", "run_2")],
    ["the beginning of it", canary.slice(0, 20)],
    ["nothing", ""],
  ])("is not found in %s", (_, text) => {
    expect(leaksCanary(text, canary)).toBe(false);
  });

  it("is taken out of a stream at every place where it may be split, and nothing else is", () => {
    const text = `a${canary.slice(0, 9)} ${canary}b${canary}${canary.slice(0, 5)}`;
    for (let first = 0; first <= text.length; first += 1) {
      const filter = createCanaryFilter(canary);
      const shown = filter.push(text.slice(0, first)) + filter.push(text.slice(first)) + filter.flush();
      expect(shown).toBe(`a${canary.slice(0, 9)} …b…${canary.slice(0, 5)}`);
    }
  });

  it("never comes out, in whatever pieces it went in", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.nat(24).map((end) => canary.slice(0, end)),
      fc.nat(24).map((start) => canary.slice(start)),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const filter = createCanaryFilter(canary);
        const shown = pieces.map((part) => filter.push(part)).join("") + filter.flush();
        expect(shown).not.toContain(canary);
        if (!pieces.join("").includes(canary)) expect(shown).toBe(pieces.join(""));
        expect(withoutCanary(pieces.join(""), canary)).toBe(shown);
      }),
    );
  });

  it("leaves nothing that closes up to another one", () => {
    for (let cut = 1; cut < canary.length; cut += 1) {
      const nested = canary.slice(0, cut) + canary + canary.slice(cut);
      expect(withoutCanary(nested, canary)).toBe(`${canary.slice(0, cut)}…${canary.slice(cut)}`);
      const filter = createCanaryFilter(canary);
      const shown = [...nested].map((letter) => filter.push(letter)).join("") + filter.flush();
      expect(shown).not.toContain(canary);
    }
  });

  it("is taken out while mask tokens are restored, at every place where the stream may be split", () => {
    const session = openMaskSession({ key: "key", scope: "run_1" });
    const token = session.tokenFor("email", "ana@example.org");
    const text = `To ${token}${canary}, ${canary.slice(0, 7)}${token} <EMAIL_${canary}>`;
    for (let first = 0; first <= text.length; first += 1) {
      const filter = createCanaryFilter(canary);
      const unmask = createUnmaskStream({ find: session.find });
      const pieces = [text.slice(0, first), text.slice(first)].map((piece) => unmask.push(filter.push(piece)));
      const shown = pieces.join("") + unmask.push(filter.flush()) + unmask.flush();
      expect(shown).toBe(`To ana@example.org…, ${canary.slice(0, 7)}ana@example.org <EMAIL_…>`);
    }
  });
});
