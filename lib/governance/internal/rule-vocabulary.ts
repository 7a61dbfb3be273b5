import type { Stage } from "../cedar/schema-types";

/** What is acted on at each stage. */
export const resources: Record<Stage, string> = {
  input: "workspace",
  model: "model",
  output: "recipient",
  tool: "tool",
  egress: "tool",
  store: "store",
};

/** The entity type of the schema that a stage acts on, as its attributes are named. */
export const resourceKeys: Record<Stage, string> = { ...resources, output: "sink" };

/** Facts that are texts, numbers or sets, as a reader names them. Each of the schema has an entry here (a test holds that). */
export const phrases: Readonly<Record<string, string>> = {
  "agent.allowedPurposes": "the purposes allowed for the agent",
  "agent.allowedTools": "the tools granted to the agent",
  "agent.autonomy": "the agent's autonomy",
  "agent.dayBudgetMicroUsd": "the agent's daily budget",
  "agent.onBehalfOf": "the person behind the run",
  "agent.owner": "the agent's owner",
  "agent.riskTier": "the agent's risk tier",
  "agent.runBudgetMicroUsd": "the run's budget",
  "agent.scopes": "the agent's rights",
  "agent.useCase": "the agent's use case",
  "approvals.count": "the number of people who approved",
  "approvals.roles": "the roles that approved",
  "call.amountCents": "the amount to be paid",
  "call.host": "the host",
  "call.onBehalfScopes": "the rights of the person behind the run",
  "call.rows": "the number of rows that the call acts on",
  "call.sameCallCount": "the number of identical calls before in the run",
  "call.target": "what the call is aimed at",
  "data.art9Condition": "the condition for special categories (GDPR Art. 9(2))",
  "data.contentFlags": "the content's flags",
  "data.dataClass": "the data's label",
  "data.injectionScore": "the injection score",
  "data.lawfulBasis": "the lawful basis",
  "data.masked": "what is masked",
  "data.origin": "the origin of the content",
  "data.pii": "what was found in the data",
  "data.purpose": "the purpose",
  "data.purposeAllows": "the classes of data that the purpose needs",
  "data.region": "the region of the data",
  "data.taint": "what the run has read",
  "model.errorRatePct": "the provider's error rate",
  "model.name": "the model's name",
  "model.provider": "the model's provider",
  "model.region": "the region where the model runs",
  "model.tier": "the model's tier",
  "output.biasScore": "the answer's bias score",
  "output.confidencePct": "the confidence in the answer",
  "output.groundedPct": "the share of the answer that sources support",
  "output.systemPromptOverlapPct": "the share of the system prompt that the answer repeats",
  "output.toxicity": "the answer's toxicity",
  promptTokens: "the prompt's length",
  "run.approvedConfigHash": "the approved configuration",
  "run.callsPerMinute": "the number of the run's calls in the last minute",
  "run.complexity": "the task's complexity",
  "run.configHash": "the run's configuration",
  "run.costMicroUsd": "what the run has cost so far",
  "run.costZScore": "the deviation of the step's cost from the usual",
  "run.dayProjectedMicroUsd": "what the agent will have cost today with this step",
  "run.deployment": "the place of use",
  "run.deploymentReason": "the reason for the use",
  "run.depth": "the number of agents that started one another before this one",
  "run.driftScore": "the drift from the baseline",
  "run.env": "the environment",
  "run.estMicroUsd": "the estimated cost of this step",
  "run.goalDriftScore": "the drift from the goal",
  "run.monthPct": "the share of the month's budget that is spent",
  "run.plannedTools": "the tools of the plan",
  "run.projectedMicroUsd": "what the run will have cost with this step",
  "run.steps": "the number of turns of the run",
  "run.toolCalls": "the number of tool calls so far",
  "session.idleMinutes": "the time that the session was idle",
  "sink.kind": "the recipient",
  "source.env": "the environment of the source",
  "source.workspaceId": "the workspace of the source",
  "store.kind": "what is kept",
  "store.retentionDays": "the time for which it would be kept",
  "time.hour": "the time of day",
  "time.nowMs": "the time",
  "time.weekday": "the day of the week",
  "tool.name": "the tool",
  "tool.risk": "the tool's risk",
  "tool.scope": "the right that using the tool takes",
  "tool.verb": "the tool's action",
  "workspace.bulkRows": "the limit for bulk changes",
  "workspace.callCapMicroUsd": "the limit for one call",
  "workspace.cardRetentionDays": "the longest time that card numbers may be kept",
  "workspace.enabledTools": "the tools that the organisation enabled",
  "workspace.id": "this workspace",
  "workspace.injectionDenyAbove": "the limit for injection scores",
  "workspace.maxPerMinute": "the limit of calls in a minute",
  "workspace.maxPromptTokens": "the longest prompt allowed",
  "workspace.maxRetentionDays": "the longest time that anything may be kept",
  "workspace.maxSteps": "the limit of turns",
  "workspace.paymentApprovalCents": "the limit above which payments need approval",
  "workspace.paymentDualCents": "the limit above which payments take two people",
  "workspace.restrictedRegions": "the regions that data may not go to",
  "workspace.workdayEndHour": "the end of the working day",
  "workspace.workdayStartHour": "the start of the working day",
};

