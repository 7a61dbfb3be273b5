import Link from "next/link";
import { RelativeTime } from "@/components/patterns/relative-time";
import { StatusBadge } from "@/components/patterns/status-badge";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import type { EngineFunction, FunctionTrigger } from "@/lib/operator/schema";
import { describeOptions } from "../_parts/describe-options";
import { PauseButton } from "./pause-button";

/** One function: what starts it, its options in words, its next scheduled time, and whether it is paused. */
export function FunctionCard({ item }: { item: EngineFunction }) {
  return (
    <Card aria-label={item.name}>
      <CardHeader className="items-center">
        <div className="grid min-w-0 gap-0.5">
          <div className="flex flex-wrap items-center gap-2">
            <CardTitle>{item.name}</CardTitle>
            <FunctionState item={item} />
          </div>
          <code className="font-mono text-xs break-all text-muted-foreground">{item.id}</code>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <Button variant="outline" size="sm" asChild>
            <Link href={`/operator/jobs?function=${encodeURIComponent(item.id)}`}>
              Jobs<span className="sr-only"> of {item.name}</span>
            </Link>
          </Button>
          {item.archived ? null : <PauseButton functionId={item.id} name={item.name} paused={item.paused} />}
        </div>
      </CardHeader>
      <dl className="grid gap-x-4 gap-y-2 p-4 text-13 sm:grid-cols-[6.5rem_minmax(0,1fr)]">
        <dt className="text-muted-foreground">Starts on</dt>
        <dd className="grid justify-items-start gap-1">
          {item.triggers.map((trigger) => (
            <Trigger key={JSON.stringify(trigger)} trigger={trigger} />
          ))}
        </dd>
        {item.nextCronAt ? (
          <>
            <dt className="text-muted-foreground">Next due</dt>
            <dd>{item.paused ? "Not while it is paused" : <RelativeTime value={item.nextCronAt} />}</dd>
          </>
        ) : null}
        <dt className="text-muted-foreground">Options</dt>
        <dd>
          <ul className="grid gap-0.5 break-words">
            {describeOptions(item.options).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </dd>
      </dl>
    </Card>
  );
}

function FunctionState({ item }: { item: EngineFunction }) {
  if (item.archived) return <StatusBadge status="archived" />;
  return item.paused ? <Badge tone="masked">Paused</Badge> : <StatusBadge status="active" />;
}

function Trigger({ trigger }: { trigger: FunctionTrigger }) {
  if (trigger.kind === "cron") {
    return (
      <span>
        schedule <code className="font-mono text-xs">{trigger.cron}</code>
      </span>
    );
  }
  return (
    <span className="break-words">
      event <code className="font-mono text-xs">{trigger.event}</code>
      {trigger.expression ? (
        <>
          {" "}
          if <code className="font-mono text-xs break-all">{trigger.expression}</code>
        </>
      ) : null}
    </span>
  );
}
