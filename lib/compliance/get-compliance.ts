import "server-only";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { notFound } from "@/lib/core/errors";
import { assessControl } from "./assess-control";
import { controlsOf, findFramework, frameworks, type Framework } from "./frameworks";
import { loadStanding, type Standing } from "./internal/load-standing";
import type { ComplianceDto, ControlDto, DriftDto, FrameworkDto, FrameworkSummaryDto } from "./schema";

/** Every framework that policies cite, how far its cited controls are supported here, and what drifts. */
export async function getCompliance(ctx: WorkspaceContext): Promise<ComplianceDto> {
  ctx.require("policies:read");
  const standing = await loadStanding(ctx);
  return {
    items: frameworks.map((framework) => summaryOf(framework, assess(framework, standing))),
    drift: standing.drift,
    evidence: standing.evidence,
  };
}

/** One framework with its controls, their policies, evidence and gaps. Throws `not_found`. */
export async function getFramework(ctx: WorkspaceContext, input: { framework: string }): Promise<FrameworkDto> {
  ctx.require("policies:read");
  const framework = findFramework(input.framework);
  if (!framework) throw notFound("framework", input.framework);
  const standing = await loadStanding(ctx);
  const items = assess(framework, standing);
  return {
    ...summaryOf(framework, items),
    items,
    drift: standing.drift.filter((drift) => concerns(drift, items)),
    evidence: standing.evidence,
  };
}

function assess(framework: Framework, { packs, assessment }: Standing): ControlDto[] {
  return controlsOf(framework, packs).map((control) => assessControl(control, assessment));
}

function summaryOf({ id, title, reference }: Framework, items: readonly ControlDto[]): FrameworkSummaryDto {
  const controls = { supported: 0, partial: 0, watched: 0, open: 0 };
  for (const { status } of items) controls[status] += 1;
  const policies = items.flatMap((item) => item.policies);
  const acted = policies.reduce((sum, policy) => sum + policy.acted, 0);
  return { id, title, reference, controls, policies: policies.length, acted };
}

/** Whether something that drifts touches one of these controls: by its rule, else by its fact, else by its pack. */
function concerns({ policyId, fact, pack }: DriftDto, items: readonly ControlDto[]): boolean {
  return items.some(({ policies, facts }) => {
    if (policyId !== null) return policies.some((policy) => policy.policyId === policyId);
    if (fact !== null) return facts.some((known) => known.fact === fact);
    return policies.some((policy) => policy.pack === pack);
  });
}
