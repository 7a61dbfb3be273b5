import { expect, it } from "vitest";
import { canonicalJson } from "@/lib/core/canonical-json";
import { canonicalEntry } from "./hash-chain";

it("writes an entry as RFC 8785 does, whatever its facts hold", () => {
  for (const facts of [{}, { seq: 9, b: 1, a: '}, "seq":' }, { list: [1, null, { z: 0.1, y: "Ünïcode 💶" }] }]) {
    const body = {
      workspaceId: "ws_1",
      seq: 12_345,
      actor: { type: "user", id: "usr_1", label: 'Ana "A" \\' },
      action: "budget.set",
      target: { type: "budget", id: "bud_1" },
      summary: "Raised the cap\n",
      facts,
      requestId: null,
      ip: "::1",
    };
    const at = new Date("2026-11-21T10:00:00Z");
    expect(canonicalEntry({ ...body, at })).toBe(canonicalJson({ ...body, at: at.toISOString() }));
    expect(() => canonicalEntry({ ...body, at, summary: "\ud800" })).toThrow(TypeError);
  }
});
