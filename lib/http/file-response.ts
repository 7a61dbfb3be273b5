/**
 * A download: always an attachment and never sniffed, so that an uploaded page cannot run in our origin.
 * The name is sent in ASCII and, for what that cannot say, in UTF-8 (RFC 6266).
 */
export function fileResponse(file: { name: string; bytes: Uint8Array<ArrayBuffer>; contentType?: string }): Response {
  const ascii = file.name.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return new Response(file.bytes, {
    headers: {
      "content-type": file.contentType ?? "application/octet-stream",
      "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "content-length": String(file.bytes.byteLength),
      "x-content-type-options": "nosniff",
      "content-security-policy": "sandbox; default-src 'none'",
      "cache-control": "private, no-store",
    },
  });
}
