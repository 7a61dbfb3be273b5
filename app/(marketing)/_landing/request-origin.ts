import { headers } from "next/headers";

/**
 * Where this installation was reached, for absolute links and the code sample. The host header is not trusted to be
 * well-formed: anything but a plain host and port becomes localhost.
 */
export async function requestOrigin(): Promise<string> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host") ?? sent.get("host") ?? "";
  if (!/^[a-z0-9.-]+(:\d{1,5})?$/i.test(host)) return "http://localhost:3000";
  const forwarded = sent.get("x-forwarded-proto")?.split(",")[0]?.trim();
  const isLocal = /^(localhost|127\.)/.test(host);
  const protocol = forwarded === "http" || forwarded === "https" ? forwarded : isLocal ? "http" : "https";
  return `${protocol}://${host}`;
}
