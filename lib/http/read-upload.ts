import "server-only";
import { AppError } from "@/lib/core/errors";
import { readLimitedBody } from "./read-input";

/** Room for the form around the file. */
const formOverheadBytes = 64 * 1024;

export type Upload = { fileName: string; declaredType: string; bytes: Uint8Array; fields: Record<string, string> };

/** Reads a multipart form with one file in the part `file`. Throws `unsupported_media_type`, `payload_too_large` or `invalid_input`. */
export async function readUpload(request: Request, maxFileBytes: number): Promise<Upload> {
  const contentType = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data\b/i.test(contentType)) {
    throw new AppError("unsupported_media_type", "Send the file as multipart/form-data in the part `file`.");
  }
  const body = await readLimitedBody(request, maxFileBytes + formOverheadBytes);
  let form: FormData;
  try {
    form = await new Response(new Uint8Array(body), { headers: { "content-type": contentType } }).formData();
  } catch {
    throw new AppError("invalid_input", "The form cannot be read: it is incomplete or not valid multipart/form-data.");
  }
  const file = form.get("file");
  if (!(file instanceof File)) {
    throw new AppError("invalid_input", "The form needs a file in the part `file`.", {
      details: { fields: { file: ["is missing"] } },
    });
  }
  const fields = Object.fromEntries(
    [...form].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as const] : [])),
  );
  return { fileName: file.name, declaredType: file.type, bytes: new Uint8Array(await file.arrayBuffer()), fields };
}
