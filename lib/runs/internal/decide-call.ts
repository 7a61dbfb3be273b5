import "server-only";
import { now } from "@/lib/core/clock";
import { decide } from "@/lib/governance/decide";
import type { ApprovalObligation } from "@/lib/governance/decision";
import { approvalDigest } from "@/lib/governance/approval-digest";
import { enforce, type Enforcement } from "@/lib/governance/enforce";
import { isDataLink } from "@/lib/governance/detectors/data-links";
import { egressStageFacts, toolStageFacts, type CommonFacts } from "@/lib/governance/facts/build-stage-facts";
import type { GivenApproval } from "@/lib/governance/facts/approvals-facts";
import { buildSourceFacts } from "@/lib/governance/facts/data-facts";
import { statedAgentFacts } from "@/lib/governance/facts/stated-facts";
import { buildCallFacts, buildToolFacts } from "@/lib/governance/facts/tool-facts";
import { collectFieldTexts, collectJsonTexts } from "@/lib/governance/masking/mask-json";
import { scanAll } from "@/lib/governance/scan-content";
import type { PolicySet } from "@/lib/governance/policy-set";
import type { SideEffect, Tool } from "@/lib/tools/define-tool";
import { commonFacts } from "./base-facts";
import { linkMaterial } from "./check-answer";
import { pathEscapes, rowCount, sameCallCount } from "./call-facts";
import type { LoadedRun } from "./load-run";

/** What the catalogue's rules call it. */
const verbs: Record<SideEffect, string> = { none: "execute", read: "retrieve", write: "create", external: "send" };
/**
 * Every tool of the registry is code of this product: shipped, signed and versioned with it, so its description cannot
 * change under a grant. None runs code or hands text to an interpreter.
 */
const shippedTool = {
  sandboxed: true,
  signatureValid: true,
  versionPinned: true,
  executesCode: false,
  rawInterpreter: false,
  descriptionChanged: false,
} as const;
const riskLevels = { low: 1, medium: 2, high: 3 } as const;

export type CallToDecide = {
  turn: number;
  tool: Tool;
  args: unknown;
  limits: Record<string, unknown>;
  given: GivenApproval[];
};

export type DecidedCall = { enforcement: Enforcement<"tool"> | Enforcement<"egress">; digest: string };

function changesSomething(sideEffect: SideEffect): boolean {
  return sideEffect === "write" || sideEffect === "external";
}

/** No list in the grant means every public host; the egress guard refuses private ones in any case. */
function allowedHosts(limits: Record<string, unknown>): string[] {
  const list = limits.allowedDomains;
  return Array.isArray(list) && list.length > 0
    ? list.filter((item): item is string => typeof item === "string")
    : ["*"];
}

/**
 * Decides one call of a tool: the tool stage, then the egress stage where it connects to an address. `given` are the
 * approvals at hand; only those bound to this very call count.
 */
export async function decideCall(run: LoadedRun, policySet: PolicySet, input: CallToDecide): Promise<DecidedCall> {
  const { digest, common, toolFacts, call, source, connects } = await factsOfCall(run, policySet, input);
  const ask = { approve: () => "waiting" as const };
  const atTool = await enforce(
    (facts) => decide(policySet, "tool", facts),
    toolStageFacts(common, toolFacts, call, { source }),
    ask,
  );
  if (atTool.outcome === "denied" || !connects) return { enforcement: atTool, digest };
  const atEgress = await enforce(
    (facts) => decide(policySet, "egress", facts),
    egressStageFacts(common, toolFacts, call),
    ask,
  );
  // A connection that may not be made is refused before anybody is asked about it.
  const onlyEgressAsks = atEgress.outcome === "waiting" && atTool.outcome === "allowed";
  if (atEgress.outcome === "denied" || onlyEgressAsks) return { enforcement: atEgress, digest };
  return { enforcement: askOnce(atTool, atEgress), digest };
}

/**
 * Decides on a connection to the address that a call is redirected to. Nobody can be asked in the middle of it: what was
 * approved with the call counts, and a rule that wants more denies.
 */
