// Generated from schema.cedarschema by `npm run packs -- --write`. Do not edit.
import type { SchemaTree } from "./schema-types";

export const SCHEMA_VERSION = "1.0.0";

export type ApprovalsFacts = {
  readonly count: number;
  readonly requesterApproved: boolean;
  readonly roles: readonly string[];
};

export type CallFacts = {
  readonly amountCents: number;
  readonly argsSafe: boolean;
  readonly argsSchemaValid: boolean;
  readonly host: string;
  readonly hostAllowed: boolean;
  readonly hostPrivate: boolean;
  readonly onBehalfScopes: readonly string[];
  readonly pathEscapes: boolean;
  readonly rows: number;
  readonly sameCallCount: number;
  readonly target: string;
  readonly tls: boolean;
};

export type DataFacts = {
  readonly art9Condition: string;
  readonly contentFlags: readonly string[];
  readonly dataClass: string;
  readonly hiddenText: boolean;
  readonly injectionScore: number;
  readonly lawfulBasis: string;
  readonly leakDetected: boolean;
  readonly masked: readonly string[];
  readonly origin: string;
  readonly pii: readonly string[];
  readonly purpose: string;
  readonly purposeAllows: readonly string[];
  readonly region: string;
  readonly taint: readonly string[];
};

export type OutputFacts = {
  readonly activeContent: boolean;
  readonly aiDisclosure: boolean;
  readonly biasScore: number;
  readonly confidencePct: number;
  readonly contestLink: boolean;
  readonly exfiltrationLinks: boolean;
  readonly explanation: boolean;
  readonly groundedPct: number;
  readonly groundingRequired: boolean;
  readonly schemaExpected: boolean;
  readonly schemaValid: boolean;
  readonly synthetic: boolean;
  readonly systemPromptOverlapPct: number;
  readonly toxicity: number;
  readonly userReportedConcern: boolean;
  readonly watermarked: boolean;
};

export type PersonDecisionFacts = {
  readonly aboutPerson: boolean;
  readonly adverse: boolean;
  readonly significantEffect: boolean;
};

export type RunFacts = {
  readonly approvedConfigHash: string;
  readonly callsPerMinute: number;
  readonly complexity: number;
  readonly configHash: string;
  readonly costMicroUsd: number;
  readonly costZScore: number;
  readonly dayProjectedMicroUsd: number;
  readonly deployment: string;
  readonly deploymentReason: string;
  readonly depth: number;
  readonly driftScore: number;
  readonly env: string;
  readonly estMicroUsd: number;
  readonly evalsPassed: boolean;
  readonly goalDriftScore: number;
  readonly monthPct: number;
  readonly planned: boolean;
  readonly plannedTools: readonly string[];
  readonly projectedMicroUsd: number;
  readonly steps: number;
  readonly toolCalls: number;
  readonly versionApproved: boolean;
};

export type SessionFacts = {
  readonly breakGlass: boolean;
  readonly idleMinutes: number;
  readonly mfa: boolean;
  readonly networkTrusted: boolean;
};

export type SourceFacts = {
  readonly env: string;
  readonly governed: boolean;
  readonly provenanceRecorded: boolean;
  readonly workspaceId: string;
};

export type SubjectFacts = {
  readonly authorizationOnFile: boolean;
  readonly consentRecorded: boolean;
  readonly erased: boolean;
  readonly isChild: boolean;
  readonly limitSensitive: boolean;
  readonly noticeGiven: boolean;
  readonly objected: boolean;
  readonly optedOut: boolean;
  readonly parentalConsent: boolean;
  readonly restricted: boolean;
  readonly under13: boolean;
  readonly writtenRelease: boolean;
};

export type TimeFacts = {
  readonly hour: number;
  readonly nowMs: number;
  readonly weekday: number;
};

export type WorkspaceFacts = {
  readonly aiPolicyAccepted: boolean;
  readonly bulkRows: number;
  readonly cacAssessmentPassed: boolean;
  readonly callCapMicroUsd: number;
  readonly cardRetentionDays: number;
  readonly criminalDataAuthorised: boolean;
  readonly enabledTools: readonly string[];
  readonly hasBaaModel: boolean;
  readonly id: string;
  readonly injectionDenyAbove: number;
  readonly maxPerMinute: number;
  readonly maxPromptTokens: number;
  readonly maxRetentionDays: number;
  readonly maxSteps: number;
  readonly paymentApprovalCents: number;
  readonly paymentDualCents: number;
  readonly restrictedRegions: readonly string[];
  readonly workdayEndHour: number;
  readonly workdayStartHour: number;
};

export type AgentFacts = {
  readonly allowedPurposes: readonly string[];
  readonly allowedTools: readonly string[];
  readonly autonomy: string;
  readonly dayBudgetMicroUsd: number;
  readonly decommissioned: boolean;
  readonly disabled: boolean;
  readonly dpiaApproved: boolean;
  readonly friaDone: boolean;
  readonly friaRequired: boolean;
  readonly impactAssessed: boolean;
  readonly incidentOpen: boolean;
  readonly instructionsPublished: boolean;
  readonly inventoried: boolean;
  readonly onBehalfOf: string;
  readonly owner: string;
  readonly ownerActive: boolean;
  readonly prohibitedUse: boolean;
  readonly purposeDocumented: boolean;
  readonly rawPersonalDataAllowed: boolean;
  readonly riskAssessmentCurrent: boolean;
  readonly riskTier: string;
  readonly runBudgetMicroUsd: number;
  readonly scopes: readonly string[];
  readonly useCase: string;
};

