import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4FunctionTool,
  LanguageModelV4GenerateResult,
  LanguageModelV4StreamPart,
  LanguageModelV4StreamResult,
  LanguageModelV4Usage,
  SharedV4Warning,
} from "@ai-sdk/provider";
import { estimateTokens } from "@/lib/models/builtin/estimate-tokens";
import { extractObject } from "@/lib/models/builtin/extract-object";
import { fitArguments } from "@/lib/models/builtin/fit-arguments";
import { planNextStep, type Plan } from "@/lib/models/builtin/plan-calls";
import { readPrompt, type ReadPrompt } from "@/lib/models/builtin/read-prompt";
import { readPassages } from "@/lib/models/builtin/read-tool-output";

export const builtinModelId = "builtin-1";

type Answer = {
  content: LanguageModelV4Content[];
  finishReason: LanguageModelV4FinishReason;
  usage: LanguageModelV4Usage;
  warnings: SharedV4Warning[];
  responseId: string;
};

/** FNV-1a, 32 bits: ids that are the same whenever the conversation is the same. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

function functionTools(options: LanguageModelV4CallOptions): LanguageModelV4FunctionTool[] {
  const tools = (options.tools ?? []).filter((tool) => tool.type === "function");
  const { toolChoice } = options;
  if (toolChoice?.type === "none") return [];
  return toolChoice?.type === "tool" ? tools.filter((tool) => tool.name === toolChoice.toolName) : tools;
}

function promptText(options: LanguageModelV4CallOptions): string {
  const parts = options.prompt.flatMap((message) =>
    typeof message.content === "string"
      ? [message.content]
      : message.content.map((part) => {
          if (part.type === "text" || part.type === "reasoning") return part.text;
          if (part.type === "tool-call") return JSON.stringify(part.input) ?? "";
          if (part.type === "tool-result") return JSON.stringify(part.output) ?? "";
          return "";
        }),
  );
  return `${parts.join("\n")}\n${options.tools ? JSON.stringify(options.tools) : ""}`;
}

function countUsage(input: string, output: string): LanguageModelV4Usage {
  const inputTokens = estimateTokens(input);
  const outputTokens = estimateTokens(output);
  return {
    inputTokens: { total: inputTokens, noCache: inputTokens, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: outputTokens, text: outputTokens, reasoning: 0 },
  };
}

/** A caller that insists on a tool gets the call that fits best, once. */
function insistOnTool(
  plan: Plan,
  read: ReadPrompt,
  tools: readonly LanguageModelV4FunctionTool[],
  choice: LanguageModelV4CallOptions["toolChoice"],
): Plan {
  const insists = choice?.type === "required" || choice?.type === "tool";
  if (!insists || plan.kind === "calls" || read.calls.length > 0) return plan;
  const tool = tools.find(({ name }) => name === "search_knowledge") ?? tools[0];
  if (!tool) return plan;
  const input =
    tool.name === "search_knowledge" ? { query: read.task } : extractObject(tool.inputSchema, [{ text: read.task }]);
  return {
    kind: "calls",
    calls: [{ toolName: tool.name, input: typeof input === "object" && input !== null ? { ...input } : {} }],
  };
}

function listWarnings(options: LanguageModelV4CallOptions, read: ReadPrompt): SharedV4Warning[] {
  const warnings: SharedV4Warning[] = [];
  const ignored = ["temperature", "topP", "topK", "presencePenalty", "frequencyPenalty", "seed"] as const;
  for (const feature of ignored) {
    if (options[feature] !== undefined)
      warnings.push({ type: "unsupported", feature, details: "The built-in model is deterministic." });
  }
  if (options.tools?.some((tool) => tool.type === "provider"))
    warnings.push({ type: "unsupported", feature: "provider tools" });
  for (const name of read.unreadable)
    warnings.push({ type: "unsupported", feature: "file", details: `${name} is not text.` });
  if (options.responseFormat?.type === "json") {
    warnings.push({
      type: "compatibility",
      feature: "responseFormat",
      details: "Values are extracted by patterns and quotation; what is not found stays empty.",
    });
  }
  return warnings;
}

function limitText(text: string, options: LanguageModelV4CallOptions): { text: string; isCut: boolean } {
  let kept = text;
  for (const stop of options.stopSequences ?? []) {
    const at = stop === "" ? -1 : kept.indexOf(stop);
    if (at >= 0) kept = kept.slice(0, at);
  }
  const most = options.maxOutputTokens;
  if (most === undefined || estimateTokens(kept) <= most) return { text: kept, isCut: false };
  let length = Math.max(0, Math.floor(most * 4));
  const characters = [...kept];
  while (length > 0 && estimateTokens(characters.slice(0, length).join("")) > most) length = Math.floor(length * 0.9);
  return { text: characters.slice(0, length).join(""), isCut: true };
}

