import { canonicalJson, type JsonObject } from "../protocol/json.ts";
import { newUlid } from "../protocol/event-id.ts";
import type { Work } from "../runs/work.ts";

export type NewEvent = {
  id: string;
  name: string;
  body: JsonObject;
  dedupeKey: string | null;
  /** The event that this one repeats. */
  replayOf?: string;
};

/**
 * Stores events in the outbox, from which the router takes them. One that was stored before (same id, or same key of the
 * sender within 24 hours) is not stored again. Returns the id under which each is stored, in order.
 */
export async function storeEvents(work: Work, events: readonly NewEvent[]): Promise<string[]> {
  const inserted = await work.tx.query<{ id: string }>({
    name: "store-events",
    text: `insert into engine.event (id, dedupe_key, name, body, sender_id, replay_of)
           select e.id, e.dedupe_key, e.name, e.body, e.sender_id, e.replay_of
           from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
             with ordinality as e(id, dedupe_key, name, body, sender_id, replay_of, n)
           order by e.n
           on conflict do nothing returning id`,
    values: [
      events.map((event) => event.id),
      events.map((event) => event.dedupeKey),
      events.map((event) => event.name),
      events.map((event) => canonicalJson(event.body)),
      events.map((event) => (typeof event.body.id === "string" && event.body.id !== event.id ? event.body.id : null)),
      events.map((event) => event.replayOf ?? null),
    ],
  });
  if (inserted.rowCount) work.wake.add("events");
  if (inserted.rowCount === events.length) return events.map((event) => event.id);

  const stored = new Set(inserted.rows.map((row) => row.id));
  const keys = events.flatMap((event) => (stored.has(event.id) || !event.dedupeKey ? [] : [event.dedupeKey]));
  const { rows } = await work.tx.query<{ id: string; dedupe_key: string }>(
    "select id, dedupe_key from engine.event where dedupe_key = any($1)",
    [keys],
  );
  const idByKey = new Map(rows.map((row) => [row.dedupe_key, row.id]));
  return events.map((event) =>
    stored.has(event.id) ? event.id : ((event.dedupeKey && idByKey.get(event.dedupeKey)) ?? event.id),
  );
}

/** Stores one of the engine's own events. With a key, the same event is stored once. */
export async function storeInternalEvent(
  work: Work,
  name: string,
  data: JsonObject,
  key: string | null,
): Promise<void> {
  const id = newUlid();
  const body: JsonObject = { id: key ?? id, name, data, ts: Date.now(), user: {} };
  await storeEvents(work, [{ id, name, body, dedupeKey: key === null ? null : `inngest:${name}:${key}` }]);
}
