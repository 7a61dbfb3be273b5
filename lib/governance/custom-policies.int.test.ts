import { describe, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { FakeClock, installClock } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { anAgent } from "@/lib/testing/factories/agent";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { customPolicyTemplates } from "./custom-policy-templates";
import { decide } from "./decide";
import { deleteCustomPolicy } from "./delete-custom-policy";
import { endException } from "./end-exception";
import { getDecision } from "./get-decision";
import { grantException } from "./grant-exception";
import { getCustomPolicy, listCustomPolicies, listCustomPolicyVersions } from "./list-custom-policies";
import { listExceptions } from "./list-exceptions";
import { loadPolicySet } from "./load-policy-set";
import { caseFacts } from "./packs/run-cases";
import { publishCustomPolicy } from "./publish-custom-policy";
import { recordDecision } from "./record-decision";
import { createCustomPolicy, updateCustomPolicy } from "./save-custom-policy";
import { setCustomPolicyMode } from "./set-custom-policy-mode";
import { dryRunPolicies, simulatePolicies } from "./simulate-policies";

const text = customPolicyTemplates.find((template) => template.name === "no-secrets-out")?.text ?? "";
const stricter = text.replace('contains("secret")', 'contains("license_plate")');
const secret = caseFacts("model", { resource: { external: true }, context: { data: { pii: ["secret", "api_key"] } } });
const plate = caseFacts("model", { resource: { external: true }, context: { data: { pii: ["license_plate"] } } });

const decideNow = (ctx: WorkspaceContext, facts = plate) =>
  withTenant(ctx.workspaceId, async (tx) => decide(await loadPolicySet(tx, ctx.workspaceId), "model", facts));

async function recordNow(ctx: WorkspaceContext, agentId: string, facts = plate): Promise<string> {
  const decision = await decideNow(ctx, facts);
  const target = { runId: newId("run"), stepId: newId("step"), agentId };
  return withTenant(ctx.workspaceId, (tx) => recordDecision(tx, ctx, decision, target));
}

const codeOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof AppError ? error : null;
};

const auditOf = (workspaceId: string) =>
  withTenant(workspaceId, async (tx) => {
    const entries = await tx.auditEntry.findMany({
      where: { workspaceId, action: { startsWith: "policy." } },
      orderBy: { seq: "asc" },
      select: { action: true, facts: true },
    });
    return entries;
  });