/** Yes-or-no facts as clauses, and their opposites. Each of the schema has an entry here (a test holds that). */
export const clauses: Readonly<Record<string, readonly [yes: string, no: string]>> = {
  "agent.decommissioned": ["the agent was taken out of use", "the agent was not taken out of use"],
  "agent.disabled": ["the agent is stopped", "the agent is not stopped"],
  "agent.dpiaApproved": [
    "the agent's data protection impact assessment is approved",
    "no approved data protection impact assessment is stated for the agent",
  ],
  "agent.friaDone": [
    "the fundamental-rights impact assessment was done",
    "the fundamental-rights impact assessment is not stated as done",
  ],
  "agent.friaRequired": [
    "the agent's use needs a fundamental-rights impact assessment",
    "the agent's use needs no fundamental-rights impact assessment",
  ],
  "agent.impactAssessed": ["the agent's impact was assessed", "the agent's impact is not stated as assessed"],
  "agent.incidentOpen": ["an incident with the agent is open", "no incident with the agent is open"],
  "agent.instructionsPublished": [
    "instructions for using the agent are published",
    "instructions for using the agent are not stated as published",
  ],
  "agent.inventoried": ["the agent is in the inventory", "the agent is not stated to be in the inventory"],
  "agent.ownerActive": ["the agent's owner is active", "the agent has no active owner"],
  "agent.prohibitedUse": [
    "the agent's use is stated to be a prohibited practice",
    "the agent's use is not stated to be a prohibited practice",
  ],
  "agent.purposeDocumented": ["the agent's purpose is documented", "the agent's purpose is not stated as documented"],
  "agent.rawPersonalDataAllowed": [
    "the agent may work on unmasked personal data",
    "the agent is not allowed unmasked personal data",
  ],
  "agent.riskAssessmentCurrent": [
    "the agent's risk assessment is current",
    "no current risk assessment is stated for the agent",
  ],
  "approvals.requesterApproved": [
    "the person who asked for it approved it",
    "the person who asked for it did not approve it",
  ],
  "call.argsSafe": ["the arguments are known to be safe", "the arguments are not known to be safe"],
  "call.argsSchemaValid": ["the arguments fit the tool's schema", "the arguments do not fit the tool's schema"],
  "call.hostAllowed": ["the host is on the allowed list", "the host is not on the allowed list"],
  "call.hostPrivate": ["the host is a private address", "the host is a public address"],
  "call.pathEscapes": ["a path in the arguments leaves its folder", "no path in the arguments leaves its folder"],
  "call.tls": ["the connection is encrypted", "the connection is not encrypted"],
  "data.hiddenText": ["invisible text was found", "no invisible text was found"],
  "data.leakDetected": ["a leak of data or of the system prompt was found", "no leak was found"],
  "decision.aboutPerson": ["the agent decides about people", "the agent does not decide about people"],
  "decision.adverse": ["the decision may turn somebody down", "the decision turns nobody down"],
  "decision.significantEffect": [
    "the decision has legal or similarly significant effects",
    "the decision has no significant effects",
  ],
  "model.adequateRegion": [
    "the provider is in a country with an adequacy decision",
    "no adequacy decision is stated for the provider's country",
  ],
  "model.baa": [
    "a business associate agreement covers the provider",
    "no business associate agreement with the provider is stated",
  ],
  "model.dpaSigned": [
    "a data processing agreement with the provider is signed",
    "no data processing agreement with the provider is stated",
  ],
  "model.external": ["the model is outside this installation", "the model is inside this installation"],
  "model.fedrampModerate": [
    "the provider is authorised at FedRAMP Moderate",
    "no FedRAMP Moderate authorisation of the provider is stated",
  ],
  "model.incidentOpen": ["an incident at the provider is open", "no incident at the provider is open"],
  "model.pciAgreement": [
    "the provider acknowledged its duties for card data",
    "no card data agreement with the provider is stated",
  ],
  "model.sccSigned": [
    "standard contractual clauses with the provider are signed",
    "no standard contractual clauses with the provider are stated",
  ],
  "model.trainsOnInputs": [
    "the provider may train on what it is sent",
    "the provider does not train on what it is sent",
  ],
  "model.vendorReviewed": ["the provider was reviewed", "no review of the provider is stated"],
  "output.activeContent": ["the answer has active content (script)", "the answer has no active content"],
  "output.aiDisclosure": [
    "the answer says that it comes from an AI system",
    "the answer does not say that it comes from an AI system",
  ],
  "output.contestLink": ["the answer says how to contest it", "the answer does not say how to contest it"],
  "output.exfiltrationLinks": [
    "links or images of the answer would carry data out",
    "no link or image of the answer would carry data out",
  ],
  "output.explanation": ["the answer gives its reasons", "the answer does not give its reasons"],
  "output.groundingRequired": ["answers have to rest on sources", "answers need not rest on sources"],
  "output.schemaExpected": ["the answer has to fit a schema", "the answer need not fit a schema"],
  "output.schemaValid": ["the answer fits its schema", "the answer does not fit its schema"],
  "output.synthetic": ["the answer is generated media", "the answer is not generated media"],
  "output.userReportedConcern": ["a user reported a concern", "no user reported a concern"],
  "output.watermarked": ["it is marked as generated", "it is not marked as generated"],
  "run.evalsPassed": [
    "the agent's version passed its evaluations",
    "the agent's version is not stated to have passed its evaluations",
  ],
  "run.planned": ["the run follows a plan", "the run follows no plan"],
  "run.versionApproved": ["the agent's version is approved", "the agent's version is not stated as approved"],
  "session.breakGlass": ["emergency access was declared", "no emergency access was declared"],
  "session.mfa": ["the person signed in with a second factor", "it is not known that the person used a second factor"],
  "session.networkTrusted": [
    "the request came from an approved network",
    "it is not known that the request came from an approved network",
  ],
  "source.governed": ["the sources were examined", "the sources are not stated as examined"],
  "source.provenanceRecorded": ["the origin of the source is recorded", "the origin of the source is not recorded"],
  "store.encrypted": ["it would be kept encrypted", "it would be kept unencrypted"],
  "subject.authorizationOnFile": ["an authorisation is on file", "no authorisation is on file"],
  "subject.consentRecorded": ["consent is on record", "no consent is on record"],
  "subject.erased": ["the person's data was erased on request", "the person did not have their data erased"],
  "subject.isChild": ["the person may be a child", "the person is not a child"],
  "subject.limitSensitive": [
    "the person limited the use of sensitive data",
    "the person did not limit the use of sensitive data",
  ],
  "subject.noticeGiven": ["the person was given notice", "no notice to the person is stated"],
  "subject.objected": ["the person objected", "the person did not object"],
  "subject.optedOut": ["the person opted out", "the person did not opt out"],
  "subject.parentalConsent": ["parental consent is on record", "no parental consent is on record"],
  "subject.restricted": [
    "the use of the person's data is restricted",
    "the use of the person's data is not restricted",
  ],
  "subject.under13": ["the person may be younger than 13", "the person is at least 13"],
  "subject.writtenRelease": ["a written release is on file", "no written release is on file"],
  "tool.descriptionChanged": [
    "the tool's description changed since it was granted",
    "the tool's description is as it was when it was granted",
  ],
  "tool.executesCode": ["the tool runs code", "the tool runs no code"],
  "tool.external": ["the tool reaches outside the workspace", "the tool stays inside the workspace"],
  "tool.rawInterpreter": [
    "the tool hands text to a shell or a database",
    "the tool hands no text to a shell or a database",
  ],
  "tool.sandboxed": ["the tool runs in a sandbox", "the tool does not run in a sandbox"],
  "tool.sideEffect": ["the tool changes something", "the tool changes nothing"],
  "tool.signatureValid": ["the tool's signature is valid", "the tool has no valid signature"],
  "tool.versionPinned": ["the tool's version is pinned", "the tool's version is not pinned"],
  "workspace.aiPolicyAccepted": [
    "the organisation has adopted an AI policy",
    "no AI policy of the organisation is stated",
  ],
  "workspace.cacAssessmentPassed": [
    "the security assessment for exports from China was passed",
    "no passed security assessment for exports from China is stated",
  ],
  "workspace.criminalDataAuthorised": [
    "law authorises the organisation to process data on offences",
    "no authorisation for data on offences is stated",
  ],
  "workspace.hasBaaModel": [
    "another model is covered by a business associate agreement",
    "no model is covered by a business associate agreement",
  ],
};

