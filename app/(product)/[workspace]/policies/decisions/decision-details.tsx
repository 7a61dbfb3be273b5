import Link from "next/link";
import type { ReactNode } from "react";
import { IdChip } from "@/components/patterns/id-chip";
import { JsonView } from "@/components/patterns/json-view";
import { VerdictBadge } from "@/components/patterns/verdict-badge";
import { Badge } from "@/components/ui/badge";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { AppError } from "@/lib/core/errors";
import { getDecision } from "@/lib/governance/get-decision";
import type { DecisionDetailDto, ExplainedObservedDto } from "@/lib/governance/schema";
import { RuleWhy } from "../_parts/rule-why";
import { stageMoment } from "../_parts/stage-words";
import { decisionHref, type DecisionsPageQuery } from "./decisions-page-query";
import { DecisionSheet } from "./decision-sheet";

type DecisionDetailsProps = { ctx: WorkspaceContext; query: DecisionsPageQuery; decisionId: string };

async function findDecision(ctx: WorkspaceContext, decisionId: string): Promise<DecisionDetailDto | null> {
  try {
    return await getDecision(ctx, { decisionId });
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** One decision: why in words, the rules, the facts, and the step it was about. */
export async function DecisionDetails({ ctx, query, decisionId }: DecisionDetailsProps) {
  const slug = ctx.workspaceSlug;
  const decision = await findDecision(ctx, decisionId);
  const closeHref = decisionHref(slug, query, null);
  if (!decision) {
    return (
      <DecisionSheet closeHref={closeHref} title="Decision" description="There is no such decision in this workspace.">
        {null}
      </DecisionSheet>
    );
  }
  return (
    <DecisionSheet
      closeHref={closeHref}
      title={stageMoment(decision.stage)}
      description={`${decision.createdAt.slice(0, 19).replace("T", " ")} UTC`}
    >
      <div className="grid gap-2">
        <VerdictBadge verdict={decision.verdict} />
        <p className="text-pretty break-words">{decision.explanation}</p>
      </div>
      <Place slug={slug} query={query} decision={decision} />
      <Rules slug={slug} title="Rules that held" reasons={decision.reasons} isOpen />
      <Rules slug={slug} title="Rules that only watched" reasons={decision.observed} />
      <div className="grid gap-1.5">
        <h3 className="text-13 font-medium">What was decided on</h3>
        <p className="text-13 text-muted-foreground">Classes, scores, amounts and names. Never the content.</p>
        <JsonView value={decision.facts} label="facts" openDepth={1} />
        {decision.fullFacts ? (
          <JsonView value={decision.fullFacts} label="all facts, as the step came" openDepth={0} />
        ) : (
          <p className="text-13 text-muted-foreground">
            Not all facts were kept with it, so it cannot be decided again in a dry run.
          </p>
        )}
      </div>
      <dl className="grid gap-3 text-13">
        <Fact name="Policy set">
          <IdChip id={decision.policySetVersion} label="policy set version" />
        </Fact>
        <Fact name="Decision">
          <IdChip id={decision.id} label="decision id" />
        </Fact>
      </dl>
    </DecisionSheet>
  );
}

function Place({ slug, query, decision }: { slug: string; query: DecisionsPageQuery; decision: DecisionDetailDto }) {
  const { runId, stepId, documentId, agentId, agentName, toolName, modelRef, durationUs } = decision;
  const only = (changes: Partial<DecisionsPageQuery>) =>
    decisionHref(slug, { ...query, cursor: undefined, ...changes }, null);
  const link = "text-brand hover:underline";
  return (
    <dl className="grid grid-cols-2 gap-3 text-13">
      {agentId ? (
        <Fact name="Agent">
          <Link className={link} href={only({ agent: agentId })}>
            {agentName ?? "An agent that is gone"}
          </Link>
        </Fact>
      ) : null}
      {toolName || modelRef ? (
        <Fact name={toolName ? "Tool" : "Model"}>
          <code className="font-mono text-xs">{toolName ?? modelRef}</code>
        </Fact>
      ) : null}
      {runId ? (
        <Fact name="Run">
          <Link className={link} href={`/${slug}/runs/${runId}${stepId ? `?step=${stepId}` : ""}`}>
            Open the step
          </Link>
          {" · "}
          <Link className={link} href={only({ run: runId })}>
            Its decisions
          </Link>
        </Fact>
      ) : null}
      {documentId ? (
        <Fact name="Document">
          <Link className={link} href={`/${slug}/knowledge/${documentId}`}>
            Open the document
          </Link>
        </Fact>
      ) : null}
      <Fact name="Took">
        <span className="tabular-nums">{durationUs.toLocaleString("en")} µs</span>
      </Fact>
    </dl>
  );
}

function Rules({
  slug,
  title,
  reasons,
  isOpen = false,
}: {
  slug: string;
  title: string;
  reasons: ExplainedObservedDto[];
  isOpen?: boolean;
}) {
  if (reasons.length === 0) return null;
  return (
    <div className="grid gap-2">
      <h3 className="text-13 font-medium">{title}</h3>
      <ul className="grid gap-3">
        {reasons.map((reason) => (
          <li key={`${reason.pack}/${reason.policyId}`} className="grid gap-0.5 border-l-2 pl-3 text-13">
            <span className="flex flex-wrap items-center gap-2">
              <Link
                className="font-medium hover:underline"
                href={`/${slug}/policies/${reason.pack}#${reason.policyId}`}
              >
                {reason.title}
              </Link>
              {reason.mode === "monitor" ? <Badge tone="outline">monitor only</Badge> : null}
              {reason.exception ? <Badge tone="masked">excepted</Badge> : null}
            </span>
            <span className="text-pretty text-muted-foreground">{reason.rationale}</span>
            {reason.exception ? (
              <span className="break-words text-muted-foreground">
                {reason.exception.owner} set an exception until{" "}
                {new Date(reason.exception.expiresAtMs).toISOString().slice(0, 10)}: {reason.exception.reason}
              </span>
            ) : null}
            {reason.error ? (
              <span className="break-words text-denied">Could not be evaluated: {reason.error}</span>
            ) : null}
            <RuleWhy why={reason.why} isOpen={isOpen} />
            <span className="text-xs break-words text-muted-foreground">
              <code className="font-mono">
                {reason.pack}@{reason.version}/{reason.policyId}
              </code>
              {reason.citation ? ` · supports ${reason.citation}` : ""}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 content-start gap-0.5">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