export type ModelFacts = {
  readonly adequateRegion: boolean;
  readonly baa: boolean;
  readonly dpaSigned: boolean;
  readonly errorRatePct: number;
  readonly external: boolean;
  readonly fedrampModerate: boolean;
  readonly incidentOpen: boolean;
  readonly name: string;
  readonly pciAgreement: boolean;
  readonly provider: string;
  readonly region: string;
  readonly sccSigned: boolean;
  readonly tier: string;
  readonly trainsOnInputs: boolean;
  readonly vendorReviewed: boolean;
};

export type SinkFacts = {
  readonly kind: string;
};

export type StoreFacts = {
  readonly encrypted: boolean;
  readonly kind: string;
  readonly retentionDays: number;
};

export type ToolFacts = {
  readonly descriptionChanged: boolean;
  readonly executesCode: boolean;
  readonly external: boolean;
  readonly name: string;
  readonly rawInterpreter: boolean;
  readonly risk: number;
  readonly sandboxed: boolean;
  readonly scope: string;
  readonly sideEffect: boolean;
  readonly signatureValid: boolean;
  readonly verb: string;
  readonly versionPinned: boolean;
};

export type WorkspaceResource = Record<never, never>;

export type StageContext = {
  readonly input: {
    readonly approvals: ApprovalsFacts;
    readonly data: DataFacts;
    readonly run: RunFacts;
    readonly session: SessionFacts;
    readonly source: SourceFacts;
    readonly subject: SubjectFacts;
    readonly time: TimeFacts;
    readonly workspace: WorkspaceFacts;
  };
  readonly model: {
    readonly approvals: ApprovalsFacts;
    readonly data: DataFacts;
    readonly promptTokens: number;
    readonly run: RunFacts;
    readonly session: SessionFacts;
    readonly subject: SubjectFacts;
    readonly time: TimeFacts;
    readonly workspace: WorkspaceFacts;
  };
  readonly output: {
    readonly approvals: ApprovalsFacts;
    readonly data: DataFacts;
    readonly decision: PersonDecisionFacts;
    readonly output: OutputFacts;
    readonly run: RunFacts;
    readonly session: SessionFacts;
    readonly subject: SubjectFacts;
    readonly time: TimeFacts;
    readonly workspace: WorkspaceFacts;
  };
  readonly tool: {
    readonly approvals: ApprovalsFacts;
    readonly call: CallFacts;
    readonly data: DataFacts;
    readonly run: RunFacts;
    readonly session: SessionFacts;
    readonly source: SourceFacts;
    readonly subject: SubjectFacts;
    readonly time: TimeFacts;
    readonly workspace: WorkspaceFacts;
  };
  readonly egress: {
    readonly approvals: ApprovalsFacts;
    readonly call: CallFacts;
    readonly data: DataFacts;
    readonly run: RunFacts;
    readonly session: SessionFacts;
    readonly subject: SubjectFacts;
    readonly time: TimeFacts;
    readonly workspace: WorkspaceFacts;
  };
  readonly store: {
    readonly approvals: ApprovalsFacts;
    readonly data: DataFacts;
    readonly run: RunFacts;
    readonly session: SessionFacts;
    readonly subject: SubjectFacts;
    readonly time: TimeFacts;
    readonly workspace: WorkspaceFacts;
  };
};

export type StageResource = {
  readonly input: WorkspaceResource;
  readonly model: ModelFacts;
  readonly output: SinkFacts;
  readonly tool: ToolFacts;
  readonly egress: ToolFacts;
  readonly store: StoreFacts;
};

