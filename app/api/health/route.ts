import { connection } from "next/server";
import { checkHealth } from "@/lib/http/check-health";

/** Readiness: 200 when database and engine answer, else 503 with what does not. */
export async function GET(): Promise<Response> {
  await connection();
  const health = await checkHealth();
  return Response.json(health, {
    status: health.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
}