describe("a policy of a workspace's own", () => {
  it("binds once it is published, as a version, and not before", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const draft = await createCustomPolicy(ctx, { text: stricter });
    expect(draft).toMatchObject({
      policyId: "custom-no-secrets-out",
      state: "draft",
      revision: 1,
      publishedVersion: null,
      hasUnpublishedChanges: true,
      needsOtherPublisher: false,
      problems: [],
    });
    expect(draft.sentence).toContain("Denies a model call when");
    expect((await decideNow(ctx)).verdict).toBe("allow");

    const published = await publishCustomPolicy(ctx, {
      customPolicyId: draft.id,
      revision: 1,
      mode: "enforce",
      note: "",
    });
    expect(published).toMatchObject({ state: "published", publishedVersion: 1, hasUnpublishedChanges: false });
    const denied = await decideNow(ctx);
    expect(denied.verdict).toBe("deny");
    expect(denied.reasons[0]).toMatchObject({ policyId: "custom-no-secrets-out", pack: "custom", version: "1" });

    const changed = await updateCustomPolicy(ctx, { customPolicyId: draft.id, text, revision: 1 });
    expect(changed).toMatchObject({ revision: 2, hasUnpublishedChanges: true, state: "published" });
    expect((await decideNow(ctx)).verdict).toBe("deny");
    await publishCustomPolicy(ctx, { customPolicyId: draft.id, revision: 2, mode: "monitor", note: "Secrets only" });
    expect((await decideNow(ctx)).verdict).toBe("allow");
    const watched = await decideNow(ctx, secret);
    expect(watched.observed).toContainEqual(expect.objectContaining({ pack: "custom", version: "2", mode: "monitor" }));

    const { items } = await listCustomPolicyVersions(ctx, { customPolicyId: draft.id });
    expect(items).toMatchObject([
      { version: 2, text, note: "Secrets only", isCurrent: true },
      { version: 1, text: stricter, isCurrent: false },
    ]);
    expect((await auditOf(workspaceId)).map((entry) => entry.action)).toEqual([
      "policy.draft_created",
      "policy.published",
      "policy.draft_saved",
      "policy.published",
    ]);
  });

  it("does not bind one agent while it has an exception, says so, and binds it again when that ends", async () => {
    const { ctx } = await aWorkspace();
    const theirs = await aWorkspace();
    const agent = await anAgent(ctx);
    const draft = await createCustomPolicy(ctx, { text: stricter });
    const policyId = draft.policyId;
    const grant = (by: WorkspaceContext, agentId: string | null) =>
      grantException(by, {
        policyId,
        agentId,
        reason: "Until the fleet is sold",
        expiresAt: new Date(plate.context.time.nowMs + 300 * 86_400_000).toISOString(),
      });
    const restore = installClock(new FakeClock(new Date(plate.context.time.nowMs)));
    try {
      expect((await codeOf(grant(ctx, null)))?.code).toBe("not_found"); // a draft binds nobody
      await publishCustomPolicy(ctx, { customPolicyId: draft.id, revision: 1, mode: "enforce", note: "" });
      expect((await codeOf(grant(theirs.ctx, null)))?.code).toBe("not_found");
      const before = await decideNow(ctx, { ...plate, agentId: agent.id });
      const granted = await grant(ctx, agent.id);
      expect(granted).toMatchObject({
        pack: "custom",
        policyTitle: draft.title,
        customPolicyId: draft.id,
        agentName: agent.name,
        state: "active",
      });
      const excepted = await decideNow(ctx, { ...plate, agentId: agent.id });
      expect(excepted.verdict).toBe("allow");
      expect(excepted.observed).toContainEqual(
        expect.objectContaining({
          policyId,
          exception: expect.objectContaining({ reason: "Until the fleet is sold" }),
        }),
      );
      expect(excepted.policySetVersion).not.toBe(before.policySetVersion);
      expect((await decideNow(ctx)).verdict).toBe("deny");
      expect((await listExceptions(ctx, { state: "active", pack: "custom" })).items).toMatchObject([
        { id: granted.id },
      ]);
      expect((await endException(ctx, { exceptionId: granted.id })).policyTitle).toBe(draft.title);
      expect((await decideNow(ctx, { ...plate, agentId: agent.id })).verdict).toBe("deny");
    } finally {
      restore();
    }
  });

  it("can be enforced, monitored, turned off and on again without a new version", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createCustomPolicy(ctx, { text: stricter });
    expect((await codeOf(setCustomPolicyMode(ctx, { customPolicyId: id, mode: "enforce" })))?.code).toBe("conflict");
    await publishCustomPolicy(ctx, { customPolicyId: id, revision: 1, mode: "enforce", note: "" });
    for (const [mode, verdict] of [
      ["monitor", "allow"],
      ["off", "allow"],
      ["enforce", "deny"],
    ] as const) {
      await setCustomPolicyMode(ctx, { customPolicyId: id, mode });
      expect((await decideNow(ctx)).verdict).toBe(verdict);
    }
    expect((await getCustomPolicy(ctx, { customPolicyId: id })).publishedVersion).toBe(1);
    expect((await codeOf(deleteCustomPolicy(ctx, { customPolicyId: id })))?.code).toBe("conflict");
  });

  it("is published by somebody else than its last editor where somebody else may", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const admin = await aMember({ workspaceId, role: "admin" });
    const { id } = await createCustomPolicy(ctx, { text });
    const publication = { customPolicyId: id, revision: 1, mode: "enforce" as const, note: "" };
    expect(await getCustomPolicy(ctx, { customPolicyId: id })).toMatchObject({ needsOtherPublisher: true });
    expect(await codeOf(publishCustomPolicy(ctx, publication))).toMatchObject({
      code: "conflict",
      details: { rule: "four_eyes" },
    });
    expect((await decideNow(ctx)).policySetVersion).toBe((await decideNow(ctx)).policySetVersion);
    await publishCustomPolicy(admin.ctx, publication);
    const entry = (await auditOf(workspaceId)).find(({ action }) => action === "policy.published");
    const facts = entry?.facts as { editedById: string; publishedById: string };
    expect(facts.editedById).not.toBe(facts.publishedById);
  });

  it("refuses broken texts with line, column and code, taken ids, stale saves and stale publications", async () => {
    const { ctx } = await aWorkspace();
    const broken = await codeOf(
      createCustomPolicy(ctx, { text: text.replace("resource.external", "resource.extern") }),
    );
    expect(broken?.code).toBe("invalid_input");
    expect(broken?.details?.problems).toMatchObject([{ code: "type", severity: "error", line: 8 }]);
    const draft = await createCustomPolicy(ctx, { text });
    const taken = await codeOf(createCustomPolicy(ctx, { text }));
    expect(taken?.details?.problems).toMatchObject([{ code: "id_taken" }]);
    await updateCustomPolicy(ctx, { customPolicyId: draft.id, text: stricter, revision: 1 });
    expect((await codeOf(updateCustomPolicy(ctx, { customPolicyId: draft.id, text, revision: 1 })))?.code).toBe(
      "conflict",
    );
    const stale = { customPolicyId: draft.id, revision: 1, mode: "enforce" as const, note: "" };
    expect((await codeOf(publishCustomPolicy(ctx, stale)))?.code).toBe("conflict");
    await publishCustomPolicy(ctx, { ...stale, revision: 2 });
    const renamed = await codeOf(
      updateCustomPolicy(ctx, { customPolicyId: draft.id, text: text.replace("no-secrets-out", "other"), revision: 2 }),
    );
    expect(renamed?.details?.problems).toMatchObject([{ code: "id_fixed" }]);
  });

  it("stays in its workspace, and with those who may", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const other = await aWorkspace();
    const { id } = await createCustomPolicy(ctx, { text: stricter });
    await publishCustomPolicy(ctx, { customPolicyId: id, revision: 1, mode: "enforce", note: "" });
    expect((await decideNow(other.ctx)).verdict).toBe("allow");
    const foreign = [
      () => getCustomPolicy(other.ctx, { customPolicyId: id }),
      () => listCustomPolicyVersions(other.ctx, { customPolicyId: id }),
      () => setCustomPolicyMode(other.ctx, { customPolicyId: id, mode: "off" }),
      () => deleteCustomPolicy(other.ctx, { customPolicyId: id }),
    ];
    for (const work of foreign) expect((await codeOf(work()))?.code).toBe("not_found");
    expect((await listCustomPolicies(other.ctx)).items).toEqual([]);
    const builder = await aMember({ workspaceId, role: "builder" });
    expect((await listCustomPolicies(builder.ctx)).items).toHaveLength(1);
    expect((await codeOf(createCustomPolicy(builder.ctx, { text })))?.code).toBe("forbidden");
    expect((await codeOf(setCustomPolicyMode(builder.ctx, { customPolicyId: id, mode: "off" })))?.code).toBe(
      "forbidden",
    );
  });

  it("is published once when two people press at the same moment", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const [one, two] = [await aMember({ workspaceId, role: "admin" }), await aMember({ workspaceId, role: "admin" })];
    const { id } = await createCustomPolicy(ctx, { text });
    const publication = { customPolicyId: id, revision: 1, mode: "enforce" as const, note: "" };
    await Promise.all([publishCustomPolicy(one.ctx, publication), publishCustomPolicy(two.ctx, publication)]);
    expect((await listCustomPolicyVersions(ctx, { customPolicyId: id })).items).toHaveLength(1);
  });

  it("goes away as a draft", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createCustomPolicy(ctx, { text });
    await deleteCustomPolicy(ctx, { customPolicyId: id });
    expect((await listCustomPolicies(ctx)).items).toEqual([]);
  });
});