export async function decideRedirect(
  run: LoadedRun,
  policySet: PolicySet,
  input: CallToDecide,
  url: string,
): Promise<Enforcement<"egress">> {
  const { common, toolFacts, call } = await factsOfCall(run, policySet, input, url);
  return enforce((facts) => decide(policySet, "egress", facts), egressStageFacts(common, toolFacts, call), {});
}

/** `redirectedTo` stands in for the address in the arguments. */
async function factsOfCall(run: LoadedRun, policySet: PolicySet, input: CallToDecide, redirectedTo?: string) {
  const { tool } = input;
  const digest = approvalDigest({ tool: tool.name, args: input.args, policySetVersion: policySet.version });
  const { classes, injectionScore, hiddenText } = await scanAll(run.detection, collectFieldTexts(input.args));
  const declared = tool.inspect(input.args);
  // Where the grant names the hosts, what goes to them is meant to.
  const namesHosts = !allowedHosts(input.limits).includes("*");
  const egressUrl = redirectedTo ?? declared.egressUrl;
  const common: CommonFacts = commonFacts(run, {
    leakDetected: egressUrl !== undefined && !namesHosts && sendsData(run, egressUrl, input.args),
    classes,
    injectionScore,
    hiddenText,
    turn: input.turn,
    approvals: { given: input.given, digest },
  });
  const changes = changesSomething(declared.sideEffect);
  const toolFacts = buildToolFacts({
    name: tool.name,
    verb: verbs[declared.sideEffect],
    risk: riskLevels[declared.risk],
    sideEffect: changes,
    // A request that only reads still tells the host what is asked for.
    external: declared.sideEffect === "external" || egressUrl !== undefined,
    ...shippedTool,
  });
  const target = egressUrl ? URL.parse(egressUrl) : null;
  const call = buildCallFacts({
    argsSchemaValid: true,
    argsSafe: true,
    sameCallCount: sameCallCount(run.steps, input),
    rows: rowCount(input.args),
    pathEscapes: pathEscapes(input.args),
    ...(declared.target ? { target: declared.target } : {}),
    ...(target
      ? { host: target.hostname, tls: target.protocol === "https:", allowedHosts: allowedHosts(input.limits) }
      : {}),
  });
  // Of a passage of the workspace's documents it is on record which document it is from and who brought it.
  const stated = statedAgentFacts(run.stated, { id: run.agent.id, versionId: run.versionId }, now().getTime());
  const isOwnContent = declared.sideEffect === "read" && egressUrl === undefined;
  const source = buildSourceFacts({
    ...stated.source,
    workspaceId: run.workspaceId,
    provenanceRecorded: isOwnContent,
  });
  return { digest, common, toolFacts, call, source, connects: target !== null };
}

/** Whether the address, or what goes with it (headers, a body), would carry data out. */
function sendsData(run: LoadedRun, url: string, args: unknown): boolean {
  const material = linkMaterial(run);
  const others = [...new Set(collectJsonTexts(args))].filter((text) => text !== url);
  // What goes beside the address is judged as if it stood in its query.
  const asAddresses = others.map((text) => `https://beside.invalid/?q=${encodeURIComponent(text.toWellFormed())}`);
  return [url, ...asAddresses].some((address) => isDataLink(address, material));
}

/** People are asked once for a call: what they answer has to meet what the rules of both stages want. */
function askOnce(atTool: Enforcement<"tool">, atEgress: Enforcement<"egress">): Enforcement<"tool"> {
  const [tool, egress] = [atTool.decision.approval, atEgress.decision.approval];
  if (!tool || !egress) return atTool;
  const approval: ApprovalObligation = {
    roles: [...new Set([...tool.roles, ...egress.roles])],
    approvalsNeeded: Math.max(tool.approvalsNeeded, egress.approvalsNeeded),
    expiresInMs: Math.min(tool.expiresInMs, egress.expiresInMs),
    priority: Math.min(tool.priority, egress.priority),
    policyIds: [...new Set([...tool.policyIds, ...egress.policyIds])],
  };
  return { ...atTool, decision: { ...atTool.decision, approval } };
}
