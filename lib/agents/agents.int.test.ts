import { expect, it } from "vitest";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { auditListQuery } from "@/lib/audit/schema";
import { withTenant } from "@/lib/core/db";
import { setAgentArchived } from "@/lib/agents/archive-agent";
import { duplicateAgent } from "@/lib/agents/duplicate-agent";
import { getAgent } from "@/lib/agents/get-agent";
import { getAgentVersion, listAgentVersions } from "@/lib/agents/list-agent-versions";
import { listAgents } from "@/lib/agents/list-agents";
import { rollbackAgent } from "@/lib/agents/rollback-agent";
import { agentListQuery, updateAgentInput } from "@/lib/agents/schema";
import { updateAgent } from "@/lib/agents/update-agent";
import { plans } from "@/lib/entitlements/plans";
import { writeEntitlements } from "@/lib/entitlements/write-entitlements";
import { createKnowledgeBase } from "@/lib/knowledge/create-knowledge-base";
import { getRun } from "@/lib/runs/get-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";

const change = (input: object) => updateAgentInput.parse(input);
const page = { limit: 50, cursor: undefined };

it("creates an agent with version 1 and an address that reads like its name", async () => {
  const { ctx, user } = await aWorkspace();
  const agent = await anAgent(ctx, {
    name: "R\u00e9sum\u00e9 & Co. \u{1F680}",
    tools: ["calculate", { name: "http_request", limits: { allowedDomains: ["example.com"] } }],
  });
  expect(agent).toMatchObject({
    slug: "resume-co",
    status: "active",
    version: { number: 1, createdById: user.id, modelTier: "standard" },
  });
  expect(agent.version.tools[1]).toMatchObject({
    name: "http_request",
    limits: { allowedDomains: ["example.com"], methods: ["GET", "HEAD"] },
  });
  expect(await getAgent(ctx, agent.slug)).toEqual(await getAgent(ctx, agent.id));
  expect((await anAgent(ctx, { name: "\u65e5\u672c" })).slug).toBe("agent");
  expect((await anAgent(ctx, { name: "\u65e5\u672c" })).slug).toBe("agent-2");
});

it("gives agents of one name made at the same moment addresses of their own", async () => {
  const { ctx } = await aWorkspace();
  const agents = await Promise.all([1, 2, 3, 4].map(() => anAgent(ctx, { name: "Twin" })));
  expect(agents.map((agent) => agent.slug).sort()).toEqual(["twin", "twin-2", "twin-3", "twin-4"]);
});

it("refuses unknown tools, limits that a tool does not know, and knowledge bases of nobody or of others", async () => {
  const { ctx } = await aWorkspace();
  const theirs = await createKnowledgeBase((await aWorkspace()).ctx, { name: "Theirs", description: "" });
  for (const overrides of [
    { tools: ["launch_rocket"] },
    { tools: [{ name: "calculate", limits: { nonsense: 1 } }] },
    { knowledgeBaseIds: ["kb_nobody"] },
    { knowledgeBaseIds: [theirs.id] },
  ]) {
    await expect(anAgent(ctx, overrides)).rejects.toMatchObject({ code: "invalid_input" });
  }
  expect((await listAgents(ctx, agentListQuery.parse({}))).items).toEqual([]);
});

it("keeps to the number of agents of the plan, also when several are made at once; archived ones do not count", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const limits = { ...plans.free.limits, maxAgents: 2 };
  await withTenant(workspaceId, (tx) =>
    writeEntitlements(tx, workspaceId, { plan: "free", limits, features: plans.free.features }),
  );
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map(() => anAgent(ctx)));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(2);
  const [first] = (await listAgents(ctx, agentListQuery.parse({}))).items;
  await setAgentArchived(ctx, first?.id ?? "", true);
  await anAgent(ctx);
  await expect(setAgentArchived(ctx, first?.id ?? "", false)).rejects.toMatchObject({ code: "quota_exceeded" });
});

