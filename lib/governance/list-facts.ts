import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import type { FactDto, FactListQuery } from "./fact-schema";
import { agentSubjects, providerSubjects, theWorkspace } from "./internal/fact-subjects";
import type { FactSubjectKind } from "./facts/fact-catalogue";
import { statableOf } from "./facts/stated-facts";
import { statedFactSelect, toFactDto, type FactSubject } from "./internal/stated-fact-select";

const maxStatements = 5_000;

/**
 * What people can state, and what they did: all facts of the workspace and of each connected provider; of agents what
 * was stated, and everything of the agent that `subject` names. Three queries at most.
 */
export async function listFacts(ctx: WorkspaceContext, query: FactListQuery): Promise<{ items: FactDto[] }> {
  ctx.require("policies:read");
  const { workspaceId } = ctx;
  const wants = (about: FactSubjectKind) => query.about === undefined || query.about === about;
  const { rows, providers, agents } = await inWorkspace(ctx, async (tx) => {
    const rows = await tx.statedFact.findMany({
      where: { workspaceId, ...(query.subject === undefined ? {} : { subject: query.subject }) },
      select: statedFactSelect,
      orderBy: { statedAt: "desc" },
      take: maxStatements,
    });
    const agentIds = new Set(rows.filter((row) => row.fact.startsWith("agent.")).map((row) => row.subject));
    if (query.subject !== undefined) agentIds.add(query.subject);
    return {
      rows,
      providers: wants("provider") ? await providerSubjects(tx, workspaceId) : [],
      agents: wants("agent") ? await agentSubjects(tx, workspaceId, [...agentIds]) : [],
    };
  });
  const byPlace = new Map(rows.map((row) => [`${row.fact} ${row.subject}`, row]));
  const nowMs = now().getTime();
  const factsOf = (about: FactSubjectKind, subjects: readonly FactSubject[], isWhole: boolean) =>
    subjects
      .filter((subject) => query.subject === undefined || subject.id === query.subject)
      .flatMap((subject) =>
        statableOf(about)
          .map((entry) => toFactDto(entry, subject, byPlace.get(`${entry.fact} ${subject.id}`), nowMs))
          .filter((fact) => isWhole || fact.state !== "unstated"),
      );
  return {
    items: [
      ...factsOf("workspace", wants("workspace") ? [theWorkspace] : [], true),
      ...factsOf("provider", providers, true),
      ...factsOf("agent", agents, query.subject !== undefined),
    ],
  };
}
