import type { Metadata } from "next";
import { RefreshWhile } from "@/app/(product)/[workspace]/runs/_parts/refresh-while";
import { PageShell } from "@/components/patterns/page-shell";
import { requireOperatorPage } from "@/lib/access/require-operator";
import { getEngineOverview, getEngineSource } from "@/lib/operator/get-engine-overview";
import { AppsCard } from "./_overview/apps-card";
import { EngineFigures } from "./_overview/engine-figures";
import { EngineNotices } from "./_overview/engine-notices";
import { SlotsCard } from "./_overview/slots-card";
import { askEngine } from "./_parts/ask-engine";
import { EngineElsewhere } from "./_parts/engine-elsewhere";
import { EngineProblem } from "./_parts/engine-problem";

export const metadata: Metadata = { title: { absolute: "Operator console · Mandate" } };

export default async function OperatorPage() {
  const operator = await requireOperatorPage();
  const source = getEngineSource(operator);
  const answer = source.kind === "embedded" ? await askEngine(() => getEngineOverview(operator)) : null;
  return (
    <PageShell title="Job engine" description="Whether durable work moves: agent runs, approvals, ingestion, webhooks.">
      {source.kind === "embedded" ? <RefreshWhile active everyMs={5_000} /> : <EngineElsewhere source={source} />}
      {answer?.ok ? (
        <>
          <EngineNotices health={answer.data.health} />
          <EngineFigures health={answer.data.health} />
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <AppsCard apps={answer.data.health.apps} />
            <SlotsCard slots={answer.data.slots} />
          </div>
          {source.kind === "embedded" ? (
            <p className="text-13 text-muted-foreground">
              Prometheus can read the same figures at <code className="break-all">{source.url}/metrics</code>.
            </p>
          ) : null}
        </>
      ) : null}
      {answer && !answer.ok ? <EngineProblem message={answer.message} /> : null}
    </PageShell>
  );
}
