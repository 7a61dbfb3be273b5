import { expect, json, test } from "../fixtures/product";
import { uploadDocument } from "../fixtures/tenant";

type Run = {
  id: string;
  status: string;
  output: string | null;
  sources: { documentName: string; quote: string }[];
  costMicroUsd: number;
  stopReason: string | null;
};

const policy = `# Loan of bicycles\n\nEmployees may borrow a company bicycle for at most nine days in a row. A deposit of 75 euros is due. Lost keys cost 20 euros.\n`;

test("a document becomes an answer with its source", async ({ api }) => {
  const document = await uploadDocument(api, {
    name: "bicycles.md",
    mimeType: "text/markdown",
    buffer: Buffer.from(policy),
  });
  expect(document.status).toBe("ready");
  const run = await json<Run>(
    await api.post("/api/v1/agents/document-assistant/runs?wait=60", {
      data: { input: "What is the deposit for a company bicycle?" },
    }),
    202,
  );
  expect(run.status).toBe("completed");
  expect(run.output).toContain("75 euros");
  expect(run.sources.map((source) => source.documentName)).toContain("bicycles.md");
  const steps = await json<{ items: { kind: string; status: string; decisions: unknown[] }[] }>(
    await api.get(`/api/v1/runs/${run.id}/steps`),
  );
  expect(steps.items.map((step) => step.kind)).toEqual(
    expect.arrayContaining(["plan", "model_call", "tool_call", "finish"]),
  );
  expect(steps.items.every((step) => step.status === "completed")).toBe(true);
});

test("mail leaves only after a person approved it, with the arguments that were approved", async ({ api }) => {
  const asked = await json<Run>(
    await api.post("/api/v1/agents/inbox-assistant/runs?wait=60", {
      data: { input: "Summarise our refund policy and e-mail it to first@example.com" },
    }),
    202,
  );
  expect(asked.status).toBe("waiting");
  type Approval = { id: string; toolName: string; arguments: Record<string, unknown>; reasons: { policyId: string }[] };
  const pending = await json<{ items: Approval[] }>(await api.get(`/api/v1/approvals?runId=${asked.id}`));
  const approval = pending.items[0];
  expect(approval).toMatchObject({ toolName: "send_email", reasons: [{ policyId: "base-approve-side-effects" }] });

  const edited = { ...approval?.arguments, to: ["second@example.com"] };
  const decided = await api.post(`/api/v1/approvals/${approval?.id}/decision`, {
    data: { decision: "approve", arguments: edited },
  });
  expect(decided.status()).toBe(200);
  const done = await json<Run>(await api.get(`/api/v1/runs/${asked.id}?wait=60`));
  expect(done.status).toBe("completed");
  const again = await api.post(`/api/v1/approvals/${approval?.id}/decision`, {
    data: { decision: "reject", reason: "too late" },
  });
  expect(again.status()).toBe(409);
});

test("a rejection stops the run with its reason and keeps what was done", async ({ api }) => {
  const asked = await json<Run>(
    await api.post("/api/v1/agents/inbox-assistant/runs?wait=60", {
      data: { input: "Summarise our refund policy and e-mail it to x@example.com" },
    }),
    202,
  );
  const pending = await json<{ items: { id: string }[] }>(await api.get(`/api/v1/approvals?runId=${asked.id}`));
  await api.post(`/api/v1/approvals/${pending.items[0]?.id}/decision`, {
    data: { decision: "reject", reason: "Not to this customer" },
  });
  const done = await json<Run & { stopDetail: { message: string } }>(await api.get(`/api/v1/runs/${asked.id}?wait=60`));
  expect(done).toMatchObject({ status: "stopped", stopReason: "approval_rejected" });
  expect(done.stopDetail.message).toContain("Not to this customer");
});

test("a stream of events can be taken up after any event", async ({ api }) => {
  const run = await json<Run>(
    await api.post("/api/v1/agents/document-assistant/runs?wait=60", {
      data: { input: "How many days of annual leave do employees get?" },
    }),
    202,
  );
  const all = await (await api.get(`/api/v1/runs/${run.id}/events`)).text();
  const ids = [...all.matchAll(/^id: (\d+)$/gm)].map((match) => Number(match[1]));
  expect(ids.length).toBeGreaterThan(4);
  expect(ids).toEqual(ids.map((_, index) => index + 1));
  const rest = await (await api.get(`/api/v1/runs/${run.id}/events`, { headers: { "last-event-id": "3" } })).text();
  expect(rest).not.toContain("\nid: 3\n");
  expect(rest).toContain("\nid: 4\n");
  expect(rest).toContain("event: end");
});

test("the same idempotency key starts one run", async ({ api }) => {
  const headers = { "idempotency-key": `e2e-${Date.now()}` };
  const data = { input: "What time is it in Tokyo?" };
  const first = await json<Run>(await api.post("/api/v1/agents/document-assistant/runs", { headers, data }), 202);
  const second = await json<Run>(await api.post("/api/v1/agents/document-assistant/runs", { headers, data }), 202);
  expect(second.id).toBe(first.id);
  const other = await api.post("/api/v1/agents/document-assistant/runs", {
    headers,
    data: { input: "Something else" },
  });
  expect(other.status()).toBe(409);
});
