import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { conflict, invalidInput } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import { storableText } from "@/lib/core/storable-text";
import { sealerFor } from "@/lib/core/workspace-keys";
import { checkDetection } from "./internal/check-detection";
import type { DetectionSettingsDto, SaveDetectionInput } from "./detection-schema";
import { toDetectionDto } from "./get-detection-settings";
import { detectionPlace, loadDetection } from "./load-detection-profile";
import { loadPolicySet } from "./load-policy-set";
import { requiredClasses } from "./internal/required-classes";

/**
 * Replaces what is looked for. Binds from the next step on, also in runs that are under way. The audit log says which
 * classes changed and how long the lists are, never what is on them. Throws `invalid_input`, also for a class that a rule
 * in force needs, and `conflict` when somebody else saved in the meantime.
 */
export async function saveDetectionSettings(
  ctx: WorkspaceContext,
  input: SaveDetectionInput,
): Promise<DetectionSettingsDto> {
  ctx.require("policies:manage");
  const { version, ...rest } = input;
  const settings = { ...rest, allow: [...new Set(rest.allow)], off: [...new Set(rest.off)] };
  checkDetection(settings);
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);

  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, `detection-settings:${workspaceId}`);
    const earlier = await loadDetection(tx, workspaceId, sealer);
    if (earlier.version !== version) {
      throw conflict("Somebody else has changed these settings. Reload the page to see them.", {
        version: earlier.version,
      });
    }
    const required = requiredClasses(await loadPolicySet(tx, workspaceId));
    const needed = settings.off.filter((name) => required.has(name));
    if (needed.length > 0) {
      const why = needed.map((name) => `${name} is needed by “${required.get(name)?.[0] ?? ""}”`);
      throw invalidInput(`A rule in force needs a class that would be off: ${why.join("; ")}`, { off: why });
    }

    const at = now();
    const change = {
      version: version + 1,
      settingsSealed: sealer.sealJson(settings, detectionPlace),
      updatedById: actorId(ctx),
      updatedByLabel: storableText(ctx.principal.label),
      updatedAt: at,
    };
    await tx.detectionSettings.upsert({
      where: { workspaceId },
      create: { workspaceId, ...change },
      update: change,
      select: { version: true },
    });
    await recordAudit(tx, ctx, {
      action: "detection.settings_saved",
      target: { type: "detection_settings", id: workspaceId },
      summary: "Changed what is looked for in the workspace's content",
      facts: {
        version: change.version,
        custom: settings.custom.map((entry) => entry.class),
        off: settings.off,
        previouslyOff: earlier.settings.off,
        allowed: settings.allow.length,
        denied: settings.deny.length,
      },
    });
    return toDetectionDto(tx, workspaceId, {
      version: change.version,
      settings,
      updatedAt: at,
      updatedBy: change.updatedByLabel,
    });
  });
}