/** Texts that may be empty: how it reads when they are, and when they are not. The rest "is not stated" and "is stated". */
export const emptyClauses: Readonly<Record<string, readonly [empty: string, filled: string]>> = {
  "agent.onBehalfOf": ["no person stands behind the run", "a person stands behind the run"],
  "agent.owner": ["the agent has no owner", "the agent has an owner"],
  "call.host": ["the call reaches no host", "the call reaches a host"],
  "data.art9Condition": [
    "no condition for special categories (GDPR Art. 9(2)) is stated",
    "a condition for special categories (GDPR Art. 9(2)) is stated",
  ],
  "data.dataClass": ["the data has no label", "the data has a label"],
  "data.lawfulBasis": ["no lawful basis is stated", "a lawful basis is stated"],
  "tool.scope": ["using the tool takes no right of its own", "using the tool takes a right of its own"],
};

/** Comparisons, and their opposites. */
export const comparisons: Record<string, readonly [string, string]> = {
  "==": ["is", "is not"],
  "!=": ["is not", "is"],
  "<": ["is below", "is at least"],
  "<=": ["is at most", "is above"],
  ">": ["is above", "is at most"],
  ">=": ["is at least", "is below"],
};

/** camelCase as words: `trainsOnInputs` is "trains on inputs". */
export function spaced(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
}

/** A fact by its name (`data.pii`, `agent.owner`) as a reader names it; one that is yes or no is a question. */
export function wordsOfFact(fact: string): string {
  const clause = clauses[fact]?.[0];
  return clause ? `whether ${clause}` : (phrases[fact] ?? spaced(fact.replace(".", "'s ")));
}

/** Comparisons of hours and days. */
export const timeComparisons: typeof comparisons = {
  ...comparisons,
  "<": ["is before", "is not before"],
  "<=": ["is not after", "is after"],
  ">": ["is after", "is not after"],
  ">=": ["is not before", "is before"],
};
