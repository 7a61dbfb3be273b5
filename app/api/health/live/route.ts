import { connection } from "next/server";

/** Liveness: this process answers. Says nothing about what it depends on; that is /api/health. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
