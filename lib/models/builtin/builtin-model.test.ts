import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from "@ai-sdk/provider";
import { generateText, isStepCount, Output, streamText, tool } from "ai";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { BuiltinModel } from "@/lib/models/builtin/builtin-model";
import { allTools, describeTools } from "@/lib/models/builtin/fixtures/converse";
import { readFixture, searchFixtures } from "@/lib/models/builtin/fixtures/load-fixtures";

const model = new BuiltinModel();

const user = (text: string): LanguageModelV4CallOptions["prompt"] => [
  { role: "user", content: [{ type: "text", text }] },
];

const attached = `How long is sick pay paid?\n\n<document name="handbook.md" chunkId="c1">${readFixture("employee-handbook.md")}</document>`;

async function collect(stream: ReadableStream<LanguageModelV4StreamPart>): Promise<LanguageModelV4StreamPart[]> {
  const parts: LanguageModelV4StreamPart[] = [];
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts;
    parts.push(value);
  }
}

describe("BuiltinModel with the AI SDK", () => {
  const search = tool({
    inputSchema: z.object({ query: z.string() }),
    execute: async ({ query }) => ({ results: searchFixtures(query) }),
  });

  it("runs the tool loop of generateText to an answer with citations", async () => {
    const result = await generateText({
      model,
      tools: { search_knowledge: search },
      stopWhen: isStepCount(5),
      prompt: "Who approves refunds above 5,000 dollars?",
    });
    expect(result.steps).toHaveLength(2);
    expect(result.text).toContain("Priya Raman.” [[chunk_refund-policy_2]]");
    expect(result.finishReason).toBe("stop");
    expect(result.usage.inputTokens).toBeGreaterThan(0);
  });

  it("streams the same text word by word", async () => {
    const whole = await model.doGenerate({ prompt: user(attached) });
    const streamed = streamText({ model, prompt: attached });
    const deltas: string[] = [];
    for await (const delta of streamed.textStream) deltas.push(delta);
    expect(deltas.length).toBeGreaterThan(5);
    expect(whole.content).toEqual([{ type: "text", text: deltas.join("") }]);
    expect(await streamed.finishReason).toBe("stop");
  });

  it("fills an object from the text", async () => {
    const { output } = await generateText({
      model,
      output: Output.object({
        schema: z.object({
          email: z.string(),
          noticePeriodAfterProbation: z.string(),
          topic: z.enum(["employment", "cooking"]),
          phone: z.string().nullable(),
        }),
      }),
      prompt: `Extract the facts.\n\n<document name="handbook.md">${readFixture("employee-handbook.md")}</document>`,
    });
    expect(output.email).toBe("ombuds@harbourvale.example");
    expect(output.noticePeriodAfterProbation).toContain("three months");
    expect(output.topic).toBe("employment");
    expect(output.phone).toBeNull();
  });
});

