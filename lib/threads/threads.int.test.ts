import { afterAll, beforeAll, expect, it } from "vitest";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getRun } from "@/lib/runs/get-run";
import { cancelRun } from "@/lib/runs/cancel-run";
import { driveRun } from "@/lib/testing/drive-run";
import { anAgent } from "@/lib/testing/factories/agent";
import { aReadyDocument } from "@/lib/testing/factories/document";
import { anOpenAiProvider } from "@/lib/testing/factories/model-provider";
import { aRun } from "@/lib/testing/factories/run";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { FakeOpenAi } from "@/lib/testing/fake-openai";
import { archiveThread } from "@/lib/threads/archive-thread";
import { createThread } from "@/lib/threads/create-thread";
import { getThread, listMessages, listThreads } from "@/lib/threads/list-threads";
import { postMessage, regenerateAnswer } from "@/lib/threads/post-message";
import { rateMessage } from "@/lib/threads/rate-message";
import { messageListQuery, postMessageBody, threadListQuery } from "@/lib/threads/schema";

const openai = new FakeOpenAi();
let baseUrl = "";
beforeAll(async () => {
  baseUrl = await openai.start();
});
afterAll(() => openai.stop());

async function aThread(tools: string[] = []) {
  const { ctx, workspaceId } = await aWorkspace();
  await anOpenAiProvider({ workspaceId, baseUrl });
  const agent = await anAgent(ctx, { model: "fake/gpt-4.1-mini", tools, instructions: "Be brief." });
  const thread = await createThread(ctx, { agent: agent.slug });
  const say = async (content: string, answer: string, documents: string[] = []) => {
    const posted = await postMessage(ctx, { ...postMessageBody.parse({ content, documents }), threadId: thread.id });
    openai.script([{ text: answer }]);
    await driveRun({ workspaceId, runId: posted.runId });
    return posted;
  };
  return { ctx, workspaceId, agent, thread, say };
}

const messages = async (ctx: WorkspaceContext, threadId: string) =>
  (await listMessages(ctx, threadId, messageListQuery.parse({}))).items;
const told = () =>
  (openai.requests.at(-1)?.body.input as { role?: string; content: unknown }[])
    .filter((item) => item.role === "user" || item.role === "assistant")
    .map((item) => JSON.stringify(item.content));

it("keeps question and answer in order and gives the next run what was said before", async () => {
  const { ctx, thread, say } = await aThread();
  await say("My name is Ana.", "Hello Ana.");
  await say("What is my name?", "Ana.");
  expect(told()).toEqual([
    expect.stringContaining("My name is Ana."),
    expect.stringContaining("Hello Ana."),
    expect.stringContaining("What is my name?"),
  ]);
  const items = await messages(ctx, thread.id);
  expect(items.map((item) => [item.ordinal, item.role, item.content])).toEqual([
    [1, "user", "My name is Ana."],
    [2, "assistant", "Hello Ana."],
    [3, "user", "What is my name?"],
    [4, "assistant", "Ana."],
  ]);
  expect(items.every((item) => item.runStatus === "completed")).toBe(true);
  expect((await getThread(ctx, thread.id)).title).toBe("My name is Ana.");
});

it("takes one message at a time, also when two come at the same moment", async () => {
  const { ctx, workspaceId, thread } = await aThread();
  const post = (content: string) => postMessage(ctx, { ...postMessageBody.parse({ content }), threadId: thread.id });
  const results = await Promise.allSettled([post("one"), post("two"), post("three")]);
  const [taken] = results.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
  expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  for (const result of results)
    if (result.status === "rejected")
      expect(result.reason).toMatchObject({ code: "conflict", details: { runId: taken?.runId } });
  await expect(regenerateAnswer(ctx, thread.id)).rejects.toMatchObject({ code: "conflict" });
  expect(await messages(ctx, thread.id)).toHaveLength(1);

  await cancelRun(ctx, taken?.runId ?? "");
  expect(await post("four")).toMatchObject({ message: { ordinal: 2 } });
  expect(workspaceId).toBe(ctx.workspaceId);
});

it("answers the last question again: the old answer is set aside and not told to the model", async () => {
  const { ctx, workspaceId, thread, say } = await aThread();
  await say("Pick a number.", "Seven.");
  const { runId } = await regenerateAnswer(ctx, thread.id);
  openai.script([{ text: "Eight." }]);
  await driveRun({ workspaceId, runId });
  expect(told()).toEqual([expect.stringContaining("Pick a number.")]);
  const items = await messages(ctx, thread.id);
  expect(items.map((item) => item.content)).toEqual(["Pick a number.", "Eight."]);
  expect(items.map((item) => item.runId)).toEqual([runId, runId]);

  await say("And another?", "Nine.");
  expect(told()).toEqual([
    expect.stringContaining("Pick a number."),
    expect.stringContaining("Eight."),
    expect.stringContaining("And another?"),
  ]);
});

it("has nothing to answer again in an empty conversation", async () => {
  const { ctx, thread } = await aThread();
  await expect(regenerateAnswer(ctx, thread.id)).rejects.toMatchObject({ code: "conflict" });
});

