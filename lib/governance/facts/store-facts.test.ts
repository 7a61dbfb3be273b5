import { expect, it } from "vitest";
import { checkFacts } from "../cedar/check-facts";
import { typicalFacts } from "../packs/typical-facts";
import { buildCallerFacts, buildStoreFacts } from "./store-facts";

const noEnd = Number.MAX_SAFE_INTEGER;

it.each([
  ["artifact", 30, { retentionDays: 30, encrypted: true }],
  ["log", null, { retentionDays: noEnd, encrypted: true }],
  ["memory", 0, { retentionDays: 0, encrypted: true }],
  ["knowledge_base", 30, { retentionDays: noEnd, encrypted: false }],
] as const)("says how long and how a %s is kept on a plan with %s days", (kind, days, facts) => {
  expect(buildStoreFacts(kind, days)).toEqual({ kind, ...facts });
});

it("wraps whoever brings something as an agent with a person behind it, or with nobody", () => {
  const facts = typicalFacts("store");
  const caller = buildCallerFacts({ id: "key_1", ownerId: "user_1", isOwnerActive: true });
  expect(caller).toMatchObject({ owner: "user_1", onBehalfOf: "user_1", ownerActive: true, autonomy: "ask_always" });
  expect(checkFacts("store", { ...facts, agentId: "key_1", agent: caller })).toBeNull();
  const job = buildCallerFacts({ id: "welcome-workspace", ownerId: null, isOwnerActive: false });
  expect(job).toMatchObject({ owner: "", ownerActive: false });
});
