import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { contracts } from "@/app/api/contracts";
import { CallGraph } from "@/lib/testing/call-graph";

/*
 * Whatever changes something leads to an audit entry. The check is static: from each operation of the API, each server
 * action and each use case it follows mentions of functions, and where that reaches a write it has to reach the one
 * function that appends entries. What does not is listed here with its reason; a reason that is no longer needed fails too.
 * Not entered: lib/core, lib/http and lib/access, which write what every request writes (rate limits, idempotency, keys).
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const graph = new CallGraph(root, (file) => /^lib\/(core|http|access)\//.test(file));
const appendsEntries = "lib/audit/internal/append-entry.ts#appendAuditEntries";

const ofAnAccount =
  "An account belongs to no workspace, and each log to one. What it changes in workspaces (joining, leaving, deleting) has entries.";
const ofTheOperator =
  "Acts on the job engine of the installation, not in a workspace; two log lines name the operator.";
const readsOnly = "Reads only.";
const cacheOnly = "Reads only; the write that is found is one into memory.";
const ofAJob = "A job's progress on what somebody asked for; the asking, each decision and the end have entries.";

/** Why these need no entry. */
const exceptions: Record<string, string> = {
  "action signUpAction": ofAnAccount,
  "action requestMagicLinkAction": ofAnAccount,
  "action requestPasswordResetAction": ofAnAccount,
  "action resetPasswordAction": ofAnAccount,
  "action verifyEmailAction": ofAnAccount,
  "action confirmEmailChangeAction": ofAnAccount,
  "action updateProfileAction": ofAnAccount,
  "action requestEmailChangeAction": ofAnAccount,
  "action resendVerificationAction": ofAnAccount,
  "action changePasswordAction": ofAnAccount,
  "action revokeSessionAction": ofAnAccount,
  "action revokeOtherSessionsAction": ofAnAccount,
  "action signOutAction": ofAnAccount,
  "action cancelJobAction": ofTheOperator,
  "action retryJobAction": ofTheOperator,
  "action replayEventAction": ofTheOperator,
  "action pauseFunctionAction": ofTheOperator,
  "action dismissOnboardingAction": "What one person sees on their own Home; nobody else is concerned.",
  "use case lib/workspaces/onboarding.ts setOnboardingDismissed": "As dismissOnboardingAction.",
  "action readTriedRunAction": readsOnly,
  "action approvalViewAction": readsOnly,
  "action approvalEvidenceAction": readsOnly,
  "action verifyChainAction": readsOnly,
  "action readConversationAction": readsOnly,
  "action attachedDocumentAction": readsOnly,
  "action dryRunPoliciesAction": readsOnly,
  "action checkPolicyAction": readsOnly,
  "action simulatePoliciesAction": readsOnly,
  "action tryDetectionAction": readsOnly,
  "post checkPolicy": readsOnly,
  "post simulatePolicies": readsOnly,
  "post dryRunPolicies": readsOnly,
  "post tryDetection": readsOnly,
  "get downloadArtifact": cacheOnly,
  "get downloadDocument": cacheOnly,
  "post searchKnowledge": cacheOnly,
  "use case lib/knowledge/get-document.ts getDocumentFile": cacheOnly,
  "use case lib/knowledge/search-knowledge.ts searchKnowledge": cacheOnly,
  "use case lib/runs/save-artifact.ts getArtifactFile": cacheOnly,
  "use case lib/approvals/notify-approvers.ts notifyApprovers": ofAJob,
  "use case lib/knowledge/fail-ingest.ts failIngest": ofAJob,
  "use case lib/audit-delivery/deliver-checkpoint.ts giveUpOnDelivery": ofAJob,
  "use case lib/webhooks/deliver-run-webhook.ts deliverRunWebhook": ofAJob,
  "use case lib/webhooks/deliver-run-webhook.ts giveUpOnRunWebhook": ofAJob,
  "use case lib/webhooks/webhook-secret.ts webhookSecret":
    "Makes the secret when it is first needed; showing it has an entry.",
};

type EntryPoint = { name: string; file: string; declaration: string; isChange: boolean };

function filesBelow(folder: string, fits: (file: string) => boolean): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => `${folder}/${file}`)
    .filter(fits);
}

const operations: EntryPoint[] = contracts.map(({ operationId, method, path: address }) => ({
  name: `${method} ${operationId}`,
  file: `app/api${address.replace(/\{(\w+)\}/g, "[$1]")}/route.ts`,
  declaration: method.toUpperCase(),
  isChange: method !== "get",
}));

const actions: EntryPoint[] = filesBelow("app", (file) => path.basename(file) === "actions.ts").flatMap((file) =>
  graph.exportsOf(file).map((declaration) => ({ name: `action ${declaration}`, file, declaration, isChange: true })),
);

/** The functions that a module offers to others and that act in a workspace. */
const useCases: EntryPoint[] = filesBelow("lib", (file) =>
  /^lib\/(?!core|http|access|testing)[a-z-]+\/[a-z-]+\.ts$/.test(file),
).flatMap((file) =>
  [
    ...readFileSync(path.join(root, file), "utf8").matchAll(
      /export (?:async )?function (\w+)\(\s*(?:tx: Tx,\s*)?ctx: WorkspaceContext/g,
    ),
  ].map(([, declaration = ""]) => ({ name: `use case ${file} ${declaration}`, file, declaration, isChange: false })),
);

/** Whether it changes something, or says that it does, and reaches no entry. */
function lacksEntry({ file, declaration, isChange }: EntryPoint): boolean {
  const { nodes, writers } = graph.reach(file, declaration);
  return !nodes.has(appendsEntries) && (isChange || writers.length > 0);
}

it.each([
  ["operation of the API", operations, 40],
  ["server action", actions, 40],
  ["use case", useCases, 100],
] as const)("every %s that changes something leads to an audit entry", (_kind, entryPoints, fewest) => {
  expect(entryPoints.length).toBeGreaterThan(fewest);
  const lacking = entryPoints.filter(lacksEntry).map(({ name }) => name);
  expect(lacking.filter((name) => !Object.hasOwn(exceptions, name))).toEqual([]);
});

it("every exception is still one", () => {
  const lacking = new Set([...operations, ...actions, ...useCases].filter(lacksEntry).map(({ name }) => name));
  expect(Object.keys(exceptions).filter((name) => !lacking.has(name))).toEqual([]);
});

it("finds what it looks for: a use case reaches its entry and its write, a reading one neither", () => {
  const { nodes, writers } = graph.reach("lib/metering/set-budget.ts", "setBudget");
  expect(nodes.has(appendsEntries)).toBe(true);
  expect(writers).toContain("lib/metering/set-budget.ts#setBudget");
  const reading = graph.reach("lib/metering/list-budgets.ts", "listBudgets");
  expect([reading.nodes.has(appendsEntries), reading.writers]).toEqual([false, []]);
});
