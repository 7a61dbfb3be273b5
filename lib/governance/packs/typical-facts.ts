import type { StageFacts } from "../cedar/request";
import type { Stage } from "../cedar/schema-types";
import { buildAgentFacts } from "../facts/agent-facts";
import {
  egressStageFacts,
  inputStageFacts,
  modelStageFacts,
  outputStageFacts,
  storeStageFacts,
  toolStageFacts,
  type CommonFacts,
} from "../facts/build-stage-facts";
import { buildDataFacts, buildSourceFacts } from "../facts/data-facts";
import { buildModelFacts } from "../facts/model-facts";
import { buildOutputFacts, buildRunFacts, buildSessionFacts } from "../facts/run-facts";
import { buildTimeFacts } from "../facts/time-facts";
import { buildCallFacts, buildToolFacts } from "../facts/tool-facts";
import { buildWorkspaceFacts } from "../facts/workspace-facts";

const tuesdayTenOClockMs = Date.UTC(2026, 0, 6, 10);

function common(): CommonFacts {
  return {
    agentId: "agent_typical",
    agent: buildAgentFacts({
      autonomy: "ask_when_risky",
      owner: "mem_owner",
      ownerActive: true,
      onBehalfOf: "mem_user",
      riskTier: "limited",
      allowedTools: ["search_knowledge"],
      allowedPurposes: ["support"],
      scopes: ["knowledge"],
      inventoried: true,
      purposeDocumented: true,
      instructionsPublished: true,
      riskAssessmentCurrent: true,
      impactAssessed: true,
      dpiaApproved: true,
      friaDone: true,
      runBudgetMicroUsd: 1_000_000,
      dayBudgetMicroUsd: 10_000_000,
    }),
    data: buildDataFacts({ dataClass: "internal", purpose: "support", lawfulBasis: "contract", region: "us" }),
    run: buildRunFacts({
      steps: 3,
      costMicroUsd: 2_000,
      estMicroUsd: 500,
      dayMicroUsd: 40_000,
      versionApproved: true,
      evalsPassed: true,
      configHash: "c0ffee",
      approvedConfigHash: "c0ffee",
      callsPerMinute: 5,
      complexity: 50,
    }),
    session: buildSessionFacts({ idleMinutes: 1, mfa: true, networkTrusted: true }),
    workspace: buildWorkspaceFacts({
      id: "ws_typical",
      aiPolicyAccepted: true,
      enabledTools: ["search_knowledge"],
      cardRetentionDays: 30,
    }),
    time: buildTimeFacts(tuesdayTenOClockMs),
  };
}

const source = buildSourceFacts({
  workspaceId: "ws_typical",
  governed: true,
  provenanceRecorded: true,
  env: "production",
});

function model() {
  return buildModelFacts({
    provider: "example",
    name: "standard-1",
    region: "us",
    baa: true,
    dpaSigned: true,
    sccSigned: true,
    trainsOnInputs: false,
    vendorReviewed: true,
    fedrampModerate: true,
    pciAgreement: true,
    errorRatePct: 1,
  });
}

function tool() {
  return buildToolFacts({
    name: "search_knowledge",
    verb: "retrieve",
    scope: "knowledge",
    risk: 1,
    sideEffect: false,
    external: false,
    sandboxed: true,
    signatureValid: true,
    versionPinned: true,
  });
}

function call() {
  return buildCallFacts({ tls: true, argsSchemaValid: true, argsSafe: true, onBehalfScopes: ["knowledge"] });
}

const builders: { [S in Stage]: () => StageFacts<S> } = {
  input: () => inputStageFacts(common(), { source }),
  model: () => modelStageFacts(common(), model(), 1_200),
  output: () =>
    outputStageFacts(common(), { kind: "end_user" }, buildOutputFacts({ aiDisclosure: true, groundedPct: 90 })),
  tool: () => toolStageFacts(common(), tool(), call(), { source }),
  egress: () => egressStageFacts(common(), tool(), call()),
  store: () => storeStageFacts(common(), { kind: "artifact", retentionDays: 90, encrypted: true }),
};

/** A quiet step in a well-kept workspace, in which no shipped rule but the permit and plain log rules holds. */
export function typicalFacts<S extends Stage>(stage: S): StageFacts<S> {
  return builders[stage]();
}