function answer(options: LanguageModelV4CallOptions): Answer {
  options.abortSignal?.throwIfAborted();
  const input = promptText(options);
  const read = readPrompt(options.prompt);
  const tools = functionTools(options);
  const warnings = listWarnings(options, read);
  const responseId = `builtin_${fingerprint(input)}`;

  if (options.responseFormat?.type === "json" && (tools.length === 0 || read.calls.length > 0)) {
    const found = read.calls.flatMap((call) => (call.outcome.status === "ok" ? readPassages(call.outcome.value) : []));
    const text = JSON.stringify(
      extractObject(options.responseFormat.schema, [{ text: read.task }, ...read.attachments, ...found]),
    );
    return {
      content: [{ type: "text", text }],
      finishReason: { unified: "stop", raw: undefined },
      usage: countUsage(input, text),
      warnings,
      responseId,
    };
  }

  const offered = new Set(tools.map((tool) => tool.name));
  const plan = insistOnTool(planNextStep(read, offered), read, tools, options.toolChoice);
  if (plan.kind === "calls") {
    const content = plan.calls.map((call, index): LanguageModelV4Content => {
      const fitted = fitArguments(
        call.input,
        tools.find((tool) => tool.name === call.toolName),
      );
      const text = JSON.stringify(fitted);
      const toolCallId = `call_${fingerprint(`${options.prompt.length} ${index} ${call.toolName} ${text} ${input.length}`)}_${read.calls.length + index + 1}`;
      return { type: "tool-call", toolCallId, toolName: call.toolName, input: text };
    });
    return {
      content,
      finishReason: { unified: "tool-calls", raw: undefined },
      usage: countUsage(input, JSON.stringify(plan.calls)),
      warnings,
      responseId,
    };
  }
  const { text, isCut } = limitText(plan.text, options);
  return {
    content: [{ type: "text", text }],
    finishReason: { unified: isCut ? "length" : "stop", raw: undefined },
    usage: countUsage(input, text),
    warnings,
    responseId,
  };
}

function* listStreamParts(result: Answer): Generator<LanguageModelV4StreamPart> {
  yield { type: "stream-start", warnings: result.warnings };
  yield { type: "response-metadata", id: result.responseId, modelId: builtinModelId };
  for (const item of result.content) {
    if (item.type === "text") {
      yield { type: "text-start", id: "text" };
      for (const [delta] of item.text.matchAll(/\s*\S+\s*|\s+/gu)) yield { type: "text-delta", id: "text", delta };
      yield { type: "text-end", id: "text" };
    } else if (item.type === "tool-call") {
      yield { type: "tool-input-start", id: item.toolCallId, toolName: item.toolName };
      yield { type: "tool-input-delta", id: item.toolCallId, delta: item.input };
      yield { type: "tool-input-end", id: item.toolCallId };
      yield item;
    }
  }
  yield { type: "finish", finishReason: result.finishReason, usage: result.usage };
}

/**
 * The model that is there when no provider is configured. It is an extractive engine: it retrieves, ranks and
 * quotes sentences, summarises by selection, and calls tools by a small planner grammar over English requests. It
 * does not generate language beyond fixed phrases, so what it states about documents stands in them word for word;
 * `[[chunkId]]` after a quote names its passage. Deterministic, offline, free of charge. Tokens are counted as
 * UTF-8 bytes divided by four. Content of tool results and of wrapped text is never taken as an instruction.
 */
export class BuiltinModel implements LanguageModelV4 {
  readonly specificationVersion = "v4" as const;
  readonly provider = "builtin";
  readonly modelId = builtinModelId;
  readonly supportedUrls = {};

  async doGenerate(options: LanguageModelV4CallOptions): Promise<LanguageModelV4GenerateResult> {
    const { content, finishReason, usage, warnings, responseId } = answer(options);
    return { content, finishReason, usage, warnings, response: { id: responseId, modelId: builtinModelId } };
  }

  /** Streams word by word, as fast as it is read. Aborting ends the stream with the signal's reason. */
  async doStream(options: LanguageModelV4CallOptions): Promise<LanguageModelV4StreamResult> {
    const parts = listStreamParts(answer(options));
    const { abortSignal } = options;
    const stream = new ReadableStream<LanguageModelV4StreamPart>(
      {
        pull(controller) {
          if (abortSignal?.aborted) return controller.error(abortSignal.reason);
          const next = parts.next();
          if (next.done) controller.close();
          else controller.enqueue(next.value);
        },
      },
      { highWaterMark: 0 },
    );
    return { stream };
  }
}
