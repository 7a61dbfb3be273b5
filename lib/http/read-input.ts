import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/core/errors";
import { isStorableText } from "@/lib/core/storable-text";
import type { Contract } from "./contract";

const maxJsonBytes = 1024 * 1024;

/** Reads a body of at most `maxBytes`, refusing by Content-Length first and by what really arrives second. */
export async function readLimitedBody(request: Request, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = (): AppError =>
    new AppError("payload_too_large", `The body may have at most ${maxBytes} bytes.`, { details: { maxBytes } });
  if (Number(request.headers.get("content-length") ?? "0") > maxBytes) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw tooLarge();
    }
    parts.push(value);
  }
  return Buffer.concat(parts);
}

async function readJson(request: Request): Promise<{ value: unknown; raw: Uint8Array }> {
  const raw = await readLimitedBody(request, maxJsonBytes);
  if (raw.byteLength === 0) return { value: undefined, raw };
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type)) {
    throw new AppError("unsupported_media_type", "Send the body as application/json.");
  }
  try {
    return { value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(raw)), raw };
  } catch {
    throw new AppError("invalid_json", "The body is not valid JSON in UTF-8.");
  }
}

function searchToObject(search: URLSearchParams): Record<string, string | string[]> {
  const result: Record<string, string | string[]> = {};
  for (const key of new Set(search.keys())) {
    if (key === "workspace") continue;
    const values = search.getAll(key);
    result[key] = values.length > 1 ? values : (values[0] ?? "");
  }
  return result;
}

export type ParsedInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = {
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
  /** The exact bytes of a JSON body, for the idempotency digest. */
  raw: Uint8Array;
};

/** Refuses what no column can hold, wherever it stands: U+0000 and half characters (lone surrogates). */
function requireStorable(value: unknown): void {
  const stack: unknown[] = [value];
  while (stack.length > 0) {
    const item = stack.pop();
    if (typeof item === "string" && !isStorableText(item)) {
      throw new AppError("invalid_input", "A text contains U+0000 or half a character (a lone surrogate).");
    }
    if (typeof item === "object" && item !== null)
      for (const [key, inner] of Object.entries(item)) stack.push(key, inner);
  }
}

/** Parses parameters, query and JSON body with the contract's schemas. Throws ZodError or an AppError. */
export async function readInput<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  contract: Contract<P, Q, B>,
  request: Request,
  rawParams: Record<string, string | string[] | undefined>,
): Promise<ParsedInput<P, Q, B>> {
  const search = searchToObject(new URL(request.url).searchParams);
  requireStorable(rawParams);
  requireStorable(search);
  const params = contract.params?.parse(rawParams);
  const query = contract.query?.parse(search);
  const isJson = contract.body !== undefined && contract.bodyType !== "multipart";
  const { value, raw } = isJson ? await readJson(request) : { value: undefined, raw: new Uint8Array() };
  requireStorable(value);
  const body = isJson ? contract.body?.parse(value ?? {}) : undefined;
  return { params, query, body, raw } as ParsedInput<P, Q, B>;
}
