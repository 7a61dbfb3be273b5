import "server-only";
import type { ModelMessage } from "ai";
import { now } from "@/lib/core/clock";
import { AppError } from "@/lib/core/errors";
import { decide } from "@/lib/governance/decide";
import { maxScanLength } from "@/lib/governance/detectors/scan";
import { expandGroups } from "@/lib/governance/detectors/span-classes";
import { enforce, type Enforcement } from "@/lib/governance/enforce";
import { modelStageFacts } from "@/lib/governance/facts/build-stage-facts";
import { buildLocalModelFacts, buildModelFacts } from "@/lib/governance/facts/model-facts";
import { statedModelFacts } from "@/lib/governance/facts/stated-facts";
import { databaseVault } from "@/lib/governance/masking/database-vault";
import { maskWithSession } from "@/lib/governance/masking/mask-text";
import { openMaskSession, type MaskSession } from "@/lib/governance/masking/mask-token";
import type { PolicySet } from "@/lib/governance/policy-set";
import { scanAll, scanEach, spansOf, sumUp } from "@/lib/governance/scan-content";
import { satisfiesRouteTarget } from "@/lib/governance/route-target";
import { modelTiers } from "@/lib/models/schema";
import { readyModel, type ReadyModel, type WorkspaceModels } from "@/lib/models/workspace-models";
import { commonFacts } from "./base-facts";
import type { LoadedRun } from "./load-run";
import { collectMessageTexts, mapMessageTexts } from "./message-texts";

export type GovernedPrompt = {
  outcome: Enforcement<"model">["outcome"];
  decision: Enforcement<"model">["decision"];
  model: ReadyModel;
  system: string;
  messages: ModelMessage[];
  /** Restores what was masked; empty when nothing was. */
  session: MaskSession;
  maskedClasses: string[];
};

export type PromptDraft = {
  system: string;
  messages: ModelMessage[];
  model: ReadyModel;
  promptTokens: number;
  /** The most that the call would cost with a model. */
  estimate: (model: ReadyModel) => bigint;
};

function modelFactsOf(run: LoadedRun, model: ReadyModel) {
  const input = { name: model.modelId, tier: model.tier ?? "standard", provider: model.provider };
  return model.isExternal
    ? buildModelFacts({ ...statedModelFacts(run.stated, model.provider, now().getTime()), ...input })
    : buildLocalModelFacts(input);
}

/**
 * Refuses what is too long to be looked through, before anything is spent on it. Throws `unprocessable_model_call`, which
 * is not repeated.
 */
function requireCheckable(texts: readonly string[]): void {
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length <= maxScanLength) return;
  const [has, may] = [length, maxScanLength].map((count) => count.toLocaleString("en"));
  throw new AppError(
    "unprocessable_model_call",
    `The conversation has ${has} characters. At most ${may} can be checked before a model call, so nothing was sent.`,
  );
}

/**
 * Decides a model call and does what the decision asks for: masks classes in everything that the model would read, or
 * picks another model. The vault has kept every mask before the prompt may leave.
 */
export async function governPrompt(
  run: LoadedRun,
  turn: number,
  policySet: PolicySet,
  models: WorkspaceModels,
  draft: PromptDraft,
): Promise<GovernedPrompt> {
  const texts = collectMessageTexts(draft.messages);
  requireCheckable([...texts.all, draft.system]);
  const scans = await scanEach(run.detection, [...texts.all, draft.system]);
  const { classes, hiddenText } = sumUp(scans);
  const { injectionScore } = await scanAll(run.detection, texts.untrusted);
  const scope = run.threadId ?? run.id;
  const session = openMaskSession({
    key: run.sealer.deriveKey("mask-tokens"),
    scope,
    entries: await databaseVault.load(run.workspaceId, scope),
  });

  let { model, system, messages } = draft;
  const masked = new Set<string>();
  const factsNow = () =>
    modelStageFacts(
      commonFacts(run, {
        classes,
        masked: [...masked],
        injectionScore,
        hiddenText,
        turn,
        estMicroUsd: draft.estimate(model),
      }),
      modelFactsOf(run, model),
      draft.promptTokens,
    );

  const { outcome, decision } = await enforce((facts) => decide(policySet, "model", facts), factsNow(), {
    mask: async (obligation) => {
      const wanted = expandGroups(obligation.classes, classes);
      for (const name of [...obligation.classes, ...wanted]) masked.add(name);
      const change = (text: string, field: string | null = null) =>
        maskWithSession(text, spansOf(scans, text, field), [...masked], session);
      system = change(draft.system);
      messages = mapMessageTexts(draft.messages, change);
      await databaseVault.save(run.workspaceId, scope, session.added());
      return factsNow();
    },
    route: (obligation) => {
      const candidates = modelTiers.map((tier) => readyModel(models, { modelTier: tier, model: null }));
      const chosen = candidates.find((candidate) =>
        obligation.targets.every((target) => satisfiesRouteTarget(modelFactsOf(run, candidate), target)),
      );
      if (!chosen) return null;
      model = chosen;
      return factsNow();
    },
  });
  // Where nothing was masked, what looks like a token in the answer was typed.
  const restoring = masked.size > 0 ? session : openMaskSession({ key: "", scope });
  return { outcome, decision, model, system, messages, session: restoring, maskedClasses: [...masked] };
}
