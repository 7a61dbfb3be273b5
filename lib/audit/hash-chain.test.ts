import { createHash } from "node:crypto";
import { expect, it } from "vitest";
import { canonicalJson } from "@/lib/core/canonical-json";
import { auditHash, canonicalEntry, canonicalFirstForm, genesisHash } from "./hash-chain";

const common = {
  workspaceId: "ws_1",
  seq: 12_345,
  action: "budget.set",
  target: { type: "budget", id: "bud_1" },
  summary: "Raised the cap\n",
  requestId: null,
};
const at = new Date("2026-11-21T10:00:00Z");
const manyFacts = [{}, { seq: 9, b: 1, a: '}, "seq":' }, { list: [1, null, { z: 0.1, y: "Ünïcode 💶" }] }];

it("writes an entry as RFC 8785 does, whatever its facts hold", () => {
  for (const facts of manyFacts) {
    for (const commitment of [null, "ab".repeat(32)]) {
      const body = { ...common, facts, actor: { type: "user", id: 'A "A" \\' }, commitment };
      expect(canonicalEntry({ ...body, at })).toBe(canonicalJson({ ...body, at: at.toISOString(), v: 2 }));
      expect(() => canonicalEntry({ ...body, at, summary: "\ud800" })).toThrow(TypeError);
    }
  }
});

it("writes an entry in the first form as RFC 8785 does", () => {
  for (const facts of manyFacts) {
    const body = { ...common, facts, actor: { type: "user", id: "usr_1", label: 'Ana "A" \\' }, ip: "::1" };
    expect(canonicalFirstForm({ ...body, at })).toBe(canonicalJson({ ...body, at: at.toISOString() }));
  }
});

/** Entries that exist must keep their hashes: this one is fixed. */
it("gives an entry in the first form the hash that it always had", () => {
  const canonical = canonicalFirstForm({
    ...common,
    seq: 1,
    at,
    facts: { limitMicroUsd: 5 },
    actor: { type: "user", id: "usr_1", label: "ana@example.test" },
    ip: null,
  });
  expect(canonical).toBe(
    '{"action":"budget.set","actor":{"id":"usr_1","label":"ana@example.test","type":"user"},' +
      '"at":"2026-11-21T10:00:00.000Z","facts":{"limitMicroUsd":5},"ip":null,"requestId":null,"seq":1,' +
      '"summary":"Raised the cap\\n","target":{"id":"bud_1","type":"budget"},"workspaceId":"ws_1"}',
  );
  const leaf = createHash("sha256").update(Buffer.concat([Buffer.alloc(33), Buffer.from(canonical)]));
  expect(auditHash(genesisHash, canonical)).toBe(leaf.digest("hex"));
});
