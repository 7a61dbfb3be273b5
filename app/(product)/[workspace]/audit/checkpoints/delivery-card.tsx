import { CircleX, Send } from "lucide-react";
import { EmptyState } from "@/components/patterns/empty-state";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import type { DestinationDto } from "@/lib/audit-delivery/schema";
import { AddDestinationDialog } from "./add-destination-dialog";
import { DestinationControls } from "./destination-controls";

type DeliveryCardProps = { slug: string; destinations: DestinationDto[]; mayManage: boolean };

/** Where checkpoints go by themselves, and how the last delivery went. */
export function DeliveryCard({ slug, destinations, mayManage }: DeliveryCardProps) {
  const isEmpty = destinations.length === 0;
  if (isEmpty && !mayManage) return null;
  return (
    <Card>
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Delivery</CardTitle>
          <CardDescription>Brings checkpoints out of this installation by itself, when the log grew.</CardDescription>
        </div>
        {mayManage && !isEmpty ? <AddDestinationDialog slug={slug} /> : null}
      </CardHeader>
      {isEmpty ? (
        <CardContent>
          <EmptyState
            icon={Send}
            title="Checkpoints are not delivered anywhere yet"
            description="Have them sent to a webhook of yours, or put into a bucket under Object Lock, where nobody can change them."
            action={<AddDestinationDialog slug={slug} />}
          />
        </CardContent>
      ) : (
        <ul className="divide-y">
          {destinations.map((destination) => (
            <li key={destination.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 px-4 py-3">
              <div className="grid min-w-0 flex-1 basis-72 gap-1 text-13">
                <Where destination={destination} />
                <LastDelivery destination={destination} />
              </div>
              {mayManage ? <DestinationControls slug={slug} destination={destination} /> : null}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Where({ destination: { target, isOn, every } }: { destination: DestinationDto }) {
  const pace = every === "hour" ? "at most one an hour" : "each checkpoint";
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <span className="text-sm font-medium break-all">{nameOf(target)}</span>
        <Badge tone="outline">{target.kind === "webhook" ? "Webhook" : "S3"}</Badge>
        {isOn ? null : <Badge tone="outline">Off</Badge>}
      </p>
      <p className="break-words text-muted-foreground">
        {target.kind === "webhook"
          ? `Signed with the webhook secret, ${pace}`
          : `${target.region}${target.endpoint ? ` at ${new URL(target.endpoint).host}` : ""}, locked for ${target.retentionDays.toLocaleString("en")} ${target.retentionDays === 1 ? "day" : "days"} (${target.mode.toLowerCase()}), ${pace}`}
      </p>
    </>
  );
}

function nameOf(target: DestinationDto["target"]): string {
  return target.kind === "webhook" ? target.host : `${target.bucket}/${target.prefix}`;
}

function LastDelivery({ destination }: { destination: DestinationDto }) {
  const { deliveredSize, deliveredAt, lastError, lastErrorAt, retryAt, isOn } = destination;
  return (
    <>
      <p className="text-muted-foreground">
        {deliveredSize !== null && deliveredAt ? (
          <>
            Delivered: entries 1 to {deliveredSize.toLocaleString("en")}, <RelativeTime value={deliveredAt} />
          </>
        ) : (
          "Nothing delivered yet."
        )}
      </p>
      {lastError && lastErrorAt ? (
        <p className="flex items-start gap-1.5">
          <CircleX aria-hidden className="mt-0.5 size-4 shrink-0 text-denied" />
          <span className="min-w-0 break-words">
            Failed: {lastError} <RelativeTime value={lastErrorAt} className="text-muted-foreground" />
            {isOn && retryAt ? (
              <>
                . Goes on <RelativeTime value={retryAt} />, with the newest.
              </>
            ) : null}
          </span>
        </p>
      ) : null}
    </>
  );
}