it("makes a version of what a run depends on, and none of a description or of no change", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx);
  expect(
    (await updateAgent(ctx, agent.id, change({ description: "New", budgets: { dailyMicroUsd: 5_000 } }))).version
      .number,
  ).toBe(1);
  expect((await updateAgent(ctx, agent.id, change({ instructions: agent.version.instructions }))).version.number).toBe(
    1,
  );
  const second = await updateAgent(ctx, agent.slug, change({ instructions: "Be brief.", note: "Shorter" }));
  expect(second).toMatchObject({
    description: "New",
    budgets: { dailyMicroUsd: 5_000 },
    version: { number: 2, instructions: "Be brief.", note: "Shorter" },
  });
  expect((await updateAgent(ctx, agent.id, change({ model: "openai/gpt-4.1-mini" }))).version).toMatchObject({
    number: 3,
    model: "openai/gpt-4.1-mini",
    modelTier: null,
  });
  expect((await listAgentVersions(ctx, agent.id, page)).items.map((version) => version.number)).toEqual([3, 2, 1]);
  expect(await getAgentVersion(ctx, agent.id, 1)).toMatchObject({
    number: 1,
    instructions: agent.version.instructions,
  });
  await expect(getAgentVersion(ctx, agent.id, 9)).rejects.toMatchObject({ code: "not_found" });
  const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "agent" }));
  expect(items.map((entry) => entry.action)).toEqual([
    "agent.version-created",
    "agent.version-created",
    "agent.updated",
    "agent.updated",
    "agent.created",
  ]);
});

it("numbers versions without gap or twin when several are saved at once", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx);
  await Promise.all(
    [1, 2, 3, 4].map((number) => updateAgent(ctx, agent.id, change({ instructions: `Version ${number}.` }))),
  );
  expect((await listAgentVersions(ctx, agent.id, page)).items.map((version) => version.number)).toEqual([
    5, 4, 3, 2, 1,
  ]);
});

it("goes back to an earlier version by a new one; runs keep the version they started with", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx, { budgets: { perRunMicroUsd: 700 } });
  const run = await aRun(ctx, { agent: agent.id });
  await updateAgent(ctx, agent.id, change({ instructions: "Other.", budgets: { perRunMicroUsd: null } }));
  const back = await rollbackAgent(ctx, agent.id, 1);
  expect(back.version).toMatchObject({
    number: 3,
    instructions: agent.version.instructions,
    runBudgetMicroUsd: 700,
    note: "Back to version 1",
  });
  expect((await getRun(ctx, run.id)).agentVersion).toBe(1);
});

it("duplicates the current settings under another name, cut between characters", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx, {
    name: `${"a".repeat(72)}\u{1F680}rocket`,
    autonomy: "autonomous",
    budgets: { perRunMicroUsd: 9 },
  });
  const copy = await duplicateAgent(ctx, agent.id);
  expect(copy.name).toBe(`${"a".repeat(72)} (copy)`);
  expect(copy).toMatchObject({
    budgets: { perRunMicroUsd: 9 },
    version: { number: 1, autonomy: "autonomous", instructions: agent.version.instructions },
  });
});

it("changes nothing about an archived agent", async () => {
  const { ctx } = await aWorkspace();
  const agent = await anAgent(ctx);
  await setAgentArchived(ctx, agent.id, true);
  expect((await setAgentArchived(ctx, agent.id, true)).status).toBe("archived");
  await expect(updateAgent(ctx, agent.id, change({ name: "x" }))).rejects.toMatchObject({ code: "conflict" });
  expect((await listAgents(ctx, agentListQuery.parse({}))).items).toEqual([]);
  expect((await listAgents(ctx, agentListQuery.parse({ status: "archived" }))).items).toHaveLength(1);
});

it("is not there for another workspace, and a member only uses it", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  const agent = await anAgent(ctx);
  const theirs = await aWorkspace();
  for (const attempt of [
    () => getAgent(theirs.ctx, agent.id),
    () => getAgent(theirs.ctx, agent.slug),
    () => updateAgent(theirs.ctx, agent.id, change({ name: "mine" })),
    () => rollbackAgent(theirs.ctx, agent.id, 1),
    () => duplicateAgent(theirs.ctx, agent.id),
    () => setAgentArchived(theirs.ctx, agent.id, true),
    () => listAgentVersions(theirs.ctx, agent.id, page),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
  const { ctx: member } = await aMember({ workspaceId, role: "member" });
  await expect(updateAgent(member, agent.id, change({ name: "x" }))).rejects.toMatchObject({ code: "forbidden" });
  expect((await getAgent(member, agent.id)).id).toBe(agent.id);
});
