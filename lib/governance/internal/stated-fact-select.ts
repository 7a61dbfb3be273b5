import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { FactDto } from "../fact-schema";
import type { StatableFact } from "../facts/fact-catalogue";
import { isValueOf, stateOf } from "../facts/stated-facts";

export const statedFactSelect = {
  fact: true,
  subject: true,
  value: true,
  agentVersionId: true,
  evidenceUrl: true,
  note: true,
  statedByLabel: true,
  statedAt: true,
  expiresAt: true,
} satisfies Prisma.StatedFactSelect;

export type StatedFactRow = Prisma.StatedFactGetPayload<{ select: typeof statedFactSelect }>;

/** Whom a fact is about, with the version of the agent that acts now. */
export type FactSubject = { readonly id: string; readonly label: string; readonly agentVersionId: string | null };

/** The public form of a fact of a subject, stated or not. */
export function toFactDto(
  entry: StatableFact,
  subject: FactSubject,
  row: StatedFactRow | undefined,
  nowMs: number,
): FactDto {
  const { fact, about, title, description, kind, fallback } = entry;
  const statement =
    row && isValueOf(entry, row.value)
      ? {
          fact,
          subject: subject.id,
          value: row.value,
          expiresAtMs: row.expiresAt?.getTime() ?? null,
          agentVersionId: row.agentVersionId,
        }
      : undefined;
  const value = statement?.value;
  return {
    fact,
    about,
    subject: subject.id,
    subjectLabel: subject.label,
    title,
    description,
    kind,
    choices: [...(entry.choices ?? [])],
    state: stateOf(statement, nowMs, subject.agentVersionId),
    fallback,
    value: value === undefined ? null : typeof value === "object" ? [...value] : value,
    evidenceUrl: row?.evidenceUrl ?? null,
    note: row?.note ?? null,
    statedBy: row?.statedByLabel ?? null,
    statedAt: row?.statedAt.toISOString() ?? null,
    expiresAt: row?.expiresAt?.toISOString() ?? null,
  };
}
