import net from "node:net";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import type { Engine } from "../engine.ts";
import { openTestBed, type TestBed } from "../testing/test-engine.ts";

describe("the engine's port", () => {
  let bed: TestBed;
  let engine: Engine;

  beforeEach(async () => {
    bed = await openTestBed(inject("databaseUrl"));
    engine = await bed.start();
  });
  afterEach(() => bed.stopAll());

  /** Sends bytes as they are; the first line of what comes back. */
  const sendRaw = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(engine.url);
      const socket = net.connect(Number(port), hostname, () => socket.write(text));
      socket.once("error", reject);
      socket.once("data", (chunk) => {
        socket.destroy();
        resolve(chunk.toString("utf8").split("\r\n")[0] ?? "");
      });
    });
  const isAlive = async () => (await fetch(`${engine.url}/health`)).status === 200;

  it.each(["//", "http://", "/%", "/%00", "/e/%E0%A4%A"])("survives the address %j", async (address) => {
    expect(await sendRaw(`GET ${address} HTTP/1.1\r\nHost: x\r\n\r\n`)).toMatch(/^HTTP\/1\.1 40[04]/);
    expect(await isAlive()).toBe(true);
  });

  it.each(["//", "/v1/realtime/connect", "/v1/realtime/connect?token=a.b.c", "/health"])(
    "refuses an upgrade of %j",
    async (address) => {
      const head = `GET ${address} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n`;
      expect(await sendRaw(`${head}Sec-WebSocket-Key: eA==\r\n\r\n`)).toMatch(/^HTTP\/1\.1 401/);
      expect(await isAlive()).toBe(true);
    },
  );

  it("survives a request that breaks off in its body", async () => {
    const { hostname, port } = new URL(engine.url);
    await new Promise<void>((resolve) => {
      const socket = net.connect(Number(port), hostname, () => {
        socket.write(`POST /e/${bed.eventKey} HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"name":`, () => {
          socket.resetAndDestroy();
        });
      });
      socket.once("close", () => resolve());
    });
    expect(await isAlive()).toBe(true);
    expect(await bed.query("select 1 from engine.event")).toEqual([]);
  });

  it("takes nothing that the signing key should sign without it", async () => {
    for (const path of ["/fn/register", "/v1/signals", "/v1/checkpoint/run/async", "/v1/realtime/token"]) {
      for (const authorization of ["", "Bearer undefined", `Bearer ${bed.signingKey}`]) {
        const reply = await fetch(`${engine.url}${path}`, { method: "POST", headers: { authorization }, body: "{}" });
        expect(reply.status, path).toBe(401);
      }
    }
    expect((await fetch(`${engine.url}/v0/runs/run/actions`)).status).toBe(401);
  });
});
