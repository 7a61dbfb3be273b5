import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { writeEntitlements } from "@/lib/entitlements/write-entitlements";
import { entitlementsOfPlan } from "@/lib/entitlements/plans";
import { connectProvider, maxProviders } from "./connect-provider";
import { listModels } from "./list-models";
import { listProviders } from "./list-providers";
import { connectProviderInput, type ConnectProviderInput } from "./provider-schema";
import { removeProvider } from "./remove-provider";
import { getModelTiers, setModelTiers } from "./set-model-tiers";
import { testProvider } from "./test-provider";
import { updateProvider } from "./update-provider";
import { loadWorkspaceModels } from "./workspace-models";

const secret = "sk-test-0123456789abcdefWXYZ";
const openai = (overrides: object = {}): ConnectProviderInput =>
  connectProviderInput.parse({ kind: "openai", name: "openai-own", apiKey: secret, ...overrides });

let server: Server;
let baseUrl = "";
let seenKeys: (string | undefined)[] = [];
/** A chat server that answers OK to the key "right" and refuses the others, repeating the key as real ones do. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const key = request.headers.authorization;
    seenKeys.push(key);
    request.resume().on("end", () => {
      response.setHeader("content-type", "application/json");
      if (key !== "Bearer right-key-0123456789") {
        response.writeHead(401).end(JSON.stringify({ error: { message: `Incorrect API key provided: ${key}` } }));
        return;
      }
      const choice = { index: 0, finish_reason: "stop", message: { role: "assistant", content: "OK" } };
      const usage = { prompt_tokens: 5, completion_tokens: 1, total_tokens: 6 };
      response.end(
        JSON.stringify({ id: "1", object: "chat.completion", created: 1, model: "tiny", choices: [choice], usage }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
});
afterAll(() => server.close());

async function agentWithModel(workspaceId: string, name: string, model: string): Promise<string> {
  const [agentId, versionId] = [newId("agent"), newId("agentVersion")];
  const created = { createdById: "usr_test", createdAt: now() };
  await withTenant(workspaceId, async (tx) => {
    await tx.agent.create({
      data: {
        id: agentId,
        workspaceId,
        slug: agentId,
        name,
        currentVersionId: versionId,
        updatedAt: now(),
        ...created,
      },
    });
    await tx.agentVersion.create({
      data: {
        id: versionId,
        workspaceId,
        agentId,
        number: 1,
        name,
        instructions: "Answer.",
        variables: [],
        tools: [],
        model,
        autonomy: "ask_when_risky",
        limits: {},
        knowledgeBaseIds: [],
        ...created,
      },
    });
  });
  return agentId;
}

const auditOf = (workspaceId: string) =>
  withTenant(workspaceId, (tx) =>
    tx.auditEntry.findMany({
      where: { workspaceId, action: { startsWith: "model_" } },
      orderBy: { seq: "asc" },
      select: { action: true, summary: true, facts: true },
    }),
  );

describe("a workspace's own provider", () => {
  /** The key is the customer's money: it is stored sealed and leaves only towards the provider. */
  it("keeps its key sealed and shows only the end of it", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const provider = await connectProvider(ctx, openai());
    expect(provider).toMatchObject({ kind: "openai", name: "openai-own", keyHint: "…WXYZ", lastTest: null });
    const row = await withTenant(workspaceId, (tx) => tx.modelProvider.findFirstOrThrow({ where: { workspaceId } }));
    expect(Buffer.from(row.apiKeySealed ?? []).toString("latin1")).not.toContain(secret.slice(3, 12));
    const everything = JSON.stringify([
      provider,
      (await listProviders(ctx)).items,
      await auditOf(workspaceId),
      { ...row, apiKeySealed: null },
    ]);
    expect(everything).not.toContain(secret.slice(0, -4));
    const { providers } = await loadWorkspaceModels(workspaceId);
    expect(providers[0]).toMatchObject({ name: "openai-own", apiKey: secret });
  });

  it("shows nothing of a short key", async () => {
    const { ctx } = await aWorkspace();
    expect((await connectProvider(ctx, openai({ apiKey: "abcd1234" }))).keyHint).toBe("…");
  });

  it("has a name of its own, also when two people connect at once", async () => {
    const { ctx } = await aWorkspace();
    const results = await Promise.allSettled([connectProvider(ctx, openai()), connectProvider(ctx, openai())]);
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = results.find((result) => result.status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "conflict", details: { fields: { name: ["is taken"] } } } });
    expect(connectProviderInput.safeParse({ kind: "openai", name: "builtin", apiKey: secret }).success).toBe(false);
  });

  it.each([
    "http://169.254.169.254/v1",
    "http://10.0.0.8/v1",
    "http://[fd00::1]/v1",
    "http://[::ffff:192.168.1.1]/v1",
    "http://0x0a000001/v1",
  ])("cannot point at %s", async (privateUrl) => {
    const { ctx, workspaceId } = await aWorkspace();
    await expect(connectProvider(ctx, openai({ baseUrl: privateUrl }))).rejects.toMatchObject({
      code: "invalid_input",
    });
    const provider = await connectProvider(ctx, openai());
    await expect(updateProvider(ctx, provider.id, { apiKey: secret, baseUrl: privateUrl })).rejects.toMatchObject({
      code: "invalid_input",
    });
    expect((await auditOf(workspaceId)).map((entry) => entry.action)).toEqual(["model_provider.connected"]);
  });

  it("needs the key again before it is sent to another address", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const provider = await connectProvider(ctx, openai());
    await expect(updateProvider(ctx, provider.id, { baseUrl })).rejects.toMatchObject({
      details: { fields: { apiKey: ["is needed again with another base URL"] } },
    });
    const moved = await updateProvider(ctx, provider.id, { baseUrl, apiKey: "right-key-0123456789" });
    expect(moved).toMatchObject({ baseUrl, keyHint: "…6789" });
    await expect(updateProvider(ctx, provider.id, { apiKey: null })).rejects.toMatchObject({ code: "invalid_input" });
    expect((await auditOf(workspaceId)).at(-1)).toMatchObject({
      action: "model_provider.updated",
      facts: { changed: ["baseUrl", "apiKey"], baseUrlBefore: null, baseUrl },
    });
  });

  it("is tested by a real call, and repeats nothing that the server said", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const server = { kind: "openai-compatible", name: "lab", baseUrl, models: ["tiny"] };
    const provider = await connectProvider(
      ctx,
      connectProviderInput.parse({ ...server, apiKey: "wrong-key-0123456789" }),
    );
    seenKeys = [];
    const refused = await testProvider(ctx, { providerId: provider.id });
    expect(seenKeys).toEqual(["Bearer wrong-key-0123456789"]);
    expect(refused).toMatchObject({ ok: false, model: "tiny", error: { code: "provider_auth_failed" } });
    expect((await listProviders(ctx)).items[0]?.lastTest).toMatchObject({
      ok: false,
      note: "The model provider refused the API key.",
    });
    await updateProvider(ctx, provider.id, { apiKey: "right-key-0123456789" });
    expect((await listProviders(ctx)).items[0]?.lastTest).toBeNull();
    expect(await testProvider(ctx, { providerId: provider.id })).toMatchObject({ ok: true, error: null });
    const kept = JSON.stringify([(await listProviders(ctx)).items, await auditOf(workspaceId)]);
    expect(kept).not.toContain("wrong-key");
    expect(kept).not.toContain("right-key");
  });

  it("is not removed while an agent names it, and frees its tiers when it is", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const provider = await connectProvider(ctx, openai());
    const agentId = await agentWithModel(workspaceId, "Contract reader", "openai-own/gpt-4.1");
    await agentWithModel(workspaceId, "Other", "openai-own2/gpt-4.1");
    await setModelTiers(ctx, { economy: null, standard: "openai-own/gpt-4.1", premium: "builtin/builtin-1" });
    await expect(removeProvider(ctx, provider.id)).rejects.toMatchObject({
      code: "conflict",
      publicMessage: expect.stringContaining("Contract reader") as string,
      details: { agents: [{ id: agentId, name: "Contract reader" }] },
    });
    await withTenant(workspaceId, (tx) =>
      tx.agent.updateMany({ where: { workspaceId, id: agentId }, data: { archivedAt: now() } }),
    );
    expect(await removeProvider(ctx, provider.id)).toEqual({ id: provider.id, deleted: true });
    expect((await listProviders(ctx)).items).toEqual([]);
    const tiers = new Map((await getModelTiers(ctx)).tiers.map(({ tier, chosen }) => [tier, chosen]));
    expect(Object.fromEntries(tiers)).toEqual({ economy: null, standard: null, premium: "builtin/builtin-1" });
    await expect(removeProvider(ctx, provider.id)).rejects.toMatchObject({ code: "not_found" });
  });

  it("of another workspace is like none", async () => {
    const { ctx } = await aWorkspace();
    const other = await aWorkspace();
    const foreign = await connectProvider(other.ctx, openai());
    for (const providerId of [foreign.id, "mpr_00000000000000000000000000"]) {
      await expect(updateProvider(ctx, providerId, { models: [] })).rejects.toMatchObject({ code: "not_found" });
      await expect(testProvider(ctx, { providerId })).rejects.toMatchObject({ code: "not_found" });
      await expect(removeProvider(ctx, providerId)).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await listProviders(other.ctx)).items).toHaveLength(1);
    expect((await listModels(ctx)).items.some((model) => model.provider === "openai-own")).toBe(false);
  });

  it("is limited in number, and to plans that have it", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const names = Array.from({ length: maxProviders + 2 }, (_, index) => `lab-${index}`);
    const results = await Promise.allSettled(names.map((name) => connectProvider(ctx, openai({ name }))));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(maxProviders);
    const plain = await aWorkspace();
    const pro = entitlementsOfPlan("pro");
    await withTenant(plain.workspaceId, (tx) =>
      writeEntitlements(tx, plain.workspaceId, { ...pro, features: { ...pro.features, ownModelProviders: false } }),
    );
    await expect(connectProvider(plain.ctx, openai())).rejects.toMatchObject({ code: "forbidden" });
    expect((await listProviders((await aWorkspace()).ctx)).items).toEqual([]);
    expect((await auditOf(workspaceId)).length).toBe(maxProviders);
  });

  it.each(["builder", "member", "viewer", "billing"] as const)("is closed to the role %s", async (role) => {
    const { ctx } = await aWorkspace({ role });
    await expect(connectProvider(ctx, openai())).rejects.toMatchObject({ code: "forbidden" });
    await expect(listProviders(ctx)).rejects.toMatchObject({ code: "forbidden" });
    await expect(setModelTiers(ctx, { economy: null, standard: null, premium: null })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("the tiers", () => {
  it("follow the mapping, then the own provider, then the installation", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const refs = async () => Object.fromEntries((await getModelTiers(ctx)).tiers.map(({ tier, ref }) => [tier, ref]));
    expect(await refs()).toEqual({
      economy: "builtin/builtin-1",
      standard: "builtin/builtin-1",
      premium: "builtin/builtin-1",
    });
    await connectProvider(ctx, openai());
    expect((await refs()).premium).toMatch(/^openai-own\//);
    const set = await setModelTiers(ctx, {
      economy: "openai-own/gpt-4o-mini",
      standard: null,
      premium: "openai-own/not-in-the-catalogue",
    });
    expect(set.tiers).toMatchObject([
      {
        tier: "economy",
        ref: "openai-own/gpt-4o-mini",
        price: { inputMicroUsdPerMillion: 150_000, outputMicroUsdPerMillion: 600_000 },
      },
      { tier: "standard", chosen: null },
      // A model that nobody published a price of: unknown, never zero.
      { tier: "premium", ref: "openai-own/not-in-the-catalogue", price: null },
    ]);
    expect((await loadWorkspaceModels(workspaceId)).tiers.economy).toBe("openai-own/gpt-4o-mini");
    await setModelTiers(ctx, {
      economy: "openai-own/gpt-4o-mini",
      standard: null,
      premium: "openai-own/not-in-the-catalogue",
    });
    const entries = (await auditOf(workspaceId)).filter((entry) => entry.action === "model_tiers.set");
    expect(entries).toHaveLength(1);
  });

  it.each([
    ["elsewhere/gpt-4.1", "belongs to a provider that is not connected"],
    ["builtin/gpt-4.1", "is not one of the built-in provider"],
    ["openai-own/text-embedding-3-small", "only embeds; a tier needs one that answers"],
  ])("refuse %s", async (ref, problem) => {
    const { ctx } = await aWorkspace();
    await connectProvider(ctx, openai());
    await expect(setModelTiers(ctx, { economy: null, standard: ref, premium: null })).rejects.toMatchObject({
      code: "invalid_input",
      details: { fields: { standard: [problem] } },
    });
    expect((await getModelTiers(ctx)).tiers.every(({ chosen }) => chosen === null)).toBe(true);
  });
});

describe("listModels", () => {
  it("has the models of own and installed providers, with tier and price", async () => {
    const { ctx } = await aWorkspace();
    await connectProvider(
      ctx,
      connectProviderInput.parse({ kind: "openai-compatible", name: "lab", baseUrl, models: ["tiny", "tiny"] }),
    );
    const { items } = await listModels(ctx);
    expect(items[0]).toMatchObject({ ref: "lab/tiny", origin: "workspace", tier: null, price: null });
    expect(items).toContainEqual(
      expect.objectContaining({
        ref: "builtin/builtin-1",
        origin: "installation",
        price: expect.objectContaining({ inputMicroUsdPerMillion: 0 }) as object,
      }),
    );
    expect(new Set(items.map((model) => model.ref)).size).toBe(items.length);
  });
});
