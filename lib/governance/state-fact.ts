import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { invalidInput, notFound } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import { storableText } from "@/lib/core/storable-text";
import type { FactDto, StateFactInput } from "./fact-schema";
import { requireFactSubject } from "./internal/fact-subjects";
import { findStatableFact, type StatableFact } from "./facts/fact-catalogue";
import { isValueOf, type StatedValue } from "./facts/stated-facts";
import { statedFactSelect, toFactDto, type StatedFactRow } from "./internal/stated-fact-select";

/**
 * States a fact in place of what was stated before. Binds from the next decision on, also in runs that are under way;
 * waiting approvals stay, but their step is decided again on the new facts. Throws `not_found` and `invalid_input`.
 */
export async function stateFact(ctx: WorkspaceContext, input: StateFactInput): Promise<FactDto> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const entry = findStatableFact(input.fact);
  if (!entry) throw notFound("fact", input.fact);
  const at = now();
  const value = checkedValue(entry, input.value);
  const expiresAt = input.expiresAt === null ? null : new Date(input.expiresAt);
  if (expiresAt && expiresAt <= at) {
    throw invalidInput("The statement would already have expired.", { expiresAt: ["has to lie in the future"] });
  }

  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, `stated-fact:${workspaceId}`);
    const subject = await requireFactSubject(tx, workspaceId, entry, input.subject);
    const place = { workspaceId, fact: entry.fact, subject: subject.id };
    const earlier = await tx.statedFact.findFirst({ where: place, select: statedFactSelect });
    const statement = {
      value: Array.isArray(value) ? [...value] : value,
      agentVersionId: entry.perVersion ? subject.agentVersionId : null,
      evidenceUrl: input.evidenceUrl,
      note: input.note === null ? null : storableText(input.note),
      statedById: actorId(ctx),
      statedByLabel: storableText(ctx.principal.label),
      statedAt: at,
      expiresAt,
    };
    const row: StatedFactRow = await tx.statedFact.upsert({
      where: { workspaceId_fact_subject: place },
      create: { ...place, ...statement },
      update: statement,
      select: statedFactSelect,
    });
    await recordAudit(tx, ctx, {
      action: "policy.fact_stated",
      target: { type: "fact", id: subject.id ? `${entry.fact}:${subject.id}` : entry.fact },
      summary: `Stated of ${subject.label}: ${entry.title} is ${describeValue(value)}`,
      facts: {
        fact: entry.fact,
        subject: subject.id,
        value,
        previousValue: earlier?.value ?? null,
        expiresAt: expiresAt?.toISOString() ?? null,
        evidenceUrl: input.evidenceUrl,
        agentVersionId: statement.agentVersionId,
      },
    });
    return toFactDto(entry, subject, row, at.getTime());
  });
}

function checkedValue(entry: StatableFact, value: StateFactInput["value"]): StatedValue {
  if (!isValueOf(entry, value)) {
    const form = {
      boolean: "has to be true or false",
      choice: `has to be one of ${(entry.choices ?? []).join(", ")}`,
      list: "has to be a list of texts",
    };
    throw invalidInput("This is no value of this fact.", { value: [form[entry.kind]] });
  }
  return typeof value === "object" ? [...new Set(value.map(storableText))] : value;
}

function describeValue(value: StatedValue): string {
  if (typeof value === "boolean") return value ? "so" : "not so";
  return typeof value === "string" ? value : value.join(", ") || "none";
}