export const SCHEMA_TREE: SchemaTree = {"agent":{"allowedPurposes":{"kind":"set"},"allowedTools":{"kind":"set"},"autonomy":{"kind":"string"},"dayBudgetMicroUsd":{"kind":"long"},"decommissioned":{"kind":"bool"},"disabled":{"kind":"bool"},"dpiaApproved":{"kind":"bool"},"friaDone":{"kind":"bool"},"friaRequired":{"kind":"bool"},"impactAssessed":{"kind":"bool"},"incidentOpen":{"kind":"bool"},"instructionsPublished":{"kind":"bool"},"inventoried":{"kind":"bool"},"onBehalfOf":{"kind":"string"},"owner":{"kind":"string"},"ownerActive":{"kind":"bool"},"prohibitedUse":{"kind":"bool"},"purposeDocumented":{"kind":"bool"},"rawPersonalDataAllowed":{"kind":"bool"},"riskAssessmentCurrent":{"kind":"bool"},"riskTier":{"kind":"string"},"runBudgetMicroUsd":{"kind":"long"},"scopes":{"kind":"set"},"useCase":{"kind":"string"}},"resources":{"Model":{"adequateRegion":{"kind":"bool"},"baa":{"kind":"bool"},"dpaSigned":{"kind":"bool"},"errorRatePct":{"kind":"long"},"external":{"kind":"bool"},"fedrampModerate":{"kind":"bool"},"incidentOpen":{"kind":"bool"},"name":{"kind":"string"},"pciAgreement":{"kind":"bool"},"provider":{"kind":"string"},"region":{"kind":"string"},"sccSigned":{"kind":"bool"},"tier":{"kind":"string"},"trainsOnInputs":{"kind":"bool"},"vendorReviewed":{"kind":"bool"}},"Sink":{"kind":{"kind":"string"}},"Store":{"encrypted":{"kind":"bool"},"kind":{"kind":"string"},"retentionDays":{"kind":"long"}},"Tool":{"descriptionChanged":{"kind":"bool"},"executesCode":{"kind":"bool"},"external":{"kind":"bool"},"name":{"kind":"string"},"rawInterpreter":{"kind":"bool"},"risk":{"kind":"long"},"sandboxed":{"kind":"bool"},"scope":{"kind":"string"},"sideEffect":{"kind":"bool"},"signatureValid":{"kind":"bool"},"verb":{"kind":"string"},"versionPinned":{"kind":"bool"}},"Workspace":{}},"stages":{"input":{"resource":"Workspace","context":{"approvals":{"kind":"record","attributes":{"count":{"kind":"long"},"requesterApproved":{"kind":"bool"},"roles":{"kind":"set"}}},"data":{"kind":"record","attributes":{"art9Condition":{"kind":"string"},"contentFlags":{"kind":"set"},"dataClass":{"kind":"string"},"hiddenText":{"kind":"bool"},"injectionScore":{"kind":"long"},"lawfulBasis":{"kind":"string"},"leakDetected":{"kind":"bool"},"masked":{"kind":"set"},"origin":{"kind":"string"},"pii":{"kind":"set"},"purpose":{"kind":"string"},"purposeAllows":{"kind":"set"},"region":{"kind":"string"},"taint":{"kind":"set"}}},"run":{"kind":"record","attributes":{"approvedConfigHash":{"kind":"string"},"callsPerMinute":{"kind":"long"},"complexity":{"kind":"long"},"configHash":{"kind":"string"},"costMicroUsd":{"kind":"long"},"costZScore":{"kind":"long"},"dayProjectedMicroUsd":{"kind":"long"},"deployment":{"kind":"string"},"deploymentReason":{"kind":"string"},"depth":{"kind":"long"},"driftScore":{"kind":"long"},"env":{"kind":"string"},"estMicroUsd":{"kind":"long"},"evalsPassed":{"kind":"bool"},"goalDriftScore":{"kind":"long"},"monthPct":{"kind":"long"},"planned":{"kind":"bool"},"plannedTools":{"kind":"set"},"projectedMicroUsd":{"kind":"long"},"steps":{"kind":"long"},"toolCalls":{"kind":"long"},"versionApproved":{"kind":"bool"}}},"session":{"kind":"record","attributes":{"breakGlass":{"kind":"bool"},"idleMinutes":{"kind":"long"},"mfa":{"kind":"bool"},"networkTrusted":{"kind":"bool"}}},"source":{"kind":"record","attributes":{"env":{"kind":"string"},"governed":{"kind":"bool"},"provenanceRecorded":{"kind":"bool"},"workspaceId":{"kind":"string"}}},"subject":{"kind":"record","attributes":{"authorizationOnFile":{"kind":"bool"},"consentRecorded":{"kind":"bool"},"erased":{"kind":"bool"},"isChild":{"kind":"bool"},"limitSensitive":{"kind":"bool"},"noticeGiven":{"kind":"bool"},"objected":{"kind":"bool"},"optedOut":{"kind":"bool"},"parentalConsent":{"kind":"bool"},"restricted":{"kind":"bool"},"under13":{"kind":"bool"},"writtenRelease":{"kind":"bool"}}},"time":{"kind":"record","attributes":{"hour":{"kind":"long"},"nowMs":{"kind":"long"},"weekday":{"kind":"long"}}},"workspace":{"kind":"record","attributes":{"aiPolicyAccepted":{"kind":"bool"},"bulkRows":{"kind":"long"},"cacAssessmentPassed":{"kind":"bool"},"callCapMicroUsd":{"kind":"long"},"cardRetentionDays":{"kind":"long"},"criminalDataAuthorised":{"kind":"bool"},"enabledTools":{"kind":"set"},"hasBaaModel":{"kind":"bool"},"id":{"kind":"string"},"injectionDenyAbove":{"kind":"long"},"maxPerMinute":{"kind":"long"},"maxPromptTokens":{"kind":"long"},"maxRetentionDays":{"kind":"long"},"maxSteps":{"kind":"long"},"paymentApprovalCents":{"kind":"long"},"paymentDualCents":{"kind":"long"},"restrictedRegions":{"kind":"set"},"workdayEndHour":{"kind":"long"},"workdayStartHour":{"kind":"long"}}}}},"model":{"resource":"Model","context":{"approvals":{"kind":"record","attributes":{"count":{"kind":"long"},"requesterApproved":{"kind":"bool"},"roles":{"kind":"set"}}},"data":{"kind":"record","attributes":{"art9Condition":{"kind":"string"},"contentFlags":{"kind":"set"},"dataClass":{"kind":"string"},"hiddenText":{"kind":"bool"},"injectionScore":{"kind":"long"},"lawfulBasis":{"kind":"string"},"leakDetected":{"kind":"bool"},"masked":{"kind":"set"},"origin":{"kind":"string"},"pii":{"kind":"set"},"purpose":{"kind":"string"},"purposeAllows":{"kind":"set"},"region":{"kind":"string"},"taint":{"kind":"set"}}},"promptTokens":{"kind":"long"},"run":{"kind":"record","attributes":{"approvedConfigHash":{"kind":"string"},"callsPerMinute":{"kind":"long"},"complexity":{"kind":"long"},"configHash":{"kind":"string"},"costMicroUsd":{"kind":"long"},"costZScore":{"kind":"long"},"dayProjectedMicroUsd":{"kind":"long"},"deployment":{"kind":"string"},"deploymentReason":{"kind":"string"},"depth":{"kind":"long"},"driftScore":{"kind":"long"},"env":{"kind":"string"},"estMicroUsd":{"kind":"long"},"evalsPassed":{"kind":"bool"},"goalDriftScore":{"kind":"long"},"monthPct":{"kind":"long"},"planned":{"kind":"bool"},"plannedTools":{"kind":"set"},"projectedMicroUsd":{"kind":"long"},"steps":{"kind":"long"},"toolCalls":{"kind":"long"},"versionApproved":{"kind":"bool"}}},"session":{"kind":"record","attributes":{"breakGlass":{"kind":"bool"},"idleMinutes":{"kind":"long"},"mfa":{"kind":"bool"},"networkTrusted":{"kind":"bool"}}},"subject":{"kind":"record","attributes":{"authorizationOnFile":{"kind":"bool"},"consentRecorded":{"kind":"bool"},"erased":{"kind":"bool"},"isChild":{"kind":"bool"},"limitSensitive":{"kind":"bool"},"noticeGiven":{"kind":"bool"},"objected":{"kind":"bool"},"optedOut":{"kind":"bool"},"parentalConsent":{"kind":"bool"},"restricted":{"kind":"bool"},"under13":{"kind":"bool"},"writtenRelease":{"kind":"bool"}}},"time":{"kind":"record","attributes":{"hour":{"kind":"long"},"nowMs":{"kind":"long"},"weekday":{"kind":"long"}}},"workspace":{"kind":"record","attributes":{"aiPolicyAccepted":{"kind":"bool"},"bulkRows":{"kind":"long"},"cacAssessmentPassed":{"kind":"bool"},"callCapMicroUsd":{"kind":"long"},"cardRetentionDays":{"kind":"long"},"criminalDataAuthorised":{"kind":"bool"},"enabledTools":{"kind":"set"},"hasBaaModel":{"kind":"bool"},"id":{"kind":"string"},"injectionDenyAbove":{"kind":"long"},"maxPerMinute":{"kind":"long"},"maxPromptTokens":{"kind":"long"},"maxRetentionDays":{"kind":"long"},"maxSteps":{"kind":"long"},"paymentApprovalCents":{"kind":"long"},"paymentDualCents":{"kind":"long"},"restrictedRegions":{"kind":"set"},"workdayEndHour":{"kind":"long"},"workdayStartHour":{"kind":"long"}}}}},"output":{"resource":"Sink","context":{"approvals":{"kind":"record","attributes":{"count":{"kind":"long"},"requesterApproved":{"kind":"bool"},"roles":{"kind":"set"}}},"data":{"kind":"record","attributes":{"art9Condition":{"kind":"string"},"contentFlags":{"kind":"set"},"dataClass":{"kind":"string"},"hiddenText":{"kind":"bool"},"injectionScore":{"kind":"long"},"lawfulBasis":{"kind":"string"},"leakDetected":{"kind":"bool"},"masked":{"kind":"set"},"origin":{"kind":"string"},"pii":{"kind":"set"},"purpose":{"kind":"string"},"purposeAllows":{"kind":"set"},"region":{"kind":"string"},"taint":{"kind":"set"}}},"decision":{"kind":"record","attributes":{"aboutPerson":{"kind":"bool"},"adverse":{"kind":"bool"},"significantEffect":{"kind":"bool"}}},"output":{"kind":"record","attributes":{"activeContent":{"kind":"bool"},"aiDisclosure":{"kind":"bool"},"biasScore":{"kind":"long"},"confidencePct":{"kind":"long"},"contestLink":{"kind":"bool"},"exfiltrationLinks":{"kind":"bool"},"explanation":{"kind":"bool"},"groundedPct":{"kind":"long"},"groundingRequired":{"kind":"bool"},"schemaExpected":{"kind":"bool"},"schemaValid":{"kind":"bool"},"synthetic":{"kind":"bool"},"systemPromptOverlapPct":{"kind":"long"},"toxicity":{"kind":"long"},"userReportedConcern":{"kind":"bool"},"watermarked":{"kind":"bool"}}},"run":{"kind":"record","attributes":{"approvedConfigHash":{"kind":"string"},"callsPerMinute":{"kind":"long"},"complexity":{"kind":"long"},"configHash":{"kind":"string"},"costMicroUsd":{"kind":"long"},"costZScore":{"kind":"long"},"dayProjectedMicroUsd":{"kind":"long"},"deployment":{"kind":"string"},"deploymentReason":{"kind":"string"},"depth":{"kind":"long"},"driftScore":{"kind":"long"},"env":{"kind":"string"},"estMicroUsd":{"kind":"long"},"evalsPassed":{"kind":"bool"},"goalDriftScore":{"kind":"long"},"monthPct":{"kind":"long"},"planned":{"kind":"bool"},"plannedTools":{"kind":"set"},"projectedMicroUsd":{"kind":"long"},"steps":{"kind":"long"},"toolCalls":{"kind":"long"},"versionApproved":{"kind":"bool"}}},"session":{"kind":"record","attributes":{"breakGlass":{"kind":"bool"},"idleMinutes":{"kind":"long"},"mfa":{"kind":"bool"},"networkTrusted":{"kind":"bool"}}},"subject":{"kind":"record","attributes":{"authorizationOnFile":{"kind":"bool"},"consentRecorded":{"kind":"bool"},"erased":{"kind":"bool"},"isChild":{"kind":"bool"},"limitSensitive":{"kind":"bool"},"noticeGiven":{"kind":"bool"},"objected":{"kind":"bool"},"optedOut":{"kind":"bool"},"parentalConsent":{"kind":"bool"},"restricted":{"kind":"bool"},"under13":{"kind":"bool"},"writtenRelease":{"kind":"bool"}}},"time":{"kind":"record","attributes":{"hour":{"kind":"long"},"nowMs":{"kind":"long"},"weekday":{"kind":"long"}}},"workspace":{"kind":"record","attributes":{"aiPolicyAccepted":{"kind":"bool"},"bulkRows":{"kind":"long"},"cacAssessmentPassed":{"kind":"bool"},"callCapMicroUsd":{"kind":"long"},"cardRetentionDays":{"kind":"long"},"criminalDataAuthorised":{"kind":"bool"},"enabledTools":{"kind":"set"},"hasBaaModel":{"kind":"bool"},"id":{"kind":"string"},"injectionDenyAbove":{"kind":"long"},"maxPerMinute":{"kind":"long"},"maxPromptTokens":{"kind":"long"},"maxRetentionDays":{"kind":"long"},"maxSteps":{"kind":"long"},"paymentApprovalCents":{"kind":"long"},"paymentDualCents":{"kind":"long"},"restrictedRegions":{"kind":"set"},"workdayEndHour":{"kind":"long"},"workdayStartHour":{"kind":"long"}}}}},"tool":{"resource":"Tool","context":{"approvals":{"kind":"record","attributes":{"count":{"kind":"long"},"requesterApproved":{"kind":"bool"},"roles":{"kind":"set"}}},"call":{"kind":"record","attributes":{"amountCents":{"kind":"long"},"argsSafe":{"kind":"bool"},"argsSchemaValid":{"kind":"bool"},"host":{"kind":"string"},"hostAllowed":{"kind":"bool"},"hostPrivate":{"kind":"bool"},"onBehalfScopes":{"kind":"set"},"pathEscapes":{"kind":"bool"},"rows":{"kind":"long"},"sameCallCount":{"kind":"long"},"target":{"kind":"string"},"tls":{"kind":"bool"}}},"data":{"kind":"record","attributes":{"art9Condition":{"kind":"string"},"contentFlags":{"kind":"set"},"dataClass":{"kind":"string"},"hiddenText":{"kind":"bool"},"injectionScore":{"kind":"long"},"lawfulBasis":{"kind":"string"},"leakDetected":{"kind":"bool"},"masked":{"kind":"set"},"origin":{"kind":"string"},"pii":{"kind":"set"},"purpose":{"kind":"string"},"purposeAllows":{"kind":"set"},"region":{"kind":"string"},"taint":{"kind":"set"}}},"run":{"kind":"record","attributes":{"approvedConfigHash":{"kind":"string"},"callsPerMinute":{"kind":"long"},"complexity":{"kind":"long"},"configHash":{"kind":"string"},"costMicroUsd":{"kind":"long"},"costZScore":{"kind":"long"},"dayProjectedMicroUsd":{"kind":"long"},"deployment":{"kind":"string"},"deploymentReason":{"kind":"string"},"depth":{"kind":"long"},"driftScore":{"kind":"long"},"env":{"kind":"string"},"estMicroUsd":{"kind":"long"},"evalsPassed":{"kind":"bool"},"goalDriftScore":{"kind":"long"},"monthPct":{"kind":"long"},"planned":{"kind":"bool"},"plannedTools":{"kind":"set"},"projectedMicroUsd":{"kind":"long"},"steps":{"kind":"long"},"toolCalls":{"kind":"long"},"versionApproved":{"kind":"bool"}}},"session":{"kind":"record","attributes":{"breakGlass":{"kind":"bool"},"idleMinutes":{"kind":"long"},"mfa":{"kind":"bool"},"networkTrusted":{"kind":"bool"}}},"source":{"kind":"record","attributes":{"env":{"kind":"string"},"governed":{"kind":"bool"},"provenanceRecorded":{"kind":"bool"},"workspaceId":{"kind":"string"}}},"subject":{"kind":"record","attributes":{"authorizationOnFile":{"kind":"bool"},"consentRecorded":{"kind":"bool"},"erased":{"kind":"bool"},"isChild":{"kind":"bool"},"limitSensitive":{"kind":"bool"},"noticeGiven":{"kind":"bool"},"objected":{"kind":"bool"},"optedOut":{"kind":"bool"},"parentalConsent":{"kind":"bool"},"restricted":{"kind":"bool"},"under13":{"kind":"bool"},"writtenRelease":{"kind":"bool"}}},"time":{"kind":"record","attributes":{"hour":{"kind":"long"},"nowMs":{"kind":"long"},"weekday":{"kind":"long"}}},"workspace":{"kind":"record","attributes":{"aiPolicyAccepted":{"kind":"bool"},"bulkRows":{"kind":"long"},"cacAssessmentPassed":{"kind":"bool"},"callCapMicroUsd":{"kind":"long"},"cardRetentionDays":{"kind":"long"},"criminalDataAuthorised":{"kind":"bool"},"enabledTools":{"kind":"set"},"hasBaaModel":{"kind":"bool"},"id":{"kind":"string"},"injectionDenyAbove":{"kind":"long"},"maxPerMinute":{"kind":"long"},"maxPromptTokens":{"kind":"long"},"maxRetentionDays":{"kind":"long"},"maxSteps":{"kind":"long"},"paymentApprovalCents":{"kind":"long"},"paymentDualCents":{"kind":"long"},"restrictedRegions":{"kind":"set"},"workdayEndHour":{"kind":"long"},"workdayStartHour":{"kind":"long"}}}}},"egress":{"resource":"Tool","context":{"approvals":{"kind":"record","attributes":{"count":{"kind":"long"},"requesterApproved":{"kind":"bool"},"roles":{"kind":"set"}}},"call":{"kind":"record","attributes":{"amountCents":{"kind":"long"},"argsSafe":{"kind":"bool"},"argsSchemaValid":{"kind":"bool"},"host":{"kind":"string"},"hostAllowed":{"kind":"bool"},"hostPrivate":{"kind":"bool"},"onBehalfScopes":{"kind":"set"},"pathEscapes":{"kind":"bool"},"rows":{"kind":"long"},"sameCallCount":{"kind":"long"},"target":{"kind":"string"},"tls":{"kind":"bool"}}},"data":{"kind":"record","attributes":{"art9Condition":{"kind":"string"},"contentFlags":{"kind":"set"},"dataClass":{"kind":"string"},"hiddenText":{"kind":"bool"},"injectionScore":{"kind":"long"},"lawfulBasis":{"kind":"string"},"leakDetected":{"kind":"bool"},"masked":{"kind":"set"},"origin":{"kind":"string"},"pii":{"kind":"set"},"purpose":{"kind":"string"},"purposeAllows":{"kind":"set"},"region":{"kind":"string"},"taint":{"kind":"set"}}},"run":{"kind":"record","attributes":{"approvedConfigHash":{"kind":"string"},"callsPerMinute":{"kind":"long"},"complexity":{"kind":"long"},"configHash":{"kind":"string"},"costMicroUsd":{"kind":"long"},"costZScore":{"kind":"long"},"dayProjectedMicroUsd":{"kind":"long"},"deployment":{"kind":"string"},"deploymentReason":{"kind":"string"},"depth":{"kind":"long"},"driftScore":{"kind":"long"},"env":{"kind":"string"},"estMicroUsd":{"kind":"long"},"evalsPassed":{"kind":"bool"},"goalDriftScore":{"kind":"long"},"monthPct":{"kind":"long"},"planned":{"kind":"bool"},"plannedTools":{"kind":"set"},"projectedMicroUsd":{"kind":"long"},"steps":{"kind":"long"},"toolCalls":{"kind":"long"},"versionApproved":{"kind":"bool"}}},"session":{"kind":"record","attributes":{"breakGlass":{"kind":"bool"},"idleMinutes":{"kind":"long"},"mfa":{"kind":"bool"},"networkTrusted":{"kind":"bool"}}},"subject":{"kind":"record","attributes":{"authorizationOnFile":{"kind":"bool"},"consentRecorded":{"kind":"bool"},"erased":{"kind":"bool"},"isChild":{"kind":"bool"},"limitSensitive":{"kind":"bool"},"noticeGiven":{"kind":"bool"},"objected":{"kind":"bool"},"optedOut":{"kind":"bool"},"parentalConsent":{"kind":"bool"},"restricted":{"kind":"bool"},"under13":{"kind":"bool"},"writtenRelease":{"kind":"bool"}}},"time":{"kind":"record","attributes":{"hour":{"kind":"long"},"nowMs":{"kind":"long"},"weekday":{"kind":"long"}}},"workspace":{"kind":"record","attributes":{"aiPolicyAccepted":{"kind":"bool"},"bulkRows":{"kind":"long"},"cacAssessmentPassed":{"kind":"bool"},"callCapMicroUsd":{"kind":"long"},"cardRetentionDays":{"kind":"long"},"criminalDataAuthorised":{"kind":"bool"},"enabledTools":{"kind":"set"},"hasBaaModel":{"kind":"bool"},"id":{"kind":"string"},"injectionDenyAbove":{"kind":"long"},"maxPerMinute":{"kind":"long"},"maxPromptTokens":{"kind":"long"},"maxRetentionDays":{"kind":"long"},"maxSteps":{"kind":"long"},"paymentApprovalCents":{"kind":"long"},"paymentDualCents":{"kind":"long"},"restrictedRegions":{"kind":"set"},"workdayEndHour":{"kind":"long"},"workdayStartHour":{"kind":"long"}}}}},"store":{"resource":"Store","context":{"approvals":{"kind":"record","attributes":{"count":{"kind":"long"},"requesterApproved":{"kind":"bool"},"roles":{"kind":"set"}}},"data":{"kind":"record","attributes":{"art9Condition":{"kind":"string"},"contentFlags":{"kind":"set"},"dataClass":{"kind":"string"},"hiddenText":{"kind":"bool"},"injectionScore":{"kind":"long"},"lawfulBasis":{"kind":"string"},"leakDetected":{"kind":"bool"},"masked":{"kind":"set"},"origin":{"kind":"string"},"pii":{"kind":"set"},"purpose":{"kind":"string"},"purposeAllows":{"kind":"set"},"region":{"kind":"string"},"taint":{"kind":"set"}}},"run":{"kind":"record","attributes":{"approvedConfigHash":{"kind":"string"},"callsPerMinute":{"kind":"long"},"complexity":{"kind":"long"},"configHash":{"kind":"string"},"costMicroUsd":{"kind":"long"},"costZScore":{"kind":"long"},"dayProjectedMicroUsd":{"kind":"long"},"deployment":{"kind":"string"},"deploymentReason":{"kind":"string"},"depth":{"kind":"long"},"driftScore":{"kind":"long"},"env":{"kind":"string"},"estMicroUsd":{"kind":"long"},"evalsPassed":{"kind":"bool"},"goalDriftScore":{"kind":"long"},"monthPct":{"kind":"long"},"planned":{"kind":"bool"},"plannedTools":{"kind":"set"},"projectedMicroUsd":{"kind":"long"},"steps":{"kind":"long"},"toolCalls":{"kind":"long"},"versionApproved":{"kind":"bool"}}},"session":{"kind":"record","attributes":{"breakGlass":{"kind":"bool"},"idleMinutes":{"kind":"long"},"mfa":{"kind":"bool"},"networkTrusted":{"kind":"bool"}}},"subject":{"kind":"record","attributes":{"authorizationOnFile":{"kind":"bool"},"consentRecorded":{"kind":"bool"},"erased":{"kind":"bool"},"isChild":{"kind":"bool"},"limitSensitive":{"kind":"bool"},"noticeGiven":{"kind":"bool"},"objected":{"kind":"bool"},"optedOut":{"kind":"bool"},"parentalConsent":{"kind":"bool"},"restricted":{"kind":"bool"},"under13":{"kind":"bool"},"writtenRelease":{"kind":"bool"}}},"time":{"kind":"record","attributes":{"hour":{"kind":"long"},"nowMs":{"kind":"long"},"weekday":{"kind":"long"}}},"workspace":{"kind":"record","attributes":{"aiPolicyAccepted":{"kind":"bool"},"bulkRows":{"kind":"long"},"cacAssessmentPassed":{"kind":"bool"},"callCapMicroUsd":{"kind":"long"},"cardRetentionDays":{"kind":"long"},"criminalDataAuthorised":{"kind":"bool"},"enabledTools":{"kind":"set"},"hasBaaModel":{"kind":"bool"},"id":{"kind":"string"},"injectionDenyAbove":{"kind":"long"},"maxPerMinute":{"kind":"long"},"maxPromptTokens":{"kind":"long"},"maxRetentionDays":{"kind":"long"},"maxSteps":{"kind":"long"},"paymentApprovalCents":{"kind":"long"},"paymentDualCents":{"kind":"long"},"restrictedRegions":{"kind":"set"},"workdayEndHour":{"kind":"long"},"workdayStartHour":{"kind":"long"}}}}}}};

