import "server-only";
import { setImmediate } from "node:timers/promises";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { sealerFor } from "@/lib/core/workspace-keys";
import { askToKeepWhole, type StoreFactsOf } from "@/lib/governance/ask-to-keep";
import type { Decision } from "@/lib/governance/decision";
import { storeStageFacts } from "@/lib/governance/facts/build-stage-facts";
import { buildDataFacts } from "@/lib/governance/facts/data-facts";
import { buildRunFacts } from "@/lib/governance/facts/run-facts";
import { buildCallerFacts, buildStoreFacts, type Caller } from "@/lib/governance/facts/store-facts";
import { statedAgentFacts, statedWorkspaceFacts } from "@/lib/governance/facts/stated-facts";
import { buildTimeFacts } from "@/lib/governance/facts/time-facts";
import { buildWorkspaceFacts } from "@/lib/governance/facts/workspace-facts";
import { loadDetectionProfile } from "@/lib/governance/load-detection-profile";
import { loadPolicySet } from "@/lib/governance/load-policy-set";
import { loadRetentionDays } from "@/lib/governance/load-retention";
import { loadStatedFacts } from "@/lib/governance/load-stated-facts";
import { findContent, type ContentSummary, type DetectionProfile } from "@/lib/governance/scan-content";

/** Characters that are looked through at once, so that a long page holds the process up no longer than a short one. */
const slice = 100_000;
/** What is found has at most this length, so nothing is missed where two slices meet. */
const overlap = 500;

type DocumentToKeep = {
  name: string;
  title: string | undefined;
  pages: readonly { text: string }[];
  /** Who brought it: a member, a key or a job. */
  uploadedById: string;
};

/**
 * Decides whether a document may enter its knowledge base, once its text is known and before a passage of it is stored.
 * The principal is whoever brought it, wrapped as an agent. A file cannot be masked and nobody is asked, so a rule that
 * wants either denies.
 */
export async function decideDocument(
  ctx: WorkspaceContext,
  document: DocumentToKeep,
): Promise<{ isAllowed: boolean; decision: Decision }> {
  const { workspaceId } = ctx;
  const sealer = await sealerFor(workspaceId);
  const loaded = await inWorkspace(ctx, async (tx) => ({
    policySet: await loadPolicySet(tx, workspaceId),
    detection: await loadDetectionProfile(tx, workspaceId, sealer),
    stated: await loadStatedFacts(tx, workspaceId),
    retentionDays: await loadRetentionDays(tx, workspaceId),
    caller: await findCaller(tx, workspaceId, document.uploadedById),
  }));
  const texts = [document.name, document.title ?? "", ...document.pages.map((page) => page.text)];
  const found = await findInAll(loaded.detection, texts);
  const nowMs = now().getTime();
  const stated = statedAgentFacts(loaded.stated, { id: loaded.caller.id, versionId: null }, nowMs);
  const facts: StoreFactsOf = (content) =>
    storeStageFacts(
      {
        agentId: loaded.caller.id,
        agent: buildCallerFacts(loaded.caller),
        data: buildDataFacts({ ...stated.data, ...content, origin: "document" }),
        run: buildRunFacts(),
        workspace: buildWorkspaceFacts({ ...statedWorkspaceFacts(loaded.stated, nowMs), id: workspaceId }),
        time: buildTimeFacts(nowMs),
      },
      buildStoreFacts("knowledge_base", loaded.retentionDays),
    );
  return askToKeepWhole({ policySet: loaded.policySet, facts, found });
}

/** The member behind an upload, or behind the key that made it, and whether they are still here. */
async function findCaller(tx: Tx, workspaceId: string, id: string): Promise<Caller> {
  const key = await tx.apiKey.findFirst({ where: { id, workspaceId }, select: { createdById: true } });
  const userId = key?.createdById ?? id;
  const member = await tx.member.findFirst({ where: { workspaceId, userId }, select: { id: true } });
  // What a job of the product brings, such as the sample documents, has nobody behind it.
  return { id, ownerId: member || key ? userId : null, isOwnerActive: member !== null };
}

async function findInAll(profile: DetectionProfile, texts: readonly string[]): Promise<ContentSummary> {
  const classes = new Set<string>();
  let injectionScore = 0;
  let hiddenText = false;
  for (const text of texts) {
    for (let start = 0; start < text.length; start += slice) {
      const found = await findContent(profile, text.slice(start, start + slice + overlap));
      for (const span of found.spans) classes.add(span.class);
      injectionScore = Math.max(injectionScore, found.injectionScore);
      hiddenText ||= found.hiddenText;
      await setImmediate();
    }
  }
  return { classes: [...classes], injectionScore, hiddenText };
}
