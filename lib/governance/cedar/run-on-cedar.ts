import { createHash } from "node:crypto";
import { preparsePolicySet, statefulIsAuthorized } from "./cedar-wasm";
import { EvaluationError, type Test } from "./evaluate-types";
import { pickDeclared, type EvaluationRequest, type FactRecord } from "./request";
import { SCHEMA_TREE } from "./schema.generated";
import type { AttributeTree } from "./schema-types";

const preparsed = new Map<string, string>();

function preparse(id: string, text: string): string {
  const known = preparsed.get(text);
  if (known !== undefined) return known;
  const name = createHash("sha256").update(text).digest("hex");
  const answer = preparsePolicySet(name, { staticPolicies: { [id]: text } });
  if (answer.type === "failure") throw new EvaluationError(answer.errors[0]?.message ?? "the policy does not parse");
  preparsed.set(text, name);
  return name;
}

/** The request in Cedar's own form, with declared attributes only, so that a stray field cannot fail the call. */
export function toCedarCall(request: EvaluationRequest) {
  const stage = SCHEMA_TREE.stages[request.action.id];
  const resourceTree: AttributeTree = SCHEMA_TREE.resources[stage?.resource ?? ""] ?? {};
  const uid = (entity: { type: string; id: string }) => ({ type: entity.type, id: entity.id });
  const attrs = (tree: AttributeTree, record: FactRecord) => pickDeclared(tree, record) as Record<string, string>;
  return {
    principal: uid(request.principal),
    action: uid(request.action),
    resource: uid(request.resource),
    context: attrs(stage?.context ?? {}, request.context),
    entities: [
      { uid: uid(request.principal), attrs: attrs(SCHEMA_TREE.agent, request.principal.attrs), parents: [] },
      { uid: uid(request.resource), attrs: attrs(resourceTree, request.resource.attrs), parents: [] },
    ],
  };
}

/**
 * One policy, from its own text (JSON would round large integers), evaluated by Cedar itself: true when its scope and conditions hold. This is the fallback for what the
 * compiled engine does not support, and the reference that it is tested against. Throws `EvaluationError` when Cedar
 * reports one. Takes 150 microseconds and more.
 */
export function runOnCedar(id: string, text: string): Test {
  return (request) => {
    const answer = statefulIsAuthorized({ ...toCedarCall(request), preparsedPolicySetId: preparse(id, text) });
    if (answer.type === "failure") throw new EvaluationError(answer.errors[0]?.message ?? "Cedar refused the request");
    const { reason, errors } = answer.response.diagnostics;
    if (errors[0]) throw new EvaluationError(errors[0].error.message);
    return reason.includes(id);
  };
}
