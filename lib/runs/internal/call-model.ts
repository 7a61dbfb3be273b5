import "server-only";
import { jsonSchema, isStepCount, streamText, tool, type ModelMessage, type ToolSet } from "ai";
import { createUnmaskStream } from "@/lib/governance/masking/unmask-stream";
import type { MaskSession } from "@/lib/governance/masking/mask-token";
import { unmaskJson } from "@/lib/governance/masking/unmask";
import { normaliseResultUsage, type NormalisedUsage } from "@/lib/models/normalise-usage";
import type { ReadyModel } from "@/lib/models/workspace-models";
import type { ToolCall } from "./step-content";

export type OfferedTool = { name: string; description: string; parameters: Record<string, unknown> };

export type ModelAnswer = { text: string; toolCalls: ToolCall[]; finishReason: string; usage: NormalisedUsage };

type ModelRequest = {
  model: ReadyModel;
  system: string;
  messages: ModelMessage[];
  tools: OfferedTool[];
  maxOutputTokens: number;
  session: MaskSession;
  signal: AbortSignal;
  /** Called with pieces of the answer, masks restored. */
  onDelta: (text: string) => void;
};

/**
 * One call of a model. Tools are offered but never executed here: a call that the model asks for comes back as data.
 * Rejects with the provider's error.
 */
export async function callModel(request: ModelRequest): Promise<ModelAnswer> {
  const tools: ToolSet = Object.fromEntries(
    request.tools.map((offered) => [
      offered.name,
      tool({ description: offered.description, inputSchema: jsonSchema(offered.parameters) }),
    ]),
  );
  let failure: unknown;
  const result = streamText({
    model: request.model.languageModel,
    instructions: request.system,
    messages: request.messages,
    tools,
    maxOutputTokens: request.maxOutputTokens,
    stopWhen: isStepCount(1),
    // The durable engine repeats failed steps; a second layer of retries would hide how often.
    maxRetries: 0,
    abortSignal: request.signal,
    onError: ({ error }) => {
      failure = error;
    },
  });
  const unmask = { find: request.session.find };
  const stream = createUnmaskStream(unmask);
  let text = "";
  const emit = (piece: string): void => {
    if (piece === "") return;
    text += piece;
    request.onDelta(piece);
  };
  for await (const delta of result.textStream) emit(stream.push(delta));
  emit(stream.flush());
  if (failure !== undefined) throw failure;
  const [calls, finishReason, usage] = await Promise.all([result.toolCalls, result.finishReason, result.usage]);
  return {
    text,
    toolCalls: calls.map((call) => ({ id: call.toolCallId, name: call.toolName, args: unmaskJson(call.input, unmask) })),
    finishReason,
    usage: normaliseResultUsage(usage),
  };
}
