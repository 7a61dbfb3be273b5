import { describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { anAgent } from "@/lib/testing/factories/agent";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { decide } from "./decide";
import { getPack, listPacks } from "./list-packs";
import { findPackSource } from "./load-pack";
import { loadPolicySet } from "./load-policy-set";
import { caseFacts } from "./packs/run-cases";
import { recordDecision } from "./record-decision";
import { setPackMode } from "./set-pack-mode";
import { dryRunPolicies } from "./simulate-policies";
import { compareRules, getPackUpgrade, upgradePack } from "./upgrade-pack";

const pack = "owasp-llm-2025";
const newest = findPackSource(pack)?.manifest.version ?? "";
/** A call that only a rule of a later version than 1.0.0 denies. */
const leak = caseFacts("tool", { resource: { external: true }, context: { data: { leakDetected: true } } });

/** As a workspace that enforced the pack when 1.0.0 was the newest. */
async function onFirstVersion(ctx: WorkspaceContext) {
  const { workspaceId } = ctx;
  await setPackMode(ctx, { pack, mode: "enforce" });
  await withTenant(workspaceId, (tx) =>
    tx.workspacePack.update({ where: { workspaceId_pack: { workspaceId, pack } }, data: { version: "1.0.0" } }),
  );
}

const decideLeak = (ctx: WorkspaceContext) =>
  withTenant(ctx.workspaceId, async (tx) => decide(await loadPolicySet(tx, ctx.workspaceId), "tool", leak));

describe("upgradePack", () => {
  it("leaves a workspace on its version until somebody upgrades, and says before what that changes", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const agent = await anAgent(ctx);
    await onFirstVersion(ctx);
    const before = await decideLeak(ctx);
    expect(before.verdict).toBe("allow");
    await withTenant(workspaceId, (tx) =>
      recordDecision(tx, ctx, before, { runId: newId("run"), stepId: newId("step"), agentId: agent.id }),
    );
    const installed = await getPack(ctx, { pack });
    expect(installed).toMatchObject({ version: "1.0.0", newestVersion: newest });
    expect(installed.policies.map((policy) => policy.id)).not.toContain("llm07-leak-by-tool");
    expect(installed.policyCount).toBe(installed.policies.length);

    const upgrade = await getPackUpgrade(ctx, { pack });
    expect(upgrade).toMatchObject({ from: "1.0.0", to: newest });
    expect(upgrade.rules).toContainEqual(
      expect.objectContaining({
        policyId: "llm07-leak-by-tool",
        change: "added",
        before: null,
        after: expect.objectContaining({ sentence: expect.stringContaining("Denies a tool call when") }),
      }),
    );
    const tried = await dryRunPolicies(ctx, { pack: { name: pack, upgrade: true } });
    expect(tried.changes).toMatchObject([{ before: "allow", after: "deny" }]);

    // Another mode is no upgrade.
    await setPackMode(ctx, { pack, mode: "monitor" });
    await setPackMode(ctx, { pack, mode: "enforce" });
    expect((await decideLeak(ctx)).verdict).toBe("allow");

    expect(await upgradePack(ctx, { pack })).toMatchObject({ version: newest, mode: "enforce" });
    await upgradePack(ctx, { pack });
    expect((await decideLeak(ctx)).verdict).toBe("deny");
    expect((await getPackUpgrade(ctx, { pack })).rules).toEqual([]);
    const entries = await withTenant(workspaceId, (tx) =>
      tx.auditEntry.findMany({ where: { workspaceId, action: "pack.upgraded" }, select: { facts: true } }),
    );
    expect(entries).toMatchObject([{ facts: { pack, from: "1.0.0", to: newest } }]);
  });

  it("gives a pack that nobody touched its newest version", async () => {
    const { ctx } = await aWorkspace();
    expect((await listPacks(ctx)).items.every((item) => item.version === item.newestVersion)).toBe(true);
    await setPackMode(ctx, { pack, mode: "enforce" });
    expect((await decideLeak(ctx)).verdict).toBe("deny");
  });

  it("is for those who manage policies, and knows its packs", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const builder = await aMember({ workspaceId, role: "builder" });
    await expect(upgradePack(builder.ctx, { pack })).rejects.toMatchObject({ code: "forbidden" });
    await expect(upgradePack(ctx, { pack: "no-such-pack" })).rejects.toMatchObject({ code: "not_found" });
    await expect(getPackUpgrade(ctx, { pack: "no-such-pack" })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("compareRules", () => {
  const [one, two] = findPackSource(pack)?.policies ?? [];

  it("tells added, changed and removed rules apart", () => {
    if (!one || !two) throw new Error("the pack has no two rules");
    const changed = { ...one, citation: "Another", text: `${one.text} ` };
    expect(compareRules([one, two], [changed])).toMatchObject([
      { policyId: one.id, change: "changed", before: { citation: one.citation }, after: { citation: "Another" } },
      { policyId: two.id, change: "removed", after: null },
    ]);
    expect(compareRules([one], [one, two])).toMatchObject([{ policyId: two.id, change: "added", before: null }]);
  });
});
