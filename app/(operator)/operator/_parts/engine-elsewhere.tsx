import { CloudCog } from "lucide-react";
import { EmptyState } from "@/components/patterns/empty-state";
import { Button } from "@/components/ui/button";
import type { EngineSource } from "@/lib/operator/describe-engine";

/** What a page says when the functions do not run on the embedded engine. */
export function EngineElsewhere({ source }: { source: Exclude<EngineSource, { kind: "embedded" }> }) {
  if (source.kind === "none") {
    return (
      <EmptyState
        icon={CloudCog}
        title="No job engine is configured"
        description={
          <>
            Durable work waits until there is one: set <code>INNGEST_EVENT_KEY</code> and{" "}
            <code>INNGEST_SIGNING_KEY</code>, and <code>INNGEST_BASE_URL</code> for a server of your own, or use{" "}
            <code>npm start</code>, which brings an engine.
          </>
        }
      />
    );
  }
  const isCloud = source.kind === "inngest-cloud";
  return (
    <EmptyState
      icon={CloudCog}
      title={isCloud ? "The functions run on Inngest" : "The functions run on your Inngest server"}
      description="Functions, runs and events are in its own dashboard. This console looks inside the embedded engine only."
      action={
        <Button asChild>
          <a href={source.url} target="_blank" rel="noreferrer">
            Open the Inngest dashboard
          </a>
        </Button>
      }
      example={
        <p className="text-center">
          {isCloud ? "INNGEST_EVENT_KEY is set and INNGEST_BASE_URL is not. The dashboard is " : "INNGEST_BASE_URL is "}
          <code className="font-mono break-all">{source.url}</code>
        </p>
      }
    />
  );
}
