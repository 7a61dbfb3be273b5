"use client";

import type { ReactNode } from "react";
import { Duration } from "@/components/patterns/duration";
import { IdChip } from "@/components/patterns/id-chip";
import { JsonView } from "@/components/patterns/json-view";
import { Money } from "@/components/patterns/money";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import { stepKind } from "@/components/patterns/trace-row";
import { VerdictBadge } from "@/components/patterns/verdict-badge";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { isStepOpen, type ShownStep } from "./live-run";
import { ModelInput, ModelOutput } from "./model-content";
import { StepDecisions } from "./step-decisions";
import { toVerdict, traceKinds } from "./step-facts";
import { ToolInput, ToolOutput } from "./tool-content";

/** One step from all sides: what went in and came out, what it cost, and which policies spoke. */
export function StepInspector({ slug, step }: { slug: string; step: ShownStep }) {
  const verdict = toVerdict(step.verdict);
  const { label, icon: Icon } = stepKind(traceKinds[step.kind]);
  return (
    <div className="grid min-w-0 gap-4">
      <div className="grid gap-2">
        <p className="flex items-center gap-1.5 text-13 text-muted-foreground">
          <Icon aria-hidden className="size-4" />
          {label}
        </p>
        <h3 className="text-base leading-6 font-semibold break-words">{step.title}</h3>
        <div className="flex flex-wrap items-center gap-2">
          <StatusBadge status={step.status} />
          {verdict ? <VerdictBadge verdict={verdict} /> : null}
          <IdChip id={step.id} label="step id" />
        </div>
        {step.errorMessage ? (
          <p role="status" className="text-13 break-words text-denied">
            {step.errorMessage} <code className="font-mono text-xs">{step.errorCode}</code>
          </p>
        ) : null}
      </div>
      <Tabs defaultValue="overview">
        <TabsList aria-label="Views of the step">
          <TabsTrigger value="overview">Overview</TabsTrigger>
          <TabsTrigger value="policies">
            Policies
            {step.content ? (
              <span className="text-muted-foreground tabular-nums">{step.content.decisions.length}</span>
            ) : null}
          </TabsTrigger>
          <TabsTrigger value="raw">Raw JSON</TabsTrigger>
        </TabsList>
        <TabsContent value="overview" className="grid min-w-0 gap-5">
          <StepFigures step={step} />
          <StepContent slug={slug} step={step} />
        </TabsContent>
        <TabsContent value="policies">
          {step.content ? <StepDecisions decisions={step.content.decisions} /> : <ContentPending step={step} />}
        </TabsContent>
        <TabsContent value="raw">
          <JsonView value={{ ...step, content: undefined, ...step.content }} label="Step" />
        </TabsContent>
      </Tabs>
    </div>
  );
}

function StepFigures({ step }: { step: ShownStep }) {
  const isModel = step.kind === "model_call";
  const durationMs = step.endedAt ? new Date(step.endedAt).getTime() - new Date(step.startedAt).getTime() : null;
  const tokens = (count: number | null) => (count === null ? "–" : count.toLocaleString("en"));
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-13">
      <Figure label="Started">
        <RelativeTime value={step.startedAt} />
      </Figure>
      <Figure label="Duration">
        <Duration durationMs={durationMs} />
      </Figure>
      {step.attempt > 1 ? <Figure label="Attempts">{step.attempt}</Figure> : null}
      {step.modelRef ? (
        <Figure label="Model">
          <code className="font-mono text-xs break-all">{step.modelRef}</code>
        </Figure>
      ) : null}
      {step.toolName ? (
        <Figure label="Tool">
          <code className="font-mono text-xs">{step.toolName}</code>
        </Figure>
      ) : null}
      {isModel ? (
        <>
          <Figure label="Tokens in">
            {tokens(step.tokensInput)}
            {step.tokensCached ? ` (${tokens(step.tokensCached)} from cache)` : ""}
          </Figure>
          <Figure label="Tokens out">{tokens(step.tokensOutput)}</Figure>
          <Figure label="Cost">{isStepOpen(step) ? "–" : <Money microUsd={step.costMicroUsd} />}</Figure>
        </>
      ) : null}
    </dl>
  );
}

function Figure({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="contents">
      <dt className="text-muted-foreground">{label}</dt>
      <dd className="tabular-nums">{children}</dd>
    </div>
  );
}

function StepContent({ slug, step }: { slug: string; step: ShownStep }) {
  const { content, kind } = step;
  if (!content) return <ContentPending step={step} />;
  const has = (value: unknown) => value !== null && value !== undefined;
  return (
    <>
      {kind === "tool_call" && has(content.input) ? (
        <Section title="Arguments">
          <ToolInput value={content.input} />
        </Section>
      ) : null}
      {has(content.output) ? (
        <Section title={kind === "model_call" ? "What the model answered" : "Result"}>
          {kind === "model_call" ? (
            <ModelOutput value={content.output} />
          ) : kind === "tool_call" ? (
            <ToolOutput slug={slug} value={content.output} />
          ) : (
            <JsonView value={content.output} label="Result" />
          )}
        </Section>
      ) : null}
      {kind !== "tool_call" && has(content.input) ? (
        <Section title="What the model was told">
          <ModelInput value={content.input} />
        </Section>
      ) : null}
      {content.decisions.length > 0 ? (
        <Section title="Why it was allowed or not">
          <p className="text-13 text-pretty break-words">
            {content.decisions.map(({ explanation }) => explanation).join(" ")}
          </p>
        </Section>
      ) : null}
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid min-w-0 gap-2">
      <h4 className="text-13 font-medium text-muted-foreground">{title}</h4>
      {children}
    </section>
  );
}

function ContentPending({ step }: { step: ShownStep }) {
  if (isStepOpen(step)) {
    return <p className="text-13 text-muted-foreground">Input and output stand here as soon as the step has ended.</p>;
  }
  return (
    <div role="status" aria-label="Loading the step" className="grid gap-2">
      <Skeleton className="h-4 w-2/3" />
      <Skeleton className="h-20 w-full" />
    </div>
  );
}
