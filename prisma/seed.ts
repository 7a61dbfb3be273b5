// Creates the demo workspace once: a person, agents and an API key; documents come as to every new workspace, and it waits
// until they can be asked. Repeating it adds only what is missing and makes a new key. Prints one line of JSON;
// `npm start` keeps it in .mandate/demo.json.
import { setTimeout as delay } from "node:timers/promises";
import { findMembershipContext } from "@/lib/access/membership-context";
import { allPermissions } from "@/lib/access/permissions";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { createUser } from "@/lib/accounts/create-user";
import { createAgent } from "@/lib/agents/create-agent";
import { listAgents } from "@/lib/agents/list-agents";
import { agentListQuery, createAgentInput } from "@/lib/agents/schema";
import { agentTemplates } from "@/lib/agents/templates";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { disconnectDb, systemDb } from "@/lib/core/db";
import { invariant } from "@/lib/core/errors";
import { listDocuments } from "@/lib/knowledge/list-documents";
import { sampleDocuments } from "@/lib/knowledge/samples/sample-documents";
import { documentListQuery } from "@/lib/knowledge/schema";
import { createWorkspace } from "@/lib/workspaces/create-workspace";

const email = "demo@mandate.local";

async function findOrCreateUser(password: string): Promise<{ id: string; email: string }> {
  const existing = await systemDb().user.findUnique({ where: { email }, select: { id: true, email: true } });
  return existing ?? createUser({ email, name: "Demo Owner", password, isEmailVerified: true });
}

async function findOrCreateContext(user: { id: string; email: string }): Promise<WorkspaceContext> {
  const member = await systemDb().member.findFirst({
    where: { userId: user.id, role: "owner", workspace: { deletedAt: null } },
    select: { workspaceId: true },
    orderBy: { createdAt: "asc" },
  });
  const id = member?.workspaceId ?? (await createWorkspace({ user, name: "Northwind", plan: "pro" })).id;
  const ctx = await findMembershipContext(user, { id });
  invariant(ctx, "the owner is a member");
  return ctx;
}

async function fillWorkspace(ctx: WorkspaceContext): Promise<void> {
  const agents = await listAgents(ctx, agentListQuery.parse({ status: "all" }));
  if (agents.items.length > 0) return;
  for (const template of agentTemplates) {
    await createAgent(ctx, createAgentInput.parse({ ...template.agent, template: template.id }));
  }
}

/** A demo without documents is no reason to fail the start: after a minute it goes on. */
async function waitForDocuments(ctx: WorkspaceContext): Promise<void> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 200) {
    const { items } = await listDocuments(ctx, documentListQuery.parse({}));
    const settled = items.filter((document) => document.status === "ready" || document.status === "failed");
    if (settled.length >= sampleDocuments.length) return;
    await delay(200);
  }
  console.error("The sample documents are not ready yet; they will be soon.");
}

const password = process.env.MANDATE_DEMO_PASSWORD;
if (!password) throw new Error("Set MANDATE_DEMO_PASSWORD.");
const user = await findOrCreateUser(password);
const ctx = await findOrCreateContext(user);
await fillWorkspace(ctx);
await waitForDocuments(ctx);
const key = await createApiKey(ctx, { name: "Demo key", scopes: [...allPermissions], expiresAt: null });
console.log(JSON.stringify({ workspace: ctx.workspaceSlug, email, password, apiKey: key.secret }));
await disconnectDb();
