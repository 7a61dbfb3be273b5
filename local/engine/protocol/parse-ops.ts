import { isJsonObject, type JsonObject, type JsonValue } from "./json.ts";

/** One operation that the SDK reported: what a step did, or what it wants. */
export type Op = {
  id: string;
  op: string;
  name: string;
  label: string;
  data: JsonValue;
  error: JsonValue;
  opts: JsonObject;
};

const opId = /^[\w:.-]{1,200}$/;

/**
 * Reads the body of a 206 or of a checkpoint: a list of operations, or a single one. `null` when it is something else.
 * Ids are opaque, but limited to characters that need no escaping.
 */
export function parseOps(body: JsonValue | undefined): Op[] | null {
  const list = Array.isArray(body) ? body : [body];
  const ops: Op[] = [];
  for (const item of list) {
    if (!isJsonObject(item) || typeof item.id !== "string" || !opId.test(item.id) || typeof item.op !== "string")
      return null;
    const name = typeof item.name === "string" ? item.name : "";
    const label = typeof item.displayName === "string" ? item.displayName : name;
    ops.push({
      id: item.id,
      op: item.op,
      name,
      // For people only, and kept as a plain text, which holds no NUL.
      label: label.slice(0, 300).replaceAll("\u0000", "\ufffd"),
      data: item.data ?? null,
      error: item.error ?? null,
      opts: isJsonObject(item.opts) ? item.opts : {},
    });
  }
  return ops;
}
