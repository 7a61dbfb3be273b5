import { describe, expect, it } from "vitest";
import { domainLevels, findLayerProblem } from "./layers.mjs";

describe("import rules", () => {
  it.each([
    ["lib/core/db.ts", "lib/access/permissions"],
    ["lib/access/session.ts", "lib/runs/get-run"],
    ["lib/http/api-route.ts", "lib/runs/get-run"],
    ["lib/metering/record-usage.ts", "lib/runs/get-run"],
    ["lib/runs/get-run.ts", "lib/http/api-route"],
    ["lib/runs/get-run.ts", "components/ui/button"],
    ["lib/runs/get-run.ts", "lib/metering/internal/limit-counters"],
    ["components/ui/button.tsx", "lib/runs/get-run"],
    ["app/page.tsx", "local/start"],
    ["lib/runs/get-run.ts", "app/api/contracts"],
    ["lib/runs/get-run.ts", "lib/billing/plans"],
  ])("refuses %s importing %s, and says why", (from, to) => {
    expect(findLayerProblem(from, to)).toMatch(/\w{3}/);
  });

  it.each([
    ["lib/runs/get-run.ts", "lib/metering/record-usage"],
    ["lib/runs/get-run.ts", "lib/runs/internal/load-run"],
    ["lib/runs/internal/load-run.ts", "lib/runs/state"],
    ["lib/runs/api.ts", "lib/http/contract"],
    ["app/page.tsx", "lib/runs/get-run"],
    ["components/x.tsx", "lib/runs/schema"],
    ["scripts/migrate.mjs", "local/postgres/start-postgres"],
  ])("allows %s importing %s", (from, to) => {
    expect(findLayerProblem(from, to)).toBeNull();
  });

  it("names each domain once", () => {
    const names = domainLevels.flat();
    expect(new Set(names).size).toBe(names.length);
  });
});
