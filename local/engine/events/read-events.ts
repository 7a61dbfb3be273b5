import { newUlid, parseEventIdSeed, seededEventId } from "../protocol/event-id.ts";
import { canonicalJson, isJsonObject, type JsonObject, type JsonValue, parseJson } from "../protocol/json.ts";
import { checkName } from "../protocol/name-text.ts";
import type { NewEvent } from "./store-events.ts";

const mostEvents = 5_000;
const largestEventBytes = 512 * 1024;
const earliestMs = Date.UTC(1980, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);

/**
 * Checks the body of `POST /e/:key` and gives every event its id. All or nothing: one bad event refuses the request.
 * With the SDK's seed the ids are the same at every resend, which makes a resend harmless.
 */
export function readEvents(
  body: string,
  seedHeader: string | undefined,
  nowMs: number,
): NewEvent[] | { error: string } {
  const parsed = parseJson(body);
  const list = Array.isArray(parsed) ? parsed : [parsed];
  if (list.length === 0) return { error: "no events" };
  if (list.length > mostEvents) return { error: `more than ${mostEvents} events in one request` };
  const seed = parseEventIdSeed(seedHeader);
  const events: NewEvent[] = [];
  for (const [index, item] of list.entries()) {
    const id = seed ? seededEventId(seed, index) : newUlid();
    const event = readEvent(item, id, nowMs);
    if ("error" in event) return { error: list.length > 1 ? `event ${index}: ${event.error}` : event.error };
    events.push(event);
  }
  return events;
}

function readEvent(item: JsonValue | undefined, id: string, nowMs: number): NewEvent | { error: string } {
  if (!isJsonObject(item)) return { error: "an event must be a JSON object" };
  const { name, data = {}, user = {}, ts, id: senderId } = item;
  if (typeof name !== "string" || name === "") return { error: "an event needs a name" };
  const nameProblem = checkName(name);
  if (nameProblem !== null) return { error: `the event name ${nameProblem}` };
  if (name.toLowerCase().startsWith("inngest/")) return { error: 'event names starting with "inngest/" are reserved' };
  if (data !== null && !isJsonObject(data)) return { error: "the event's data must be an object" };
  if (senderId !== undefined && senderId !== null && typeof senderId !== "string")
    return { error: "the event's id must be a string" };
  const idProblem = senderId ? checkName(senderId) : null;
  if (idProblem !== null) return { error: `the event's id ${idProblem}` };
  const time = ts ?? nowMs;
  const timeMs = time === 0 ? nowMs : time;
  if (typeof timeMs !== "number" || !(timeMs >= earliestMs && timeMs < latestMs))
    return { error: "the event's ts is out of range" };

  const { _inngest: _reserved, ...ownData } = data ?? {};
  const body: JsonObject = { ...item, id: senderId || id, name, data: ownData, ts: timeMs, user: user ?? {} };
  let text: string;
  try {
    text = canonicalJson(body);
  } catch (error) {
    if (error instanceof RangeError) return { error: "the event is nested too deeply" };
    throw error;
  }
  if (Buffer.byteLength(text) > largestEventBytes)
    return { error: `the event is larger than ${largestEventBytes / 1024} KiB` };
  return { id, name, body, dedupeKey: senderId ? `sender:${senderId}` : null };
}
