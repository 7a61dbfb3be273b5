import type { LanguageModelV4ToolResultOutput } from "@ai-sdk/provider";
import type { Passage } from "@/lib/models/builtin/passages";
import { stripWrapperTags } from "@/lib/models/builtin/separate-wrapped";

/** What came back from a tool, as data. Nothing in it is ever read as an instruction. */
export type ToolOutcome =
  | { status: "ok"; value: unknown }
  | { status: "refused"; code: string; message: string }
  | { status: "failed"; code: string; message: string };

type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The first of some fields that is a non-empty text. */
export function textField(value: unknown, ...names: readonly string[]): string | undefined {
  if (!isFields(value)) return undefined;
  for (const name of names) {
    const field = value[name];
    if (typeof field === "string" && field.trim() !== "") return field;
  }
  return undefined;
}

export function numberField(value: unknown, ...names: readonly string[]): number | undefined {
  if (!isFields(value)) return undefined;
  for (const name of names) {
    const field = value[name];
    if (typeof field === "number" && Number.isFinite(field)) return field;
    if (typeof field === "string" && /^-?\d+(?:\.\d+)?$/.test(field)) return Number(field);
  }
  return undefined;
}

function parseText(text: string): unknown {
  const bare = stripWrapperTags(text);
  if (!/^[[{"]/.test(bare)) return bare;
  try {
    return JSON.parse(bare) as unknown;
  } catch {
    return bare;
  }
}

const refusals = /den(?:y|ied)|reject|forbid|not_allowed|policy|expired|cancel|budget|quota|limit|blocked|approval/i;

function fromError(code: string, message: string): ToolOutcome {
  return { status: refusals.test(code) ? "refused" : "failed", code, message: message.slice(0, 500) };
}

function fromValue(value: unknown): ToolOutcome {
  if (!isFields(value)) return { status: "ok", value };
  const error = value["error"];
  if (isFields(error)) {
    return fromError(
      textField(error, "code", "type") ?? "error",
      textField(error, "message", "publicMessage", "reason", "title") ?? "",
    );
  }
  if (typeof error === "string" && error !== "") return fromError(textField(value, "code") ?? "error", error);
  const nested = textField(value, "output", "content");
  // Some runtimes put the tool's JSON as text in one field.
  if (nested && Object.keys(value).length === 1 && /^\s*(?:<|[[{])/.test(nested)) return fromValue(parseText(nested));
  return { status: "ok", value };
}

/** Reads any form of tool result: JSON, text with or without a wrapper, an error, a denial. Never throws. */
export function readToolOutput(output: LanguageModelV4ToolResultOutput): ToolOutcome {
  switch (output.type) {
    case "text":
      return fromValue(parseText(output.value));
    case "json":
      return fromValue(typeof output.value === "string" ? parseText(output.value) : output.value);
    case "execution-denied":
      return { status: "refused", code: "denied", message: output.reason ?? "" };
    case "error-text": {
      const value = parseText(output.value);
      const read = fromValue(value);
      return read.status === "ok" ? fromError("error", typeof value === "string" ? value : "") : read;
    }
    case "error-json": {
      const read = fromValue(output.value);
      if (read.status !== "ok") return read;
      return fromError(textField(output.value, "code", "type") ?? "error", textField(output.value, "message") ?? "");
    }
    case "content": {
      const text = output.value.map((part) => (part.type === "text" ? part.text : "")).join("\n");
      return fromValue(parseText(text));
    }
  }
}

function headingsOf(item: unknown): readonly string[] {
  if (!isFields(item)) return [];
  const path = item["headingPath"] ?? item["headings"];
  return Array.isArray(path) ? path.filter((part): part is string => typeof part === "string") : [];
}

function readPassage(item: unknown, outer: Partial<Passage>): Passage | null {
  if (typeof item === "string") return item.trim() === "" ? null : { ...outer, text: stripWrapperTags(item) };
  const text = textField(item, "text", "passage", "content", "markdown", "excerpt", "snippet");
  if (text === undefined) return null;
  const chunkId = textField(item, "chunkId", "chunk_id", "passageId") ?? outer.chunkId;
  const documentId = textField(item, "documentId", "document_id") ?? outer.documentId;
  const documentName =
    textField(item, "documentName", "document_name", "document", "name", "title", "filename") ?? outer.documentName;
  const page = numberField(item, "page", "pageNumber", "pageStart", "number") ?? outer.page;
  const ordinal = numberField(item, "ordinal", "chunkIndex");
  const headings = headingsOf(item);
  return {
    text: stripWrapperTags(text),
    ...(chunkId ? { chunkId } : {}),
    ...(documentId ? { documentId } : {}),
    ...(documentName ? { documentName } : {}),
    ...(page !== undefined ? { page } : {}),
    ...(ordinal !== undefined ? { ordinal } : {}),
    ...(headings.length > 0 ? { headings } : {}),
  };
}

/** The passages in the result of a search or of reading a document, in their order. */
export function readPassages(value: unknown): Passage[] {
  if (typeof value === "string") return value.trim() === "" ? [] : [{ text: value }];
  const lists = ["results", "passages", "chunks", "pages", "matches", "items"] as const;
  if (Array.isArray(value)) return value.flatMap((item) => readPassage(item, {}) ?? []);
  if (!isFields(value)) return [];
  const documentId = textField(value, "documentId", "id");
  const documentName = textField(value, "documentName", "name", "title", "filename");
  const outer: Partial<Passage> = {
    ...(documentId ? { documentId } : {}),
    ...(documentName ? { documentName } : {}),
  };
  for (const list of lists) {
    const items = value[list];
    if (Array.isArray(items) && items.length > 0) return items.flatMap((item) => readPassage(item, outer) ?? []);
  }
  const whole = readPassage(value, outer);
  return whole ? [whole] : [];
}
