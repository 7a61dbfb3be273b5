import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { askToKeep, NotKept, type Kept, type StoreFactsOf } from "@/lib/governance/ask-to-keep";
import { storeStageFacts } from "@/lib/governance/facts/build-stage-facts";
import { buildStoreFacts, type StoreKind } from "@/lib/governance/facts/store-facts";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { loadRetentionDays } from "@/lib/governance/load-retention";
import type { PolicySet } from "@/lib/governance/policy-set";
import { collectFieldTexts, mapJsonTexts } from "@/lib/governance/masking/mask-json";
import type { ArtifactToSave, SavedArtifact } from "@/lib/tools/tool-context";
import { saveArtifact } from "../save-artifact";
import { commonFacts } from "./base-facts";
import type { GovernedPrompt } from "./governed-prompt";
import type { LoadedRun, LoadedStep } from "./load-run";
import { collectMessageTexts } from "./message-texts";

/** What keeping is decided under: the policies in force, and how long the plan keeps what runs leave. */
export type KeepingRules = { readonly policySet: PolicySet; readonly retentionDays: number | null };

function factsOf(run: LoadedRun, turn: number, kind: StoreKind, retentionDays: number | null): StoreFactsOf {
  const store = buildStoreFacts(kind, retentionDays);
  return ({ classes, masked, injectionScore, hiddenText }) =>
    storeStageFacts(commonFacts(run, { classes, masked, injectionScore, hiddenText, turn }), store);
}

/**
 * Keeps a file that a tool made, if the rules let it, without what they want taken out. Throws `NotKept`.
 */
export async function keepArtifact<Content extends object>(
  ctx: WorkspaceContext,
  run: LoadedRun,
  step: LoadedStep,
  artifact: ArtifactToSave<Content>,
): Promise<SavedArtifact> {
  const { workspaceId } = ctx;
  const { policySet, retentionDays } = await inWorkspace(ctx, async (tx) => ({
    policySet: await loadPolicySet(tx, workspaceId),
    retentionDays: await loadRetentionDays(tx, workspaceId),
  }));
  const { isAllowed, decision, clean } = await askToKeep({
    policySet,
    detection: run.detection,
    facts: factsOf(run, run.steps.length, "artifact", retentionDays),
    texts: collectFieldTexts(artifact.content),
  });
  if (!isAllowed) throw new NotKept(decision);
  const file = await artifact.write(mapJsonTexts(artifact.content, clean) as Content);
  const target = { runId: run.id, stepId: step.id, agentId: run.agent.id, toolName: step.toolName ?? "" };
  return saveArtifact(ctx, { ...file, decision, target });
}

/** Decides whether an answer may be kept in its conversation, where later turns read it. */
export function askToRemember(run: LoadedRun, rules: KeepingRules, answer: string): Promise<Kept> {
  return askToKeep({
    policySet: rules.policySet,
    detection: run.detection,
    facts: factsOf(run, run.steps.length, "memory", rules.retentionDays),
    texts: [answer],
  });
}

type CallRecord = { governed: GovernedPrompt; answer: { text: string } };

/**
 * Decides whether the record of a model call may be kept: the prompt as it was sent, and the text of the answer. The
 * tool calls that it asks for are work to be done as they stand, and decided by themselves; the next prompt repeats them.
 */
export function askToLog(
  run: LoadedRun,
  turn: number,
  rules: KeepingRules,
  { governed, answer }: CallRecord,
): Promise<Kept> {
  return askToKeep({
    policySet: rules.policySet,
    detection: run.detection,
    facts: factsOf(run, turn, "log", rules.retentionDays),
    texts: [governed.system, ...collectMessageTexts(governed.messages).all, answer.text],
  });
}
