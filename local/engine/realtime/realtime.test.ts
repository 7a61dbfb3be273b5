import type { IncomingMessage } from "node:http";
import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { acceptSubscriber } from "./accept-subscriber.ts";
import { RealtimeHub } from "./hub.ts";
import { issueToken, readToken } from "./subscription-token.ts";
import { decodeFrame, encodeFrame } from "./websocket.ts";

describe("subscription tokens", () => {
  const subscription = { channel: "run:1", topics: ["a", "ü"] };

  it("say what they allow, for a minute", () => {
    const token = issueToken(subscription, "secret", 0);
    expect(readToken(token, "secret", 59_000)).toEqual(subscription);
    expect(readToken(token, "secret", 61_000)).toBeNull();
  });

  it("are refused when forged or malformed", () => {
    const token = issueToken(subscription, "secret", 0);
    const [head, , signature] = token.split(".");
    const other = Buffer.from(JSON.stringify({ channel: "run:2", topics: ["a"], exp: 9e9 })).toString("base64url");
    for (const bad of [
      "",
      "a.b",
      `${head}.${other}.${signature}`,
      `${token}.x`,
      issueToken(subscription, "other", 0),
    ]) {
      expect(readToken(bad, "secret", 0)).toBeNull();
    }
  });
});

describe("frames", () => {
  it.each([0, 1, 125, 126, 65_535, 65_536])("carry %d bytes", (size) => {
    const payload = Buffer.alloc(size, 97);
    const frame = encodeFrame(1, payload);
    expect(decodeFrame(frame)).toEqual({ opcode: 1, payload, size: frame.length });
    expect(decodeFrame(frame.subarray(0, frame.length - 1))).toBeNull();
  });

  it("are unmasked as clients send them", () => {
    const masked = Buffer.from([0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58]);
    expect(decodeFrame(masked)?.payload.toString()).toBe("Hello");
  });
});

describe("a subscriber that is not let in", () => {
  it("cannot end the process by resetting its connection", () => {
    const socket = new PassThrough();
    const request = { url: "/v1/realtime/connect", headers: {} } as IncomingMessage;
    acceptSubscriber(new RealtimeHub(), "secret", request, socket);
    // An error that nobody listens to is thrown.
    expect(() => socket.emit("error", new Error("reset"))).not.toThrow();
    expect(socket.destroyed).toBe(true);
  });
});

describe("RealtimeHub", () => {
  it("sends only what was subscribed to, and nothing after leaving", () => {
    const hub = new RealtimeHub();
    const received: string[] = [];
    const leave = hub.join("c", {
      topics: new Set(["a"]),
      send: (frame) => received.push(frame),
      close: () => undefined,
    });
    hub.publish("c", "a", "1");
    hub.publish("c", "b", "2");
    hub.publish("other", "a", "3");
    leave();
    hub.publish("c", "a", "4");
    expect(received).toEqual(["1"]);
  });
});
