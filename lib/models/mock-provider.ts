import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4GenerateResult,
  LanguageModelV4StreamPart,
  LanguageModelV4StreamResult,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";

/** One answer of the script. `after` holds it back until the test resolves the promise. */
export type ScriptedAnswer = {
  text?: string;
  toolCalls?: readonly { toolName: string; input: unknown; toolCallId?: string }[];
  /** Thrown instead of an answer. */
  error?: unknown;
  /** Sent inside the stream after the text, as a provider that breaks in the middle does. */
  streamError?: unknown;
  after?: PromiseLike<unknown>;
  usage?: { inputTokens?: number; cachedInputTokens?: number; cacheWriteTokens?: number; outputTokens?: number };
  finishReason?: LanguageModelV4FinishReason["unified"];
};

/**
 * A language model for tests that plays a list of answers, one per call, and records what it was asked. A call
 * beyond the end of the script throws, so a test notices a call too many. Aborting rejects like a real provider.
 */
export class ScriptedModel implements LanguageModelV4 {
  readonly specificationVersion = "v4" as const;
  readonly provider: string;
  readonly modelId: string;
  readonly supportedUrls = {};
  /** The options of every call, oldest first. */
  readonly calls: LanguageModelV4CallOptions[] = [];
  readonly #script: ScriptedAnswer[];

  constructor(script: readonly ScriptedAnswer[], names: { provider?: string; modelId?: string } = {}) {
    this.#script = [...script];
    this.provider = names.provider ?? "scripted";
    this.modelId = names.modelId ?? "scripted-1";
  }

  /** Answers that were not asked for yet. */
  get remaining(): number {
    return this.#script.length;
  }

  push(...answers: ScriptedAnswer[]): void {
    this.#script.push(...answers);
  }

  async #next(options: LanguageModelV4CallOptions): Promise<ScriptedAnswer> {
    this.calls.push(options);
    const answer = this.#script.shift();
    if (!answer) throw new Error(`The script has no answer for call ${this.calls.length}.`);
    options.abortSignal?.throwIfAborted();
    if (answer.after) await waitFor(answer.after, options.abortSignal);
    if ("error" in answer) throw answer.error;
    return answer;
  }

  async doGenerate(options: LanguageModelV4CallOptions): Promise<LanguageModelV4GenerateResult> {
    const answer = await this.#next(options);
    if ("streamError" in answer) throw answer.streamError;
    return {
      content: this.#content(answer),
      finishReason: finishReasonOf(answer),
      usage: usageOf(answer),
      response: { id: `response_${this.calls.length}`, modelId: this.modelId },
      warnings: [],
    };
  }

  async doStream(options: LanguageModelV4CallOptions): Promise<LanguageModelV4StreamResult> {
    const answer = await this.#next(options);
    const parts: LanguageModelV4StreamPart[] = [
      { type: "stream-start", warnings: [] },
      { type: "response-metadata", id: `response_${this.calls.length}`, modelId: this.modelId },
    ];
    for (const item of this.#content(answer)) {
      if (item.type === "text") {
        parts.push({ type: "text-start", id: "text" });
        for (const delta of item.text.split(/(?<=\s)/u)) parts.push({ type: "text-delta", id: "text", delta });
        parts.push({ type: "text-end", id: "text" });
      } else if (item.type === "tool-call") {
        const id = item.toolCallId;
        parts.push(
          { type: "tool-input-start", id, toolName: item.toolName },
          { type: "tool-input-delta", id, delta: item.input },
          { type: "tool-input-end", id },
          item,
        );
      }
    }
    if ("streamError" in answer) parts.push({ type: "error", error: answer.streamError });
    else parts.push({ type: "finish", finishReason: finishReasonOf(answer), usage: usageOf(answer) });
    const signal = options.abortSignal;
    return {
      stream: new ReadableStream<LanguageModelV4StreamPart>({
        pull(controller) {
          if (signal?.aborted) return controller.error(signal.reason);
          const part = parts.shift();
          if (part) controller.enqueue(part);
          else controller.close();
        },
      }),
    };
  }

  #content(answer: ScriptedAnswer): LanguageModelV4Content[] {
    const content: LanguageModelV4Content[] = [];
    if (answer.text !== undefined) content.push({ type: "text", text: answer.text });
    for (const [index, call] of (answer.toolCalls ?? []).entries()) {
      content.push({
        type: "tool-call",
        toolCallId: call.toolCallId ?? `call_${this.calls.length}_${index + 1}`,
        toolName: call.toolName,
        input: typeof call.input === "string" ? call.input : JSON.stringify(call.input),
      });
    }
    return content;
  }
}

function waitFor(promise: PromiseLike<unknown>, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(() => resolve(), reject);
  });
}

function finishReasonOf(answer: ScriptedAnswer): LanguageModelV4FinishReason {
  return { unified: answer.finishReason ?? (answer.toolCalls?.length ? "tool-calls" : "stop"), raw: undefined };
}

function usageOf(answer: ScriptedAnswer): LanguageModelV4Usage {
  const { inputTokens = 10, cachedInputTokens = 0, cacheWriteTokens = 0, outputTokens = 5 } = answer.usage ?? {};
  return {
    inputTokens: {
      total: inputTokens,
      noCache: inputTokens - cachedInputTokens - cacheWriteTokens,
      cacheRead: cachedInputTokens,
      cacheWrite: cacheWriteTokens,
    },
    outputTokens: { total: outputTokens, text: outputTokens, reasoning: 0 },
  };
}
