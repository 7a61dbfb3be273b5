import { z } from "zod";
import { factSubjectKinds } from "./facts/fact-catalogue";

const maxListItems = 100;

export const statementStates = ["stated", "expired", "unstated"] as const;

const statedValue = z.union([
  z.boolean(),
  z.string().min(1).max(200),
  z.array(z.string().trim().min(1).max(200)).max(maxListItems),
]);

/** Only addresses that a browser may open; nothing is fetched from them. */
const evidenceUrl = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain })
  .max(2_000)
  .describe("Where the evidence can be read; https only. It is shown as a link and never fetched");

export const factDto = z.object({
  fact: z.string(),
  about: z.enum(factSubjectKinds),
  subject: z.string().describe("Empty for the workspace, else the name of a provider or the id of an agent"),
  subjectLabel: z.string(),
  title: z.string(),
  description: z.string(),
  kind: z.enum(["boolean", "choice", "list"]),
  choices: z.array(z.string()),
  state: z.enum(statementStates).describe("`expired` also when it was stated for another version of the agent"),
  fallback: z.string().describe("What the rules see while it is not stated or has expired"),
  value: statedValue.nullable(),
  evidenceUrl: z.string().nullable(),
  note: z.string().nullable(),
  statedBy: z.string().nullable().describe("Who stated it, as the audit log names them"),
  statedAt: z.iso.datetime().nullable(),
  expiresAt: z.iso.datetime().nullable(),
});
export type FactDto = z.infer<typeof factDto>;

export const factList = z.object({ items: z.array(factDto) });

const factName = z.string().min(1).max(80).describe("For example `provider.dpaSigned`");
const subject = z
  .string()
  .max(200)
  .default("")
  .describe("The provider's name or the agent's id; left out for facts about the workspace");

export const factListQuery = z.object({
  about: z.enum(factSubjectKinds).optional(),
  subject: z.string().max(200).optional().describe("With an agent's id: also what was not stated of it yet"),
});
export type FactListQuery = z.output<typeof factListQuery>;

export const stateFactBody = z.strictObject({
  fact: factName,
  subject,
  value: statedValue,
  evidenceUrl: evidenceUrl.nullable().default(null),
  note: z.string().trim().max(1_000).nullable().default(null),
  expiresAt: z.iso
    .datetime({ offset: true })
    .nullable()
    .default(null)
    .describe("From then on the rules see the safe value again; null for never"),
});
export type StateFactInput = z.output<typeof stateFactBody>;

export const withdrawFactQuery = z.object({ fact: factName, subject });
export type WithdrawFactInput = z.output<typeof withdrawFactQuery>;