/** Else a conversation would show an answer to a question that nobody can see. */
it("puts the input of a run that the API starts in a conversation into it, under the same rules", async () => {
  const { ctx, workspaceId, agent, thread } = await aThread();
  const run = await aRun(ctx, { agent: agent.id, threadId: thread.id, input: "Asked by a program.", trigger: "api" });
  await expect(aRun(ctx, { agent: agent.id, threadId: thread.id })).rejects.toMatchObject({ code: "conflict" });
  openai.script([{ text: "Answered." }]);
  await driveRun({ workspaceId, runId: run.id });
  expect((await messages(ctx, thread.id)).map((item) => item.content)).toEqual(["Asked by a program.", "Answered."]);
  const other = await anAgent(ctx, { name: "Another" });
  await expect(aRun(ctx, { agent: other.id, threadId: thread.id })).rejects.toMatchObject({ code: "conflict" });
});

it("tells the agent of attached documents by name and id, and keeps them with the message", async () => {
  const { ctx, thread, say } = await aThread(["search_knowledge"]);
  const document = await aReadyDocument(ctx);
  await say("What does it say?", "Much.", [document.id, document.id]);
  expect(told().at(-1)).toContain(`handbook.md (${document.id})`);
  expect((await messages(ctx, thread.id))[0]?.documentIds).toEqual([document.id]);
  expect(await getRun(ctx, (await messages(ctx, thread.id))[0]?.runId ?? "")).toMatchObject({
    documentIds: [document.id],
  });
});

/** An answer that quotes a web page is in the next run's history: the taint must not get lost on the way. */
it("keeps the taint of what earlier answers read", async () => {
  const { ctx, workspaceId, thread } = await aThread(["search_knowledge"]);
  await aReadyDocument(ctx);
  const first = await postMessage(ctx, { ...postMessageBody.parse({ content: "Look it up." }), threadId: thread.id });
  openai.script([{ toolCalls: [{ name: "search_knowledge", args: { query: "leave" } }] }, { text: "28 days." }]);
  await driveRun({ workspaceId, runId: first.runId });
  const second = await postMessage(ctx, { ...postMessageBody.parse({ content: "Thanks." }), threadId: thread.id });
  expect((await getRun(ctx, second.runId)).isTainted).toBe(true);
});

it("says in the conversation why there is no answer", async () => {
  const { ctx, workspaceId, thread } = await aThread(["http_request"]);
  const { runId } = await postMessage(ctx, { ...postMessageBody.parse({ content: "Fetch it." }), threadId: thread.id });
  openai.script([{ toolCalls: [{ name: "http_request", args: { url: "http://127.0.0.1/" } }] }]);
  await driveRun({ workspaceId, runId });
  expect((await messages(ctx, thread.id))[1]?.content).toMatch(/^HTTP request was denied: /);
});

it("keeps a rating with its comment, changes it and takes it back; questions are not rated", async () => {
  const { ctx, thread, say } = await aThread();
  await say("Hi", "Hello.");
  const [question, answer] = await messages(ctx, thread.id);
  const rate = (messageId: string | undefined, rating: "up" | "down" | null, comment: string | null) =>
    rateMessage(ctx, { threadId: thread.id, messageId: messageId ?? "", rating, comment });
  await rate(answer?.id, "up", "Friendly");
  expect((await messages(ctx, thread.id))[1]).toMatchObject({ rating: "up", ratingComment: "Friendly" });
  await rate(answer?.id, "down", "On second thoughts");
  expect((await messages(ctx, thread.id))[1]).toMatchObject({ rating: "down" });
  await rate(answer?.id, null, "dropped");
  expect((await messages(ctx, thread.id))[1]).toMatchObject({ rating: null, ratingComment: null });
  await expect(rate(question?.id, "up", null)).rejects.toMatchObject({ code: "not_found" });
});

it("pages through a long conversation from its end", async () => {
  const { ctx, thread, say } = await aThread();
  for (const word of ["one", "two", "three"]) await say(word, word.toUpperCase());
  const last = await listMessages(ctx, thread.id, messageListQuery.parse({ limit: 4 }));
  expect(last.items.map((item) => item.ordinal)).toEqual([3, 4, 5, 6]);
  const before = await listMessages(ctx, thread.id, messageListQuery.parse({ limit: 4, before: last.nextBefore ?? 0 }));
  expect(before).toMatchObject({ items: [{ ordinal: 1 }, { ordinal: 2 }], nextBefore: null });
});

it("takes an archived conversation out of the list", async () => {
  const { ctx, thread } = await aThread();
  expect((await listThreads(ctx, threadListQuery.parse({}))).items).toHaveLength(1);
  await archiveThread(ctx, thread.id);
  await archiveThread(ctx, thread.id);
  expect((await listThreads(ctx, threadListQuery.parse({}))).items).toEqual([]);
});

it("is not there for another workspace, and a viewer only reads", async () => {
  const { ctx, workspaceId, thread, say } = await aThread();
  await say("Secret question", "Secret answer");
  const [, answer] = await messages(ctx, thread.id);
  const theirs = await aWorkspace();
  const body = postMessageBody.parse({ content: "x" });
  for (const attempt of [
    () => getThread(theirs.ctx, thread.id),
    () => listMessages(theirs.ctx, thread.id, messageListQuery.parse({})),
    () => postMessage(theirs.ctx, { ...body, threadId: thread.id }),
    () => regenerateAnswer(theirs.ctx, thread.id),
    () => archiveThread(theirs.ctx, thread.id),
    () => rateMessage(theirs.ctx, { threadId: thread.id, messageId: answer?.id ?? "", rating: "down", comment: null }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  }
  const viewer = await aMember({ workspaceId, role: "viewer" });
  await expect(postMessage(viewer.ctx, { ...body, threadId: thread.id })).rejects.toMatchObject({ code: "forbidden" });
  expect(await messages(viewer.ctx, thread.id)).toHaveLength(2);
});
