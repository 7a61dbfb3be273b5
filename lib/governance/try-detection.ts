import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { sealerFor } from "@/lib/core/workspace-keys";
import { checkDetection } from "./internal/check-detection";
import type { TryDetectionDto, TryDetectionInput } from "./detection-schema";
import { detect } from "./detectors/detect";
import { scoreInjection } from "./detectors/score-injection";
import { loadDetectionProfile, toDetectOptions } from "./load-detection-profile";

/** What would be found in a text, with the settings in force or with those at hand. Nothing is kept of it. */
export async function tryDetection(ctx: WorkspaceContext, input: TryDetectionInput): Promise<TryDetectionDto> {
  ctx.require("policies:manage");
  const { text, settings } = input;
  if (settings) checkDetection(settings);
  const sealer = await sealerFor(ctx.workspaceId);
  const options = settings
    ? toDetectOptions(settings)
    : (await inWorkspace(ctx, (tx) => loadDetectionProfile(tx, ctx.workspaceId, sealer))).options;
  const { score, rules, hiddenText } = scoreInjection(text);
  return { spans: detect(text, options), injection: { score, rules: [...rules], hiddenText } };
}