describe("dryRunPolicies and simulatePolicies", () => {
  it("say what a draft would have changed, and of which decisions nobody can tell", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const agent = await anAgent(ctx);
    const ids = [await recordNow(ctx, agent.id), await recordNow(ctx, agent.id)];
    const quiet = await recordNow(ctx, agent.id, caseFacts("model", {}));
    await withTenant(workspaceId, (tx) =>
      tx.decision.create({
        data: {
          id: newId("decision"),
          workspaceId,
          stage: "model",
          verdict: "allow",
          reasons: [],
          observed: [],
          facts: {},
          explanation: "Older",
          policySetVersion: "x",
          durationUs: 1,
          createdAt: new Date(),
        },
      }),
    );
    const run = await dryRunPolicies(ctx, { draft: { text: stricter, mode: "enforce" } });
    expect(run).toMatchObject({ compared: 3, cannotTell: 1, changed: 2, isCapped: false, stages: ["model"] });
    expect(run.changes.map((change) => change.decisionId).sort()).toEqual([...ids].sort());
    expect(run.changes[0]).toMatchObject({ before: "allow", after: "deny", agentName: expect.any(String) });
    expect(await dryRunPolicies(ctx, { draft: { text: stricter, mode: "monitor" } })).toMatchObject({ changed: 0 });
    expect(await dryRunPolicies(ctx, { pack: { name: "base", mode: "off", upgrade: false } })).toMatchObject({
      changed: 3,
    });

    const past = await simulatePolicies(ctx, { decisionId: ids[0] ?? "", draft: { text: stricter, mode: "enforce" } });
    expect(past).toMatchObject({ verdict: "deny", recorded: "allow", draftHolds: true, stage: "model" });
    expect(past.facts).toEqual((await getDecision(ctx, { decisionId: ids[0] ?? "" })).fullFacts);
    expect(await simulatePolicies(ctx, { decisionId: quiet })).toMatchObject({ verdict: "allow", draftHolds: null });

    const other = await aWorkspace();
    expect((await codeOf(simulatePolicies(other.ctx, { decisionId: quiet })))?.code).toBe("not_found");
    expect(await dryRunPolicies(other.ctx, { pack: { name: "base", mode: "off", upgrade: false } })).toMatchObject({
      compared: 0,
    });
  });

  it("say what one rule's mode would have changed, masks taken as met", async () => {
    const { ctx } = await aWorkspace();
    const agent = await anAgent(ctx);
    const mail = caseFacts("model", { resource: { external: true }, context: { data: { pii: ["email"] } } });
    await recordNow(ctx, agent.id, mail);
    const weaker = await dryRunPolicies(ctx, { policy: { policyId: "base-mask-email", mode: "monitor" } });
    expect(weaker.changes).toMatchObject([{ before: "mask", after: "allow" }]);
  });

  it("refuse facts that are wrong", async () => {
    const { ctx } = await aWorkspace();
    for (const facts of [
      { context: { data: { colour: "red" } } },
      { resource: { external: "yes" } },
      { context: { data: { pii: "email" } } },
    ]) {
      expect((await codeOf(simulatePolicies(ctx, { stage: "model", facts })))?.code).toBe("invalid_input");
    }
    expect((await codeOf(simulatePolicies(ctx, { facts: {} })))?.code).toBe("invalid_input");
    expect(
      await simulatePolicies(ctx, { stage: "model", facts: { context: { data: { pii: ["email"] } } } }),
    ).toMatchObject({ verdict: "mask" });
  });
});
