import { describe, expect, it } from "vitest";
import { stopReasons } from "@/lib/runs/state";
import { stopFacts } from "./stop-facts";

const facts = (stopReason: string, stopDetail: Record<string, unknown> | null, status = "stopped") =>
  stopFacts({ status, stopReason, stopDetail });

describe("stopFacts", () => {
  it("has a sentence for every reason, and nothing to say about runs that ended well or still run", () => {
    for (const reason of stopReasons) expect(facts(reason, null)?.sentence).toMatch(/\.$/);
    expect(stopFacts({ status: "completed", stopReason: null, stopDetail: null })).toBeNull();
    expect(stopFacts({ status: "waiting", stopReason: null, stopDetail: null })).toBeNull();
    expect(facts("made_up", null)?.sentence).toBe("The run stopped.");
  });

  it("names a budget with what was spent, allowed and wanted, when it starts anew and who can lift it", () => {
    const detail = {
      message: "Daily budget is used up.",
      limit: "Daily budget of this agent",
      spent: "990000",
      held: "0",
      requested: "20000",
      max: "1000000",
      resetsAt: "2026-01-02T00:00:00.000Z",
      liftedBy: "an admin",
    };
    expect(facts("budget_exceeded", detail)?.facts).toEqual([
      { label: "Limit", value: "Daily budget of this agent" },
      { label: "Allowed", value: "$1.00" },
      { label: "Spent", value: "$0.99" },
      { label: "The next call may cost", value: "$0.02" },
      { label: "Starts anew", value: "2 Jan 2026, 00:00 UTC" },
      { label: "Who can lift it", value: "an admin" },
    ]);
  });

  it("says the numbers of an agent's limit with their unit, and a message once", () => {
    const limit = facts("limit_time", {
      limit: "maxDurationSeconds",
      max: 900,
      spent: 901,
      message: "The agent reached its time limit.",
    });
    expect(limit?.message).toBeNull();
    expect(limit?.facts.map(({ value }) => value)).toContain("901 s");
  });

  it("shows a person's reason, and the code of a failure that has no sentence of its own", () => {
    const detail = { tool: "send_email", reason: "Wrong person", message: "Rejected: Wrong person" };
    const rejected = facts("approval_rejected", detail);
    expect(rejected?.facts).toContainEqual({ label: "Reason given", value: "Wrong person" });
    expect(rejected?.message).toBeNull();
    expect(facts("provider_failed", { message: "No answer." }, "failed")).toMatchObject({
      message: "No answer.",
      facts: [{ label: "Code", value: "provider_failed" }],
    });
  });
});
