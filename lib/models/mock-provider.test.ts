import { generateText, isStepCount, streamText, tool } from "ai";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { ScriptedModel } from "@/lib/models/mock-provider";

describe("ScriptedModel", () => {
  it("plays its answers in order, tool calls included, and records what it was asked", async () => {
    const model = new ScriptedModel([
      { toolCalls: [{ toolName: "double", input: { value: 4 } }] },
      { text: "It is 8.", usage: { inputTokens: 20, cachedInputTokens: 12, outputTokens: 3 } },
    ]);
    const double = tool({ inputSchema: z.object({ value: z.number() }), execute: async ({ value }) => value * 2 });
    const result = await generateText({ model, tools: { double }, stopWhen: isStepCount(3), prompt: "Double 4" });
    expect(result.text).toBe("It is 8.");
    expect(result.usage.inputTokenDetails.cacheReadTokens).toBe(12);
    expect(model.calls).toHaveLength(2);
    expect(JSON.stringify(model.calls[1]?.prompt)).toContain('"value":8');
    expect(model.remaining).toBe(0);
  });

  it("streams", async () => {
    const result = streamText({ model: new ScriptedModel([{ text: "one two three" }]), prompt: "x" });
    const deltas: string[] = [];
    for await (const delta of result.textStream) deltas.push(delta);
    expect(deltas).toEqual(["one ", "two ", "three"]);
  });

  it("throws the scripted error, and one of its own for a call too many", async () => {
    const model = new ScriptedModel([{ error: new Error("overloaded") }]);
    await expect(model.doGenerate({ prompt: [] })).rejects.toThrow("overloaded");
    await expect(model.doGenerate({ prompt: [] })).rejects.toThrow("no answer for call 2");
  });

  it("holds an answer back until it is released, and lets go when aborted", async () => {
    const gate = Promise.withResolvers<void>();
    const model = new ScriptedModel([
      { text: "late", after: gate.promise },
      { text: "never", after: new Promise(() => undefined) },
    ]);
    const waiting = model.doGenerate({ prompt: [] });
    gate.resolve();
    expect((await waiting).content).toEqual([{ type: "text", text: "late" }]);
    const controller = new AbortController();
    const aborted = model.doGenerate({ prompt: [], abortSignal: controller.signal });
    controller.abort(new Error("stopped"));
    await expect(aborted).rejects.toThrow("stopped");
  });

  it("breaks a stream in the middle", async () => {
    const { stream } = await new ScriptedModel([{ text: "a b", streamError: "cut" }]).doStream({ prompt: [] });
    const types: string[] = [];
    for await (const part of stream) types.push(part.type);
    expect(types.at(-1)).toBe("error");
    expect(types).not.toContain("finish");
  });
});
