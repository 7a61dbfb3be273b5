import "server-only";
import { jsonSchema, isStepCount, streamText, tool, type ModelMessage, type ToolSet } from "ai";
import { storableText } from "@/lib/core/storable-text";
import { createCanaryFilter, leaksCanary, withoutCanary } from "@/lib/governance/detectors/canary";
import { mapJsonTexts } from "@/lib/governance/masking/mask-json";
import { createUnmaskStream } from "@/lib/governance/masking/unmask-stream";
import type { MaskSession } from "@/lib/governance/masking/mask-token";
import { unmaskText } from "@/lib/governance/masking/unmask";
import { normaliseResultUsage, type NormalisedUsage } from "@/lib/models/normalise-usage";
import type { ReadyModel } from "@/lib/models/workspace-models";
import type { ToolCall } from "./step-content";

export type OfferedTool = { name: string; description: string; parameters: Record<string, unknown> };

export type ModelAnswer = {
  text: string;
  toolCalls: ToolCall[];
  finishReason: string;
  usage: NormalisedUsage;
  /** Whether the canary was in the text or in arguments; it is no longer. */
  isPromptLeaked: boolean;
};

/** A call that failed, with what its cost depends on: whether the model had begun to answer. */
export class FailedModelCall extends Error {
  override readonly name = "FailedModelCall";
  readonly hasBegun: boolean;

  constructor(cause: unknown, hasBegun: boolean) {
    super("the model call failed", { cause });
    this.hasBegun = hasBegun;
  }
}

type ModelRequest = {
  model: ReadyModel;
  system: string;
  messages: ModelMessage[];
  tools: OfferedTool[];
  maxOutputTokens: number;
  session: MaskSession;
  /** Taken out of the answer wherever the model wrote it. */
  canary: string;
  signal: AbortSignal;
  /** Called with pieces of the answer, masks restored. */
  onDelta: (text: string) => void;
};

/**
 * One call of a model. Tools are offered but never executed here: a call that the model asks for comes back as data.
 * Rejects with `FailedModelCall`, whose cause is the provider's error.
 */
export async function callModel(request: ModelRequest): Promise<ModelAnswer> {
  let hasBegun = false;
  try {
    return await readAnswer(request, () => {
      hasBegun = true;
    });
  } catch (error) {
    throw new FailedModelCall(error, hasBegun);
  }
}

async function readAnswer(request: ModelRequest, onBegin: () => void): Promise<ModelAnswer> {
  const result = streamText({
    model: request.model.languageModel,
    instructions: request.system,
    messages: request.messages,
    tools: offered(request.tools),
    maxOutputTokens: request.maxOutputTokens,
    stopWhen: isStepCount(1),
    // The durable engine repeats failed steps; a second layer of retries would hide how often.
    maxRetries: 0,
    abortSignal: request.signal,
    // Errors arrive as parts of the stream below; the default prints them.
    onError: () => undefined,
  });
  const find = request.session.find;
  const { canary } = request;
  let isPromptLeaked = false;
  const restore = (value: unknown) =>
    mapJsonTexts(value, (written) => {
      isPromptLeaked ||= leaksCanary(written, canary);
      return storableText(unmaskText(withoutCanary(written, canary), { find }));
    });
  const unmask = createUnmaskStream({ find });
  const filter = createCanaryFilter(canary);
  let written = "";
  let text = "";
  const emit = (piece: string): void => {
    if (piece === "") return;
    text += piece;
    request.onDelta(piece);
  };
  for await (const part of result.stream) {
    if (part.type === "error") throw part.error;
    // An aborted stream ends without an error.
    if (part.type === "abort") throw request.signal.reason;
    if (part.type === "text-delta" || part.type === "reasoning-delta" || part.type === "tool-input-start") onBegin();
    if (part.type !== "text-delta") continue;
    written += part.text;
    emit(unmask.push(filter.push(part.text)));
  }
  emit(unmask.push(filter.flush()) + unmask.flush());
  isPromptLeaked ||= leaksCanary(written, canary);
  request.signal.throwIfAborted();
  const [calls, finishReason, usage] = await Promise.all([result.toolCalls, result.finishReason, result.usage]);
  const toolCalls = calls.map((call) => ({
    id: storableText(call.toolCallId),
    name: storableText(withoutCanary(call.toolName, canary)),
    args: restore(call.input),
  }));
  return {
    text: storableText(text),
    toolCalls,
    isPromptLeaked,
    finishReason,
    usage: normaliseResultUsage(usage),
  };
}

function offered(tools: readonly OfferedTool[]): ToolSet {
  return Object.fromEntries(
    tools.map(({ name, description, parameters }) => [
      name,
      tool({ description, inputSchema: jsonSchema(parameters) }),
    ]),
  );
}
