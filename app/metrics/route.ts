import { connection } from "next/server";
import { isLoopbackRequest } from "@/lib/http/loopback";
import { renderMetrics } from "@/lib/core/metrics";

/** Prometheus metrics of this process; only for a scraper on the same machine or pod. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  if (!isLoopbackRequest(request)) return new Response(null, { status: 404 });
  const { contentType, body } = await renderMetrics();
  return new Response(body, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}
