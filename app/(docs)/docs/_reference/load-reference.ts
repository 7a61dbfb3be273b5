import "server-only";
import { contracts } from "@/app/api/contracts";
import { buildOpenApi } from "@/lib/http/build-openapi";
import { groupOperations, type OpenApiDocument, type OperationGroup } from "./openapi-types";

let groups: OperationGroup[] | undefined;

/** The operations of this installation's OpenAPI document, by group. Built once per process. */
export function loadReference(): OperationGroup[] {
  // The address is not part of what is shown: examples take the one that the reader came by.
  groups ??= groupOperations(buildOpenApi(contracts, "/api", "") as unknown as OpenApiDocument);
  return groups;
}
