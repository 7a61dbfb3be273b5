import { contracts } from "../../app/api/contracts";
import { expect, json, test } from "../fixtures/product";
import { signUpTenant, uploadDocument } from "../fixtures/tenant";

/**
 * Walks every contract that names a thing by id with the key of another workspace: the answer must be the same 404 as for
 * a thing that does not exist, and nothing may have changed. A contract whose parameters have no sample here fails.
 */
test("no operation reaches into another workspace", async ({ api, page, playwright, baseURL }) => {
  const document = await uploadDocument(api, {
    name: "secret.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("The launch code is 1234. Nobody may know it."),
  });
  const run = await json<{ id: string }>(
    await api.post("/api/v1/agents/inbox-assistant/runs?wait=60", {
      data: { input: "Summarise our refund policy and e-mail it to x@example.com" },
    }),
    202,
  );
  const approvals = await json<{ items: { id: string }[] }>(await api.get(`/api/v1/approvals?runId=${run.id}`));
  const agents = await json<{ items: { id: string }[] }>(await api.get("/api/v1/agents"));
  const thread = await json<{ id: string }>(
    await api.post("/api/v1/threads", { data: { agent: agents.items[0]?.id } }),
    201,
  );
  const keys = await json<{ items: { id: string }[] }>(await api.get("/api/v1/api-keys"));
  const members = await json<{ items: { id: string }[] }>(await api.get("/api/v1/members"));
  const invitation = await json<{ id: string }>(
    await api.post("/api/v1/invitations", { data: { email: "guest@example.com", role: "viewer" } }),
    201,
  );
  const budget = await json<{ id: string }>(
    await api.put("/api/v1/budgets", { data: { scope: "workspace", period: "month", limitMicroUsd: 5_000_000 } }),
  );
  const decisions = await json<{ items: { id: string }[] }>(await api.get("/api/v1/decisions"));
  const provider = await json<{ id: string }>(
    await api.post("/api/v1/model-providers", {
      // A kind that no tier turns to by itself: other tests run agents in this workspace at the same time.
      data: {
        kind: "openai-compatible",
        name: "e2e-server",
        baseUrl: "http://127.0.0.1:9/v1",
        apiKey: "sk-test-not-a-key-000000000000",
      },
    }),
    201,
  );

  // A draft binds nobody, so this one may be real.
  const policyText = `@id("custom-tenancy-sample") @title("Sample") @stage("tool") @obligation("deny") @rationale("For a test.")
    forbid (principal is Mandate::Agent, action == Mandate::Action::"tool", resource is Mandate::Tool)
    when { resource.name == "no_such_tool" };`;
  const policy = await json<{ id: string }>(
    await api.post("/api/v1/policies/custom", { data: { text: policyText } }),
    201,
  );

  // It wants one an hour and goes nowhere, so that nothing is sent that other tests would see.
  const destination = await json<{ id: string }>(
    await api.post("/api/v1/audit/destinations", {
      data: { target: { kind: "webhook", url: "http://127.0.0.1:9/tenancy" }, every: "hour" },
    }),
    201,
  );

  const ids: Record<string, string> = {
    destinationId: destination.id,
    customPolicyId: policy.id,
    documentId: document.id,
    runId: run.id,
    approvalId: approvals.items[0]?.id ?? "",
    agent: agents.items[0]?.id ?? "",
    threadId: thread.id,
    apiKeyId: keys.items[0]?.id ?? "",
    memberId: members.items[0]?.id ?? "",
    invitationId: invitation.id,
    budgetId: budget.id,
    decisionId: decisions.items[0]?.id ?? "",
    providerId: provider.id,
    // A real one would change the policies, and so void approvals that other tests wait for.
    exceptionId: "pex_00000000000000000000000000",
    artifactId: "art_00000000000000000000000000",
    messageId: "msg_00000000000000000000000000",
    number: "1",
    seq: "1",
  };
  const bodies: Record<string, unknown> = {
    updateAgent: { name: "Taken over" },
    createRun: { input: "hello" },
    decideApproval: { decision: "approve" },
    postMessage: { content: "hello" },
    rateMessage: { rating: "up" },
    changeMemberRole: { role: "viewer" },
    rotateApiKey: {},
    updateAuditDestination: { isOn: false },
    updateModelProvider: { models: ["gpt-test"] },
    updateCustomPolicy: { text: policyText, revision: 1 },
    publishCustomPolicy: { revision: 1, mode: "monitor" },
    setCustomPolicyMode: { mode: "off" },
  };
  /** Named by something that exists in every workspace: the answer is the caller's own. */
  const own = new Set([
    "setApproverHolders",
    "getAuditEntry",
    "getAuditProof",
    "getComplianceFramework",
    "exportComplianceReport",
    "getPack",
    "updatePack",
    "setPackMode",
    "getPackUpgrade",
    "upgradePack",
  ]);

  const tenant = await signUpTenant(page, "Outsider");
  const foreign = await playwright.request.newContext({
    baseURL: baseURL ?? "",
    extraHTTPHeaders: { authorization: `Bearer ${tenant.apiKey}` },
  });
  const withId = contracts.filter((contract) => contract.path.includes("{") && !own.has(contract.operationId));
  expect(withId.length).toBeGreaterThan(25);
  for (const contract of withId) {
    const names = [...contract.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
    const known = names.filter((name) => Object.hasOwn(ids, name));
    expect(known, `${contract.operationId} needs a sample id`).toEqual(names);
    const fill = (values: Record<string, string>) =>
      contract.path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? "");
    const missing = Object.fromEntries(
      Object.entries(ids).map(([name, id]) => [name, /^\d+$/.test(id) ? id : id.replace(/[0-9a-z]{8}$/, "zzzzzzzz")]),
    );
    const ask = (path: string) =>
      foreign.fetch(`/api${path}`, {
        method: contract.method.toUpperCase(),
        ...(contract.bodyType === "multipart"
          ? { multipart: { file: { name: "x.txt", mimeType: "text/plain", buffer: Buffer.from("x") } } }
          : contract.body
            ? { data: bodies[contract.operationId] ?? {} }
            : {}),
      });
    const [ofOther, ofNobody] = [await ask(fill(ids)), await ask(fill(missing))];
    expect(ofOther.status(), `${contract.operationId} on another workspace's id: ${await ofOther.text()}`).toBe(404);
    const strip = (problem: Record<string, unknown>) => ({ ...problem, requestId: "" });
    expect(strip(await ofOther.json()), contract.operationId).toEqual(strip(await ofNobody.json()));
  }

  const lists = contracts.filter(
    (contract) =>
      contract.method === "get" && !contract.path.includes("{") && (contract.responseType ?? "json") === "json",
  );
  for (const contract of lists) {
    const text = await (await foreign.get(`/api${contract.path}`)).text();
    for (const [name, id] of Object.entries(ids)) {
      if (!/^\d+$/.test(id)) expect(text.includes(id), `${contract.operationId} shows a foreign ${name}`).toBe(false);
    }
  }
  const found = await json<{ results: { documentId: string }[] }>(
    await foreign.post("/api/v1/knowledge/search", { data: { query: "launch code" } }),
  );
  expect(found.results.map((result) => result.documentId)).not.toContain(document.id);
  const still = await json<{ status: string }>(await api.get(`/api/v1/runs/${run.id}`));
  expect(still.status).toBe("waiting");
  await foreign.dispose();
});
