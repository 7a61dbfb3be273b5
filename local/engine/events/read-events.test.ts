import { describe, expect, it } from "vitest";
import { readEvents } from "./read-events.ts";

const now = Date.parse("2026-05-01T12:00:00Z");
const read = (value: unknown, seed?: string) =>
  readEvents(typeof value === "string" ? value : JSON.stringify(value), seed, now);

describe("readEvents", () => {
  it("fills in what the sender left out, and takes away what is reserved", () => {
    const [event] = read({ name: "a/b", data: { x: 1, _inngest: { fn_id: "forged" } } }) as {
      id: string;
      body: object;
      dedupeKey: null;
    }[];
    expect(event?.body).toEqual({ id: event?.id, name: "a/b", data: { x: 1 }, ts: now, user: {} });
    expect(event?.dedupeKey).toBeNull();
  });

  it("keeps the sender's id for the function and as the key against duplicates", () => {
    expect(read({ name: "a/b", id: "mine" })).toMatchObject([{ dedupeKey: "sender:mine", body: { id: "mine" } }]);
  });

  it.each([
    ["no events", []],
    ["no JSON", "{"],
    ["no object", [1]],
    ["no name", { data: {} }],
    ["a reserved name", { name: "Inngest/function.finished" }],
    ["a name that is too long", { name: "x".repeat(513) }],
    ["data that is no object", { name: "a", data: [] }],
    ["an id that is no text", { name: "a", id: 5 }],
    ["a time out of range", { name: "a", ts: 5 }],
    ["too much data", { name: "a", data: { x: "y".repeat(512 * 1024) } }],
    ["too many events", Array.from({ length: 5_001 }, () => ({ name: "a" }))],
  ])("refuses %s", (_what, body) => {
    expect(read(body)).toHaveProperty("error");
  });

  it("refuses nesting that would exhaust the stack", () => {
    expect(read(`{"name":"a","data":{"x":${"[".repeat(50_000)}${"]".repeat(50_000)}}}`)).toEqual({
      error: "the event is nested too deeply",
    });
  });

  it("refuses the whole request for one bad event", () => {
    expect(read([{ name: "a" }, { name: "" }])).toEqual({ error: "event 1: an event needs a name" });
  });
});