export const SCHEMA_TEXT = "// The facts that a policy may speak about. Integers only: scores are 0-100, money is micro-USD, time is milliseconds.\n// A change that removes or retypes an attribute is a new major version of this schema (see SCHEMA_VERSION in generate-schema.ts).\nnamespace Mandate {\n  entity Workspace;\n\n  // Who acts: an agent, or the caller of the gateway wrapped as one.\n  entity Agent in [Workspace] {\n    owner: String,                     // member id; \"\" when nobody is accountable\n    ownerActive: Bool,\n    onBehalfOf: String,                // member id of the person behind this run; \"\"\n    autonomy: String,                  // ask_always | ask_when_risky | autonomous\n    riskTier: String,                  // minimal | limited | high | \"\" (not assessed)\n    useCase: String,                   // e.g. social_scoring, remote_biometric_id; \"\" when unstated\n    prohibitedUse: Bool,\n    allowedTools: Set<String>,\n    allowedPurposes: Set<String>,\n    scopes: Set<String>,\n    rawPersonalDataAllowed: Bool,\n    disabled: Bool,                    // the kill switch\n    decommissioned: Bool,\n    incidentOpen: Bool,\n    inventoried: Bool,\n    purposeDocumented: Bool,\n    instructionsPublished: Bool,\n    riskAssessmentCurrent: Bool,\n    impactAssessed: Bool,\n    dpiaApproved: Bool,\n    friaRequired: Bool,\n    friaDone: Bool,\n    runBudgetMicroUsd: Long,\n    dayBudgetMicroUsd: Long,\n  };\n\n  entity Model {\n    provider: String,\n    name: String,\n    region: String,                    // eu | uk | us | ca | in | cn | … | \"\" (unknown)\n    tier: String,                      // economy | standard | premium\n    external: Bool,                    // leaves the installation\n    baa: Bool,\n    dpaSigned: Bool,\n    adequateRegion: Bool,\n    sccSigned: Bool,\n    trainsOnInputs: Bool,\n    vendorReviewed: Bool,\n    fedrampModerate: Bool,\n    pciAgreement: Bool,\n    incidentOpen: Bool,\n    errorRatePct: Long,\n  };\n\n  entity Tool {\n    name: String,\n    verb: String,                      // read | retrieve | create | update | delete | send | store | execute\n    scope: String,                     // the right that using it takes; \"\" when none\n    risk: Long,                        // 0 (harmless) to 5 (irreversible)\n    sideEffect: Bool,\n    external: Bool,                    // reaches people or systems outside the workspace\n    sandboxed: Bool,\n    executesCode: Bool,\n    rawInterpreter: Bool,              // hands model-written text to SQL or a shell\n    signatureValid: Bool,\n    versionPinned: Bool,\n    descriptionChanged: Bool,          // since it was granted\n  };\n\n  entity Sink { kind: String };        // end_user | third_party | internal\n\n  entity Store {\n    kind: String,                      // artifact | knowledge_base | memory | log | eval_set\n    retentionDays: Long,\n    encrypted: Bool,\n  };\n\n  type Data = {\n    pii: Set<String>,                  // classes found, also those masked since\n    masked: Set<String>,\n    taint: Set<String>,                // untrusted | private\n    dataClass: String,                 // public | internal | confidential | phi | cui | education_record | \"\" (unlabelled)\n    region: String,                    // where the data lives; \"\" when unstated\n    purpose: String,\n    purposeAllows: Set<String>,        // classes that the purpose needs\n    lawfulBasis: String,\n    art9Condition: String,\n    origin: String,                    // user | tool | document | web | system\n    hiddenText: Bool,\n    injectionScore: Long,\n    contentFlags: Set<String>,         // self_harm | medical_advice | …\n    leakDetected: Bool,\n  };\n  type Subject = {\n    consentRecorded: Bool, isChild: Bool, under13: Bool, parentalConsent: Bool,\n    erased: Bool, restricted: Bool, objected: Bool, optedOut: Bool, limitSensitive: Bool,\n    authorizationOnFile: Bool, writtenRelease: Bool, noticeGiven: Bool,\n  };\n  type Session = { idleMinutes: Long, mfa: Bool, networkTrusted: Bool, breakGlass: Bool };\n  type Run = {\n    env: String,                       // production | staging | test\n    deployment: String,                // workplace | education | public | \"\" (unstated)\n    deploymentReason: String,          // medical | safety | \"\" (unstated)\n    steps: Long, depth: Long, toolCalls: Long,\n    versionApproved: Bool, evalsPassed: Bool,\n    configHash: String, approvedConfigHash: String,\n    planned: Bool, plannedTools: Set<String>,\n    callsPerMinute: Long, complexity: Long,\n    driftScore: Long, goalDriftScore: Long,\n    costMicroUsd: Long, estMicroUsd: Long, projectedMicroUsd: Long,   // projected = cost so far + estimate of this step\n    dayProjectedMicroUsd: Long, monthPct: Long, costZScore: Long,\n  };\n  type WorkspaceFacts = {\n    id: String,\n    aiPolicyAccepted: Bool, criminalDataAuthorised: Bool, hasBaaModel: Bool, cacAssessmentPassed: Bool,\n    enabledTools: Set<String>, restrictedRegions: Set<String>,\n    maxRetentionDays: Long, cardRetentionDays: Long, maxPromptTokens: Long, maxPerMinute: Long,\n    callCapMicroUsd: Long, maxSteps: Long,\n    injectionDenyAbove: Long, paymentApprovalCents: Long, paymentDualCents: Long, bulkRows: Long,\n    workdayStartHour: Long, workdayEndHour: Long,\n  };\n  type Time = { nowMs: Long, hour: Long, weekday: Long };              // weekday 1 (Monday) to 7, hour in the workspace's zone\n  type Approvals = { roles: Set<String>, count: Long, requesterApproved: Bool };\n  type Call = {\n    host: String, hostPrivate: Bool, hostAllowed: Bool, tls: Bool,\n    target: String, amountCents: Long, rows: Long, sameCallCount: Long,\n    argsSchemaValid: Bool, argsSafe: Bool, pathEscapes: Bool,\n    onBehalfScopes: Set<String>,\n  };\n  type Source = { governed: Bool, provenanceRecorded: Bool, workspaceId: String, env: String };\n  type Output = {\n    confidencePct: Long, groundedPct: Long, groundingRequired: Bool,\n    toxicity: Long, biasScore: Long, systemPromptOverlapPct: Long,\n    schemaExpected: Bool, schemaValid: Bool, aiDisclosure: Bool, synthetic: Bool, watermarked: Bool,\n    activeContent: Bool, exfiltrationLinks: Bool, explanation: Bool, contestLink: Bool, userReportedConcern: Bool,\n  };\n  type PersonDecision = { aboutPerson: Bool, significantEffect: Bool, adverse: Bool };\n\n  // input: content enters the run. model: before a model call. output: before an answer leaves. tool: before a tool call.\n  // egress: before a tool's network connection, again after each redirect. store: before something is kept.\n  action input appliesTo { principal: [Agent], resource: [Workspace], context: {\n    data: Data, subject: Subject, session: Session, run: Run, workspace: WorkspaceFacts, time: Time, approvals: Approvals,\n    source: Source } };\n  action model appliesTo { principal: [Agent], resource: [Model], context: {\n    data: Data, subject: Subject, session: Session, run: Run, workspace: WorkspaceFacts, time: Time, approvals: Approvals,\n    promptTokens: Long } };\n  action output appliesTo { principal: [Agent], resource: [Sink], context: {\n    data: Data, subject: Subject, session: Session, run: Run, workspace: WorkspaceFacts, time: Time, approvals: Approvals,\n    output: Output, decision: PersonDecision } };\n  action tool appliesTo { principal: [Agent], resource: [Tool], context: {\n    data: Data, subject: Subject, session: Session, run: Run, workspace: WorkspaceFacts, time: Time, approvals: Approvals,\n    call: Call, source: Source } };\n  action egress appliesTo { principal: [Agent], resource: [Tool], context: {\n    data: Data, subject: Subject, session: Session, run: Run, workspace: WorkspaceFacts, time: Time, approvals: Approvals,\n    call: Call } };\n  action store appliesTo { principal: [Agent], resource: [Store], context: {\n    data: Data, subject: Subject, session: Session, run: Run, workspace: WorkspaceFacts, time: Time, approvals: Approvals } };\n}\n";
