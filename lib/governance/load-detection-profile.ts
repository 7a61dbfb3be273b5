import "server-only";
import type { Tx } from "@/lib/core/db";
import type { Sealer } from "@/lib/core/workspace-keys";
import { detectionSettings, type DetectionSettings } from "./detection-schema";
import { loadPolicySet } from "./load-policy-set";
import { requiredClasses } from "./internal/required-classes";
import type { DetectionProfile } from "./scan-content";

export const detectionPlace = "detection-settings";

export type StoredDetection = {
  readonly version: number;
  readonly settings: DetectionSettings;
  readonly updatedAt: Date | null;
  readonly updatedBy: string | null;
};

/** What the workspace set; the built-in classes only where it set nothing. */
export async function loadDetection(tx: Tx, workspaceId: string, sealer: Sealer): Promise<StoredDetection> {
  const row = await tx.detectionSettings.findUnique({ where: { workspaceId } });
  if (!row) return { version: 0, settings: detectionSettings.parse({}), updatedAt: null, updatedBy: null };
  const settings = detectionSettings.parse(sealer.openJson(row.settingsSealed, detectionPlace));
  return { version: row.version, settings, updatedAt: row.updatedAt, updatedBy: row.updatedByLabel };
}

/**
 * What the content of a workspace is looked through for. A class that is off is looked for all the same while a rule in
 * force needs it, also when the rule came later.
 */
export async function loadDetectionProfile(tx: Tx, workspaceId: string, sealer: Sealer): Promise<DetectionProfile> {
  const { version, settings } = await loadDetection(tx, workspaceId, sealer);
  const required = settings.off.length === 0 ? null : requiredClasses(await loadPolicySet(tx, workspaceId));
  const without = settings.off.filter((name) => !required?.has(name));
  return { workspaceId, version: `${version}:${without.join()}`, options: toDetectOptions(settings, without) };
}

export function toDetectOptions(settings: DetectionSettings, without: readonly string[] = settings.off) {
  const { allow, deny, custom } = settings;
  return { allow, deny, custom, without };
}
