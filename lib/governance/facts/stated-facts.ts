import type {
  AgentFacts,
  DataFacts,
  ModelFacts,
  OutputFacts,
  PersonDecisionFacts,
  RunFacts,
  SourceFacts,
  SubjectFacts,
  WorkspaceFacts,
} from "../cedar/schema.generated";
import { findStatableFact, statableFacts, type FactGroup, type StatableFact } from "./fact-catalogue";

export type StatedValue = boolean | string | readonly string[];

/** What a person stated about a subject. */
export type Statement = {
  readonly fact: string;
  /** "" for the workspace, else the name of a provider or the id of an agent. */
  readonly subject: string;
  readonly value: StatedValue;
  /** Null when it does not expire. */
  readonly expiresAtMs: number | null;
  /** For facts that hold for one version of an agent. */
  readonly agentVersionId: string | null;
};

/** The statements of a workspace, by subject. */
export type StatedFacts = ReadonlyMap<string, readonly Statement[]>;

/** Nothing stated: every fact has its careful value. */
export const nothingStated: StatedFacts = new Map();

export function indexStatements(statements: readonly Statement[]): StatedFacts {
  const bySubject = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = bySubject.get(statement.subject);
    if (known) known.push(statement);
    else bySubject.set(statement.subject, [statement]);
  }
  return bySubject;
}

/** Whether a value has the form that the catalogue asks for; a statement of another form is as if nobody had made it. */
export function isValueOf(entry: StatableFact, value: unknown): value is StatedValue {
  if (entry.kind === "boolean") return typeof value === "boolean";
  if (entry.kind === "choice") return typeof value === "string" && (entry.choices ?? []).includes(value);
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

export type StatementState = "stated" | "expired" | "unstated";

/** Expired means: its time is over, or it was stated for another version of the agent. */
export function stateOf(statement: Statement | undefined, nowMs: number, agentVersionId: string | null) {
  const entry = statement ? findStatableFact(statement.fact) : null;
  if (!statement || !entry || !isValueOf(entry, statement.value)) return "unstated" satisfies StatementState;
  if (statement.expiresAtMs !== null && statement.expiresAtMs <= nowMs) return "expired" satisfies StatementState;
  const isOfOther = entry.perVersion && (agentVersionId === null || statement.agentVersionId !== agentVersionId);
  return isOfOther ? ("expired" satisfies StatementState) : ("stated" satisfies StatementState);
}

/** The part of a group of facts that somebody stated and that still holds. What is left out keeps its careful value. */
function statedPart(
  stated: StatedFacts,
  group: FactGroup,
  subject: string,
  nowMs: number,
  agentVersionId: string | null = null,
): Record<string, StatedValue> {
  const part: Record<string, StatedValue> = {};
  for (const statement of stated.get(subject) ?? []) {
    const entry = findStatableFact(statement.fact);
    if (entry?.group !== group || stateOf(statement, nowMs, agentVersionId) !== "stated") continue;
    part[entry.attribute] = entry.negated ? !statement.value : statement.value;
  }
  return part;
}

/** About the workspace. `hasBaaModel` follows from what was stated of the providers. */
export function statedWorkspaceFacts(stated: StatedFacts, nowMs: number): Partial<WorkspaceFacts> {
  const hasBaaModel = [...stated.keys()].some(
    (subject) => subject !== "" && statedPart(stated, "model", subject, nowMs).baa === true,
  );
  return { ...statedPart(stated, "workspace", "", nowMs), ...(hasBaaModel ? { hasBaaModel } : {}) };
}

/** About a model, by its provider: agreements are signed with providers. */
export function statedModelFacts(stated: StatedFacts, provider: string, nowMs: number): Partial<ModelFacts> {
  return statedPart(stated, "model", provider, nowMs);
}

/** What was stated of an agent, for the version that acts; null when it acts with unpublished changes. */
export function statedAgentFacts(
  stated: StatedFacts,
  agent: { readonly id: string; readonly versionId: string | null },
  nowMs: number,
): StatedOfAgent {
  const of = (group: FactGroup) => statedPart(stated, group, agent.id, nowMs);
  return {
    agent: of("agent"),
    run: statedPart(stated, "run", agent.id, nowMs, agent.versionId),
    data: { ...statedPart(stated, "data", "", nowMs), ...of("data") },
    subject: of("subject"),
    decision: of("decision"),
    output: of("output"),
    source: of("source"),
  };
}

/** The version for which a person stated that it is approved for use; null when nobody did or it has expired. */
export function approvedVersionOf(stated: StatedFacts, agentId: string, nowMs: number): string | null {
  const statement = stated.get(agentId)?.find(({ fact }) => fact === "agent.versionApproved");
  const isStated = statement?.value === true && stateOf(statement, nowMs, statement.agentVersionId) === "stated";
  return isStated ? statement.agentVersionId : null;
}

type StatedOfAgent = {
  agent: Partial<AgentFacts>;
  run: Partial<Pick<RunFacts, "evalsPassed" | "versionApproved" | "env" | "deployment" | "deploymentReason">>;
  data: StatedData;
  subject: Partial<SubjectFacts>;
  decision: Partial<PersonDecisionFacts>;
  output: Partial<Pick<OutputFacts, "groundingRequired">>;
  source: Partial<Pick<SourceFacts, "governed">>;
};

type StatedData = Partial<
  Pick<DataFacts, "region" | "purpose" | "purposeAllows" | "lawfulBasis" | "art9Condition" | "dataClass">
>;

/** The facts that can be stated of one kind of subject, in the catalogue's order. */
export function statableOf(about: StatableFact["about"]): StatableFact[] {
  return statableFacts.filter((entry) => entry.about === about);
}