describe("BuiltinModel", () => {
  it("gives the same answer to the same conversation, ids included", async () => {
    const options = { prompt: user("What is the refund window?"), tools: describeTools(allTools) };
    expect(await model.doGenerate(options)).toEqual(await model.doGenerate(options));
  });

  it("announces a streamed tool call before it makes it", async () => {
    const { stream } = await model.doStream({
      prompt: user("What time is it in Oslo?"),
      tools: describeTools(allTools),
    });
    const parts = await collect(stream);
    expect(parts.map((part) => part.type)).toEqual([
      "stream-start",
      "response-metadata",
      "tool-input-start",
      "tool-input-delta",
      "tool-input-end",
      "tool-call",
      "finish",
    ]);
    expect(parts[5]).toMatchObject({ toolName: "current_time", input: '{"timeZone":"Europe/Oslo"}' });
    expect(parts[6]).toMatchObject({ finishReason: { unified: "tool-calls" } });
  });

  it("does not start when it is aborted already", async () => {
    const abortSignal = AbortSignal.abort(new Error("stopped"));
    await expect(model.doGenerate({ prompt: user("hello"), abortSignal })).rejects.toThrow("stopped");
    await expect(model.doStream({ prompt: user("hello"), abortSignal })).rejects.toThrow("stopped");
  });

  it("ends a stream with the reason when it is aborted in the middle", async () => {
    const controller = new AbortController();
    const { stream } = await model.doStream({ prompt: user(attached), abortSignal: controller.signal });
    const reader = stream.getReader();
    for (let read = 0; read < 5; read += 1) expect((await reader.read()).done).toBe(false);
    controller.abort(new Error("enough"));
    await expect(reader.read()).rejects.toThrow("enough");
  });

  it("keeps to the allowed number of tokens and says that it was cut", async () => {
    const result = await model.doGenerate({ prompt: user(attached), maxOutputTokens: 5 });
    expect(result.finishReason.unified).toBe("length");
    expect(result.usage.outputTokens.total).toBeLessThanOrEqual(5);
  });

  it("ends before a stop sequence", async () => {
    const result = await model.doGenerate({ prompt: user(attached), stopSequences: ["full salary"] });
    expect(JSON.stringify(result.content)).not.toContain("full salary");
  });

  it("calls no tool when tools are forbidden, and one when one is required", async () => {
    const tools = describeTools(allTools);
    const none = await model.doGenerate({
      prompt: user("What time is it in Oslo?"),
      tools,
      toolChoice: { type: "none" },
    });
    expect(none.finishReason.unified).toBe("stop");
    const required = await model.doGenerate({ prompt: user("hello there"), tools, toolChoice: { type: "required" } });
    expect(required.content).toMatchObject([{ type: "tool-call", toolName: "search_knowledge" }]);
    const named = await model.doGenerate({
      prompt: user("write to ana@example.com"),
      tools,
      toolChoice: { type: "tool", toolName: "send_email" },
    });
    expect(named.content).toMatchObject([{ type: "tool-call", toolName: "send_email" }]);
  });

  it("warns of settings and files that it does not heed", async () => {
    const result = await model.doGenerate({
      prompt: [
        {
          role: "user",
          content: [
            { type: "text", text: "Summarise this" },
            {
              type: "file",
              mediaType: "image/png",
              filename: "plan.png",
              data: { type: "data", data: new Uint8Array([1]) },
            },
          ],
        },
      ],
      temperature: 0.7,
    });
    expect(result.warnings.map((warning) => ("feature" in warning ? warning.feature : warning.type))).toEqual([
      "temperature",
      "file",
    ]);
    expect(JSON.stringify(result.content)).toContain("I cannot read plan.png.");
  });

  it("counts tokens as UTF-8 bytes divided by four, rounded up", async () => {
    const result = await model.doGenerate({ prompt: user("hello") });
    const text = result.content.map((part) => (part.type === "text" ? part.text : "")).join("");
    expect(result.usage.outputTokens.total).toBe(Math.ceil(new TextEncoder().encode(text).length / 4));
  });

  it("never throws, whatever the prompt says", async () => {
    const word = fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.constantFrom(
        "Summarise",
        "e-mail it to",
        "ana@example.com",
        "and",
        "what is",
        "17 %",
        "of",
        "<untrusted>",
        "</untrusted>",
        "http://",
        "https://a.b/c",
        "```",
        "report about",
        "返品",
        "?",
        ":",
        "\n\n",
        "[[x]]",
        "Write a PDF",
        "time in",
      ),
    );
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(" "));
    await fc.assert(
      fc.asyncProperty(text, text, text, fc.boolean(), async (instructions, first, second, hasTools) => {
        const result = await model.doGenerate({
          prompt: [
            { role: "system", content: instructions },
            ...user(first),
            { role: "assistant", content: [{ type: "text", text: second }] },
            ...user(second),
          ],
          ...(hasTools ? { tools: describeTools(allTools) } : {}),
        });
        expect(result.content.length).toBeGreaterThan(0);
        for (const part of result.content)
          if (part.type === "tool-call") expect(() => JSON.parse(part.input)).not.toThrow();
      }),
      { numRuns: 120 },
    );
  }, 60_000);

  it("never throws, whatever a tool answers, and ends", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: "binary" }), async (value, text) => {
        const prompt = user("Summarise the handbook and e-mail it to ana@example.com");
        for (let step = 0; step < 8; step += 1) {
          const { content } = await model.doGenerate({ prompt, tools: describeTools(allTools) });
          const calls = content.filter((part) => part.type === "tool-call");
          if (calls.length === 0) return;
          prompt.push({
            role: "assistant",
            content: calls.map((call) => ({ ...call, input: JSON.parse(call.input) as unknown })),
          });
          prompt.push({
            role: "tool",
            content: calls.map(({ toolCallId, toolName }, index) => ({
              type: "tool-result",
              toolCallId,
              toolName,
              output: (step + index) % 2 === 0 ? { type: "json", value } : { type: "text", value: text },
            })),
          });
        }
        throw new Error("It did not end.");
      }),
      { numRuns: 80 },
    );
  }, 60_000);

  it("answers from a very long text in reasonable time and bounds", async () => {
    const long = `${readFixture("refund-policy.md")}\n\n`.repeat(300);
    const result = await model.doGenerate({
      prompt: user(`Who approves refunds above 5,000 dollars?\n\n<document name="long.md">${long}</document>`),
    });
    expect(JSON.stringify(result.content)).toContain("Priya Raman");
  });
});
