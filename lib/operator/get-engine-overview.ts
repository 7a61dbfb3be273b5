import "server-only";
import type { OperatorContext } from "@/lib/access/require-operator";
import { env } from "@/lib/core/env";
import { describeEngine, type EngineSource } from "./describe-engine";
import { engineAdmin, type EngineAdmin } from "./engine-admin";
import type { EngineHealth, EngineQueue } from "./schema";

export type EngineOverview = { health: EngineHealth; slots: EngineQueue["slots"] };

/** Which engine this installation is configured for. Asks nobody. */
export function getEngineSource(_operator: OperatorContext): EngineSource {
  return describeEngine(env());
}

/** Health, depths and taken slots of the embedded engine. Throws `unavailable` when it cannot be asked. */
export async function getEngineOverview(_operator: OperatorContext, engine?: EngineAdmin): Promise<EngineOverview> {
  const admin = engine ?? engineAdmin();
  const health = await admin.readHealth();
  // Without its database the engine could only answer with an error, which would hide what its health says.
  if (!health.counts) return { health, slots: [] };
  return { health, slots: (await admin.readQueue()).slots };
}
