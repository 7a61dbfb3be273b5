import "server-only";
import { invariant } from "@/lib/core/errors";
import type { Sealer } from "@/lib/core/workspace-keys";
import { deliveryPaces, deliveryTarget, type DeliveryTarget, type DestinationDto } from "./schema";

export const destinationSelect = {
  id: true,
  targetSealed: true,
  every: true,
  isOn: true,
  createdAt: true,
  deliveredSize: true,
  deliveredAt: true,
  lastError: true,
  lastErrorAt: true,
  retryAt: true,
} as const;

export type DestinationRow = {
  id: string;
  targetSealed: Uint8Array;
  every: string;
  isOn: boolean;
  createdAt: Date;
  deliveredSize: bigint;
  deliveredAt: Date | null;
  lastError: string | null;
  lastErrorAt: Date | null;
  retryAt: Date | null;
};

const targetPlace = (id: string): string => `audit-destination.target:${id}`;

export function sealTarget(sealer: Sealer, id: string, target: DeliveryTarget): Uint8Array<ArrayBuffer> {
  return sealer.sealJson(target, targetPlace(id));
}

export function openTarget(sealer: Sealer, row: Pick<DestinationRow, "id" | "targetSealed">): DeliveryTarget {
  return deliveryTarget.parse(sealer.openJson(row.targetSealed, targetPlace(row.id)));
}

/** Without what is secret: the key, and of a webhook's address all but the host. */
export function toDestinationDto(row: DestinationRow, sealer: Sealer): DestinationDto {
  const every = deliveryPaces.find((pace) => pace === row.every);
  invariant(every, "a stored destination has a known pace");
  return {
    id: row.id,
    target: shownTarget(openTarget(sealer, row)),
    every,
    isOn: row.isOn,
    createdAt: row.createdAt.toISOString(),
    deliveredSize: row.deliveredSize === 0n ? null : Number(row.deliveredSize),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    lastError: row.lastError,
    lastErrorAt: row.lastErrorAt?.toISOString() ?? null,
    retryAt: row.retryAt?.toISOString() ?? null,
  };
}

function shownTarget(target: DeliveryTarget): DestinationDto["target"] {
  if (target.kind === "webhook") return { kind: "webhook", host: new URL(target.url).host };
  const { secretAccessKey: _, ...shown } = target;
  return shown;
}

/** What a destination is called in the log: settings, no secret. */
export function describeTarget(target: DeliveryTarget): { name: string; facts: Record<string, unknown> } {
  const shown = shownTarget(target);
  if (shown.kind === "webhook") return { name: `the webhook at ${shown.host}`, facts: shown };
  return { name: `the bucket ${shown.bucket}`, facts: shown };
}
