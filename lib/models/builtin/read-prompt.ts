import type { LanguageModelV4FilePart, LanguageModelV4Prompt } from "@ai-sdk/provider";
import type { Passage } from "@/lib/models/builtin/passages";
import { readToolOutput, type ToolOutcome } from "@/lib/models/builtin/read-tool-output";
import { separateWrapped, type WrappedBlock } from "@/lib/models/builtin/separate-wrapped";

/** A tool call since the user last spoke, with what came of it. */
export type PastCall = { toolName: string; input: unknown; outcome: ToolOutcome };

export type NamedDocument = { id: string; name: string };

export type ReadPrompt = {
  /** What the system messages say, without wrapped content. */
  instructions: string;
  /** What the user last said, without wrapped content. */
  task: string;
  /** Earlier things that the user said, oldest first. */
  earlier: readonly string[];
  /** Documents and other text that came with the conversation. */
  attachments: readonly Passage[];
  calls: readonly PastCall[];
  /** Documents that the task names by id, to be read with tools. */
  documents: readonly NamedDocument[];
  /** Files that cannot be read as text. */
  unreadable: readonly string[];
};

const mostAttachedCharacters = 4_000_000;

function toPassage(block: WrappedBlock): Passage {
  const { attributes } = block;
  const name = attributes["name"] ?? attributes["title"] ?? attributes["filename"] ?? attributes["document"];
  const page = Number(attributes["page"]);
  const chunkId = attributes["chunkid"] ?? attributes["chunk-id"] ?? attributes["chunk"];
  const documentId = attributes["documentid"] ?? attributes["document-id"] ?? attributes["id"];
  return {
    text: block.text,
    ...(chunkId ? { chunkId } : {}),
    ...(documentId ? { documentId } : {}),
    ...(name ? { documentName: name } : {}),
    ...(Number.isInteger(page) && page > 0 ? { page } : {}),
  };
}

function decode(data: Uint8Array | string): string {
  if (typeof data !== "string") return new TextDecoder().decode(data);
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(data), (character) => character.charCodeAt(0)));
  } catch {
    return data;
  }
}

function readFile(part: LanguageModelV4FilePart): Passage | null {
  const name = part.filename ? { documentName: part.filename } : {};
  if (part.data.type === "text") return { ...name, text: part.data.text };
  if (part.data.type !== "data" || !/^text\/|json|xml|csv|markdown/i.test(part.mediaType)) return null;
  return { ...name, text: decode(part.data.data) };
}

type Collected = { said: string[]; passages: Passage[]; unreadable: string[] };

function readUser(content: readonly (LanguageModelV4FilePart | { type: "text"; text: string })[]): Collected {
  const collected: Collected = { said: [], passages: [], unreadable: [] };
  for (const part of content) {
    if (part.type === "file") {
      const passage = readFile(part);
      if (passage) collected.passages.push(passage);
      else collected.unreadable.push(part.filename ?? part.mediaType);
      continue;
    }
    const { outside, blocks } = separateWrapped(part.text);
    if (outside.trim() !== "") collected.said.push(outside.trim());
    collected.passages.push(...blocks.map(toPassage));
  }
  return collected;
}

function bound(passages: readonly Passage[]): Passage[] {
  let room = mostAttachedCharacters;
  return passages.flatMap((passage) => {
    if (room <= 0) return [];
    const text = passage.text.slice(0, room);
    room -= text.length;
    return text.trim() === "" ? [] : [{ ...passage, text }];
  });
}

/** The list that a run puts after a task: `Attached documents:` and a line `- name (id)` for each. */
function separateDocuments(task: string): { task: string; documents: NamedDocument[] } {
  const at = task.search(/(?:^|\n)Attached documents:\n- /);
  if (at < 0) return { task, documents: [] };
  const lines = task.slice(at).split("\n");
  const documents = lines.flatMap((line) => {
    const [, name, id] = /^- (.{1,300}) \(([^()\s]{1,100})\)$/.exec(line) ?? [];
    return name !== undefined && id !== undefined ? [{ name, id }] : [];
  });
  return { task: task.slice(0, at).trim(), documents };
}

/**
 * Reads a conversation in the AI SDK's form. Calls before the last user message are history and not repeated here;
 * a call that has no result (a process died, a client cut the history) counts as failed. Never throws.
 */
export function readPrompt(prompt: LanguageModelV4Prompt): ReadPrompt {
  const instructions: string[] = [];
  const said: string[] = [];
  const attachments: Passage[] = [];
  const unreadable: string[] = [];
  let calls = new Map<string, PastCall>();

  for (const message of prompt) {
    switch (message.role) {
      case "system": {
        const { outside, blocks } = separateWrapped(message.content);
        instructions.push(outside);
        attachments.push(...blocks.map(toPassage));
        break;
      }
      case "user": {
        const read = readUser(message.content);
        said.push(read.said.join("\n\n"));
        attachments.push(...read.passages);
        unreadable.push(...read.unreadable);
        calls = new Map();
        break;
      }
      case "assistant":
        for (const part of message.content) {
          if (part.type === "tool-call") {
            const outcome: ToolOutcome = { status: "failed", code: "no_result", message: "The tool gave no result." };
            calls.set(part.toolCallId, { toolName: part.toolName, input: part.input, outcome });
          } else if (part.type === "tool-result") {
            settle(calls, part.toolCallId, part.toolName, readToolOutput(part.output));
          }
        }
        break;
      case "tool":
        for (const part of message.content) {
          if (part.type === "tool-result") {
            settle(calls, part.toolCallId, part.toolName, readToolOutput(part.output));
          }
        }
        break;
    }
  }
  const { task, documents } = separateDocuments(said.at(-1) ?? "");
  return {
    instructions: instructions.join("\n\n").trim(),
    task,
    documents,
    earlier: said
      .slice(0, -1)
      .map((text) => separateDocuments(text).task)
      .filter((text) => text !== ""),
    attachments: bound(attachments),
    calls: [...calls.values()],
    unreadable,
  };
}

function settle(calls: Map<string, PastCall>, id: string, toolName: string, outcome: ToolOutcome): void {
  const call = calls.get(id);
  calls.set(id, { toolName, input: call?.input, outcome });
}
