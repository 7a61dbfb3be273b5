/** Rules to start from: each is complete, and says what it is good for. */
export type CustomPolicyTemplate = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
};

type Parts = {
  id: string;
  title: string;
  description: string;
  stage: string;
  annotations: string;
  rationale: string;
  scope: string;
  conditions: string;
  effect?: "permit";
};

function template(parts: Parts): CustomPolicyTemplate {
  const text = `@id("custom-${parts.id}")
@title("${parts.title}")
@citation("")
@stage("${parts.stage}")
${parts.annotations}
@rationale("${parts.rationale}")
${parts.effect ?? "forbid"} (principal is Mandate::Agent, ${parts.scope})
${parts.conditions};
`;
  return { name: parts.id, title: parts.title, description: parts.description, text };
}

const toolScope = 'action == Mandate::Action::"tool", resource is Mandate::Tool';
const modelScope = 'action == Mandate::Action::"model", resource is Mandate::Model';

export const customPolicyTemplates: readonly CustomPolicyTemplate[] = [
  template({
    id: "mail-approval",
    title: "A person approves every e-mail",
    description: "Whatever the agent's autonomy, nothing is sent before somebody has read it.",
    stage: "tool",
    annotations: '@obligation("approve")\n@approver("approver")\n@expires("48h")',
    rationale: "An e-mail cannot be taken back.",
    scope: toolScope,
    conditions: 'when { resource.name == "send_email" }\nunless { context.approvals.roles.contains("approver") }',
  }),
  template({
    id: "working-hours",
    title: "Changes only in working hours",
    description: "Agents read at any time, and change things while somebody is there.",
    stage: "tool",
    annotations: '@obligation("deny")',
    rationale: "What goes wrong at night is found in the morning.",
    scope: toolScope,
    conditions:
      "when { resource.sideEffect && (context.time.weekday > 5 || context.time.hour < context.workspace.workdayStartHour || context.time.hour >= context.workspace.workdayEndHour) }",
  }),
  template({
    id: "untrusted-no-send",
    title: "Nothing leaves after untrusted content",
    description: "Once an agent has read a web page or a stranger's text, it may not send anything out.",
    stage: "tool",
    annotations: '@obligation("deny")',
    rationale: "Text from outside may carry instructions; what it can cause ends at our door.",
    scope: toolScope,
    conditions: 'when { context.data.taint.contains("untrusted") && resource.external }',
  }),
  template({
    id: "mask-phone",
    title: "Mask phone numbers before external models",
    description: "The model sees a token; the answer has the number again.",
    stage: "model",
    annotations: '@obligation("mask")\n@classes("phone")',
    rationale: "A model rarely needs the number itself.",
    scope: modelScope,
    conditions:
      'when { resource.external && context.data.pii.contains("phone") }\nunless { context.data.masked.contains("phone") }',
  }),
  template({
    id: "no-secrets-out",
    title: "No keys or passwords to external models",
    description: "A prompt with a secret in it is stopped, not masked: somebody should look.",
    stage: "model",
    annotations: '@obligation("deny")',
    rationale: "A secret that was sent is a secret to be replaced.",
    scope: modelScope,
    conditions: 'when { resource.external && context.data.pii.contains("secret") }',
  }),
  template({
    id: "run-cost-approval",
    title: "A person approves costly runs",
    description: "Past one dollar, a run waits before its next tool call.",
    stage: "tool",
    annotations: '@obligation("approve")\n@approver("approver")',
    rationale: "A run that costs more than planned is often one that goes in circles.",
    scope: toolScope,
    conditions:
      'when { context.run.projectedMicroUsd > 1000000 }\nunless { context.approvals.roles.contains("approver") }',
  }),
  template({
    id: "eu-models",
    title: "Personal data goes to models in the EU",
    description: "Calls with personal data are moved to a model whose region is eu.",
    stage: "model",
    annotations: '@obligation("route")\n@route_to("region:eu")',
    rationale: "Our customers were promised that their data stays in the EU.",
    scope: modelScope,
    conditions: 'when { resource.external && !context.data.pii.isEmpty() && resource.region != "eu" }',
  }),
  template({
    id: "record-web",
    title: "Record every tool that reaches outside",
    description: "Holds nothing back; every such call can be found among the decisions.",
    stage: "tool",
    annotations: '@obligation("log")',
    rationale: "We want to know which systems our agents talk to.",
    scope: toolScope,
    conditions: "when { resource.external }",
    effect: "permit",
  }),
];
