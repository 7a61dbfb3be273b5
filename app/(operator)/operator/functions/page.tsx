import { FunctionSquare } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { requireOperatorPage } from "@/lib/access/require-operator";
import { getEngineSource } from "@/lib/operator/get-engine-overview";
import { listFunctions } from "@/lib/operator/list-functions";
import type { EngineFunction } from "@/lib/operator/schema";
import { askEngine, type EngineAnswer } from "../_parts/ask-engine";
import { EngineElsewhere } from "../_parts/engine-elsewhere";
import { EngineProblem } from "../_parts/engine-problem";
import { FunctionCard } from "./function-card";

export const metadata: Metadata = { title: "Functions" };

export default async function FunctionsPage() {
  const operator = await requireOperatorPage();
  const source = getEngineSource(operator);
  return (
    <PageShell
      title="Functions"
      description="What starts each durable function, under which limits, and when it is next due."
    >
      {source.kind === "embedded" ? (
        <Functions answer={await askEngine(() => listFunctions(operator))} />
      ) : (
        <EngineElsewhere source={source} />
      )}
    </PageShell>
  );
}

function Functions({ answer }: { answer: EngineAnswer<EngineFunction[]> }) {
  if (!answer.ok) return <EngineProblem message={answer.message} />;
  if (answer.data.length === 0) {
    return (
      <EmptyState
        icon={FunctionSquare}
        title="No function is registered"
        description="The engine asks the application for its functions at start and every 30 seconds. The overview says whether it reaches it."
      />
    );
  }
  return (
    <ul className="grid items-start gap-3 xl:grid-cols-2" aria-label="Functions">
      {answer.data.map((item) => (
        <li key={item.id}>
          <FunctionCard item={item} />
        </li>
      ))}
    </ul>
  );
}
