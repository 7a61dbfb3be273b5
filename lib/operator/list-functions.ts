import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import type { EngineFunction } from "./schema";

/** Every function that the engine knows, those no longer in the code last. Throws `unavailable`. */
export async function listFunctions(_operator: OperatorContext, engine?: EngineAdmin): Promise<EngineFunction[]> {
  const functions = await (engine ?? engineAdmin()).listFunctions();
  return functions.toSorted((a, b) => Number(a.archived) - Number(b.archived) || a.name.localeCompare(b.name));
}
