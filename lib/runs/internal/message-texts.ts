import type { ModelMessage } from "ai";
import { fieldText } from "@/lib/governance/masking/field-text";
import { mapJsonTexts, type ChangeText } from "@/lib/governance/masking/mask-json";

/**
 * The messages with every text that a model reads replaced by `change(text, field)`: contents, tool arguments and results.
 * Roles, ids and tool names stay.
 */
export function mapMessageTexts(messages: readonly ModelMessage[], change: ChangeText): ModelMessage[] {
  return messages.map((message): ModelMessage => {
    if (typeof message.content === "string")
      return { ...message, content: change(message.content, null) } as ModelMessage;
    const content = message.content.map((part) => {
      if (part.type === "text") return { ...part, text: change(part.text, null) };
      if (part.type === "tool-call") return { ...part, input: mapJsonTexts(part.input, change) };
      if (part.type === "tool-result" && part.output.type === "json") {
        return { ...part, output: { ...part.output, value: mapJsonTexts(part.output.value, change) } };
      }
      return part;
    });
    return { ...message, content } as ModelMessage;
  });
}

/** What detectors look at in every text that a model would read, and apart what came from tools: documents, pages, mail. */
export function collectMessageTexts(messages: readonly ModelMessage[]): { all: string[]; untrusted: string[] } {
  const all: string[] = [];
  const untrusted: string[] = [];
  for (const message of messages) {
    mapMessageTexts([message], (text, field) => {
      const looked = fieldText(text, field).text;
      all.push(looked);
      if (message.role === "tool") untrusted.push(looked);
      return text;
    });
  }
  return { all, untrusted };
}
