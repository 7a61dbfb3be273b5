import { connection } from "next/server";
import { contracts } from "@/app/api/contracts";
import { env } from "@/lib/core/env";
import { buildOpenApi } from "@/lib/http/build-openapi";
import packageJson from "@/package.json";

/** The OpenAPI 3.1 document of this installation, generated from the contracts. Public: it holds no data. */
export async function GET(): Promise<Response> {
  await connection();
  const document = buildOpenApi(contracts, `${env().MANDATE_URL}/api`, packageJson.version);
  return Response.json(document, {
    headers: { "access-control-allow-origin": "*", "cache-control": "public, max-age=60" },
  });
}
