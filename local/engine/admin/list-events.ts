import type { Database } from "../store/database.ts";

export type EventFilter = {
  /** The beginning of the name. */
  name: string | null;
  /** Received then or later. */
  since: Date | null;
  /** Received before. */
  until: Date | null;
  /** The position after which the page starts. */
  cursor: string | null;
  limit: number;
};

const mostShownRuns = 5;

/**
 * Events, newest first, without their contents but with the runs that they started (how many, and the first of them). The
 * engine's own events are left out, unless the name asks for them.
 */
export async function listEvents(database: Database, filter: EventFilter) {
  const { rows } = await database.pool.query<{ seq: string } & Record<string, unknown>>(
    `select e.seq, e.id, e.sender_id as "senderId", e.replay_of as "replayOf", e.name, octet_length(e.body) as "bytes",
       e.received_at as "receivedAt", e.routed_at as "routedAt", e.route_failures as "routeFailures",
       (select count(*)::int from engine.run r where r.event_id = coalesce(e.sender_id, e.id)) as "jobs",
       (select coalesce(json_agg(s), '[]') from (
          select r.id, r.fn_id as "functionId", r.status from engine.run r
          where r.event_id = coalesce(e.sender_id, e.id) order by r.id limit ${mostShownRuns}) s) as "started"
     from engine.event e
     where ($1::text is null or starts_with(lower(e.name), lower($1)))
       and (not starts_with(e.name, 'inngest/') or starts_with(lower($1), 'inngest/'))
       and ($2::timestamptz is null or e.received_at >= $2) and ($3::timestamptz is null or e.received_at < $3)
       and ($4::bigint is null or e.seq < $4)
     order by e.seq desc limit $5`,
    [filter.name, filter.since, filter.until, filter.cursor, filter.limit + 1],
  );
  const items = rows.slice(0, filter.limit).map(({ seq: _position, ...event }) => event);
  return { items, nextCursor: rows.length > filter.limit ? (rows[filter.limit - 1]?.seq ?? null) : null };
}
