import { z } from "zod";
import { statementStates } from "@/lib/governance/fact-schema";
import { packMode } from "@/lib/governance/schema";

const count = z.int().nonnegative();

export const controlStatuses = ["supported", "partial", "watched", "open"] as const;
export type ControlStatus = (typeof controlStatuses)[number];

/** What each status means, as the pages, the reports and the reference say it. */
export const controlStatusSentences: Record<ControlStatus, string> = {
  supported:
    "Every policy that cites it is enforced, without an exception, an expired fact or one that nothing measures.",
  partial:
    "Some of the policies that cite it are enforced, or an exception, a fact that expired or that nothing measures weakens one.",
  watched: "Its policies are recorded, but hold nothing back.",
  open: "No policy that cites it is on.",
};

/** As people read it, in pages and reports. */
export const controlStatusLabels: Record<ControlStatus, string> = {
  supported: "Supported",
  partial: "Partly supported",
  watched: "Watched only",
  open: "Open",
};

/** Said wherever controls are shown. */
export const complianceNotice =
  "A policy supports a control. Nothing here makes anybody compliant: controls also need people, contracts and processes, and which of them apply is a question for counsel. Only controls that a policy cites are listed.";

export const gapKinds = ["policy_off", "policy_monitored", "exception", "fact_expired", "unmeasured_facts"] as const;

export const gapDto = z.object({
  kind: z.enum(gapKinds),
  sentence: z.string(),
  policyId: z.string().nullable(),
  fact: z.string().nullable(),
});
export type GapDto = z.infer<typeof gapDto>;

export const controlPolicyDto = z.object({
  policyId: z.string(),
  title: z.string(),
  pack: z.string(),
  packTitle: z.string(),
  mode: packMode.describe("What binds now: the rule's own mode, else its pack's"),
  acted: count.describe("Decisions of the last 30 days in which it held with power over the verdict"),
  observed: count.describe("Decisions in which it held without: monitored, logged or excepted"),
});
export type ControlPolicyDto = z.infer<typeof controlPolicyDto>;

export const controlFactDto = z.object({
  fact: z.string(),
  title: z.string(),
  subjectLabel: z.string(),
  state: z.enum(statementStates).describe("While it is not stated or has expired, the rules see the safe value"),
  statedBy: z.string().nullable(),
  statedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
  evidenceUrl: z.string().nullable(),
});
export type ControlFactDto = z.infer<typeof controlFactDto>;

export const controlDto = z.object({
  control: z.string().describe("Its number in the framework"),
  citation: z.string(),
  status: z.enum(controlStatuses),
  policies: z.array(controlPolicyDto),
  facts: z.array(controlFactDto).describe("Stated facts that its policies read"),
  gaps: z.array(gapDto),
});
export type ControlDto = z.infer<typeof controlDto>;

export const driftKinds = [
  "pack_weakened",
  "policy_weakened",
  "pack_outdated",
  "fact_expired",
  "fact_expiring",
  "exception_ending",
  "rate_moved",
] as const;

export const driftDto = z.object({
  kind: z.enum(driftKinds),
  sentence: z.string(),
  at: z.iso.datetime().nullable().describe("When it happened or will happen"),
  pack: z.string().nullable(),
  policyId: z.string().nullable(),
  fact: z.string().nullable(),
});
export type DriftDto = z.infer<typeof driftDto>;

export const evidenceDto = z.object({
  since: z.iso.datetime().describe("The start of the 30 UTC days, of which today is the last"),
  decisions: count,
  audit: z
    .object({
      entries: count.describe("In the audit log"),
      covered: count.describe("Entries that the newest checkpoint signs"),
      newestAt: z.iso.datetime().nullable(),
    })
    .describe("The tamper-evident log behind the figures"),
});
export type EvidenceDto = z.infer<typeof evidenceDto>;

const frameworkBase = z.object({
  id: z.string(),
  title: z.string(),
  reference: z.string(),
  controls: z.object({ supported: count, partial: count, watched: count, open: count }),
  policies: count.describe("Policies that cite one of its controls"),
  acted: count.describe("Decisions of the last 30 days in which one of them held with power over the verdict"),
});

export const frameworkSummaryDto = frameworkBase;
export type FrameworkSummaryDto = z.infer<typeof frameworkSummaryDto>;

export const complianceDto = z.object({
  items: z.array(frameworkSummaryDto),
  drift: z.array(driftDto),
  evidence: evidenceDto,
});
export type ComplianceDto = z.infer<typeof complianceDto>;

export const frameworkDto = frameworkBase.extend({
  items: z.array(controlDto),
  drift: z.array(driftDto),
  evidence: evidenceDto,
});
export type FrameworkDto = z.infer<typeof frameworkDto>;

export const frameworkParams = z.object({ framework: z.string().min(1).max(80).describe("For example `gdpr`") });
export const reportFormats = ["csv", "pdf"] as const;
export const reportQuery = z.object({ format: z.enum(reportFormats).default("csv") });
