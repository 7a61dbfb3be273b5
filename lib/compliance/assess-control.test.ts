import { expect, it } from "vitest";
import { findShippedPolicy } from "@/lib/governance/find-policy";
import type { PackMode } from "@/lib/governance/schema";
import { assessControl } from "./assess-control";

function assess(policyId: string, mode: PackMode) {
  const found = findShippedPolicy(policyId);
  if (!found) throw new Error(`no rule ${policyId}`);
  const { pack, definition } = found;
  return assessControl(
    { control: "x", citation: definition.citation, policies: [{ pack, packTitle: pack, definition }] },
    { modeOf: () => mode, countsOf: () => ({ acted: 0, observed: 0 }), exceptions: [], facts: [] },
  );
}

/** An enforced rule whose facts are made up holds nothing back; a green mark beside it would be a false promise. */
it("does not call a control supported whose rule reads facts that nothing measures", () => {
  const control = assess("rai-toxicity", "enforce");
  expect(control.status).toBe("partial");
  expect(control.gaps).toMatchObject([{ kind: "unmeasured_facts", policyId: "rai-toxicity" }]);
  expect(control.gaps[0]?.sentence).toContain("nothing measures yet: the answer's toxicity (it sees 0 of 100)");
  expect(assess("rai-toxicity", "off").gaps.map((gap) => gap.kind)).toEqual(["policy_off"]);
  expect(assess("base-mask-email", "enforce")).toMatchObject({ status: "supported", gaps: [] });
});
