import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { EgressError } from "./egress-error";

/**
 * Reads a response's body, unpacked, and stops at the first byte above `maxBytes`, of the packed or the unpacked body.
 * Throws `egress_too_large` or `egress_connection_failed`; the response is then destroyed.
 */
export async function readBody(response: IncomingMessage, maxBytes: number): Promise<Uint8Array> {
  const stated = Number(response.headers["content-length"] ?? "0");
  if (stated > maxBytes) {
    response.destroy();
    throw tooLarge(maxBytes);
  }
  const unpacked = unpack(response);
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of unpacked) {
      const bytes = chunk as Buffer;
      size += bytes.length;
      if (size > maxBytes) throw tooLarge(maxBytes);
      chunks.push(bytes);
    }
  } catch (error) {
    if (error instanceof EgressError) throw error;
    throw new EgressError("egress_connection_failed", "The answer broke off or could not be unpacked.", {
      cause: error,
    });
  } finally {
    unpacked.destroy();
    response.destroy();
  }
  return new Uint8Array(Buffer.concat(chunks));
}

function unpack(response: IncomingMessage): Readable {
  const encoding = (response.headers["content-encoding"] ?? "identity").trim().toLowerCase();
  const decoder = decoderFor(encoding);
  if (decoder === null) return response;
  response.on("error", (error) => decoder.destroy(error));
  response.on("aborted", () => decoder.destroy(new Error("aborted")));
  return response.pipe(decoder);
}

/** One layer of packing, of the kinds that we ask for. Several layers are a bomb's trick and are refused. */
function decoderFor(encoding: string) {
  switch (encoding) {
    case "":
    case "identity":
      return null;
    case "gzip":
    case "x-gzip":
      return createGunzip();
    case "deflate":
      return createInflate();
    case "br":
      return createBrotliDecompress();
    default:
      throw new EgressError("egress_connection_failed", "The answer is packed in a way that was not asked for.");
  }
}

function tooLarge(maxBytes: number): EgressError {
  return new EgressError("egress_too_large", `The answer is larger than ${Math.round(maxBytes / 1024)} KB.`);
}
