import type { StageFacts } from "../cedar/request";
import type {
  AgentFacts,
  ApprovalsFacts,
  CallFacts,
  DataFacts,
  ModelFacts,
  OutputFacts,
  PersonDecisionFacts,
  RunFacts,
  SessionFacts,
  SinkFacts,
  SourceFacts,
  StoreFacts,
  SubjectFacts,
  TimeFacts,
  ToolFacts,
  WorkspaceFacts,
} from "../cedar/schema.generated";
import { buildApprovalsFacts } from "./approvals-facts";
import { buildSourceFacts, buildSubjectFacts } from "./data-facts";
import { buildPersonDecisionFacts, buildSessionFacts } from "./run-facts";

/** What every stage needs. Subject, session and approvals default to nothing recorded. */
export type CommonFacts = {
  readonly agentId: string;
  readonly agent: AgentFacts;
  readonly data: DataFacts;
  readonly run: RunFacts;
  readonly workspace: WorkspaceFacts;
  readonly time: TimeFacts;
  readonly subject?: SubjectFacts;
  readonly session?: SessionFacts;
  readonly approvals?: ApprovalsFacts;
};

function common(facts: CommonFacts) {
  return {
    data: facts.data,
    subject: facts.subject ?? buildSubjectFacts(),
    session: facts.session ?? buildSessionFacts(),
    run: facts.run,
    workspace: facts.workspace,
    time: facts.time,
    approvals: facts.approvals ?? buildApprovalsFacts(),
  };
}

function source(facts: CommonFacts, given: SourceFacts | undefined): SourceFacts {
  return given ?? buildSourceFacts({ workspaceId: facts.workspace.id });
}

export function inputStageFacts(facts: CommonFacts, given: { source?: SourceFacts } = {}): StageFacts<"input"> {
  return {
    agentId: facts.agentId,
    agent: facts.agent,
    resourceId: facts.workspace.id,
    resource: {},
    context: { ...common(facts), source: source(facts, given.source) },
  };
}

export function modelStageFacts(facts: CommonFacts, model: ModelFacts, promptTokens: number): StageFacts<"model"> {
  const resourceId = `${model.provider}/${model.name}`;
  return {
    agentId: facts.agentId,
    agent: facts.agent,
    resourceId,
    resource: model,
    context: { ...common(facts), promptTokens },
  };
}

export function outputStageFacts(
  facts: CommonFacts,
  sink: SinkFacts,
  output: OutputFacts,
  decision: PersonDecisionFacts = buildPersonDecisionFacts(),
): StageFacts<"output"> {
  const context = { ...common(facts), output, decision };
  return { agentId: facts.agentId, agent: facts.agent, resourceId: sink.kind, resource: sink, context };
}

export function toolStageFacts(
  facts: CommonFacts,
  tool: ToolFacts,
  call: CallFacts,
  given: { source?: SourceFacts } = {},
): StageFacts<"tool"> {
  const context = { ...common(facts), call, source: source(facts, given.source) };
  return { agentId: facts.agentId, agent: facts.agent, resourceId: tool.name, resource: tool, context };
}

export function egressStageFacts(facts: CommonFacts, tool: ToolFacts, call: CallFacts): StageFacts<"egress"> {
  return {
    agentId: facts.agentId,
    agent: facts.agent,
    resourceId: tool.name,
    resource: tool,
    context: { ...common(facts), call },
  };
}

export function storeStageFacts(facts: CommonFacts, store: StoreFacts): StageFacts<"store"> {
  return {
    agentId: facts.agentId,
    agent: facts.agent,
    resourceId: store.kind,
    resource: store,
    context: common(facts),
  };
}
