import { ChartColumn } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { Button } from "@/components/ui/button";
import type { WorkspaceContext } from "@/lib/access/workspace-context";

/** Nothing in these days: says what will stand here and how it gets there. */
export function UsageEmpty({ ctx, days }: { ctx: WorkspaceContext; days: { from: string; to: string } }) {
  const period = days.from === days.to ? days.from : `${days.from} to ${days.to}`;
  return (
    <EmptyState
      icon={ChartColumn}
      title={`Nothing was used from ${period}`}
      description="Each model call, tool call and stored document is counted here with its price, so that you see what every agent, person and key costs."
      action={
        ctx.can("runs:write") ? (
          <Button asChild>
            <Link href={`/${ctx.workspaceSlug}/agents`}>Start a run</Link>
          </Button>
        ) : undefined
      }
      example={
        <p>
          Example: a run that reads a report of 100 pages makes two model calls and three tool calls; its row says how
          many tokens that took and what it cost, and leads to the run.
        </p>
      }
    />
  );
}
