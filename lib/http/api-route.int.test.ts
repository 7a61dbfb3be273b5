import { expect, it } from "vitest";
import { z } from "zod";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import type { Permission } from "@/lib/access/permissions";
import { systemDb } from "@/lib/core/db";
import { apiRoute } from "@/lib/http/api-route";
import { defineContract } from "@/lib/http/contract";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";

const contract = defineContract({
  operationId: "testThing",
  method: "post",
  path: "/v1/things/{id}",
  tag: "Test",
  permission: "runs:write",
  summary: "Test",
  params: z.object({ id: z.string().max(20) }),
  body: z.strictObject({ name: z.string().max(10), notes: z.record(z.string(), z.string()).optional() }),
  response: z.object({ name: z.string() }),
  status: 201,
});

let calls = 0;
const route = apiRoute(contract, ({ ctx, params, body }) => {
  ctx.require("runs:write");
  calls += 1;
  const answer = { name: `${params.id} ${body.name} ${calls}`, secretColumn: "not for you" };
  return Promise.resolve(answer);
});

async function aKey(scopes: Permission[] = ["runs:write"]) {
  const { ctx, workspaceId } = await aWorkspace();
  const builder = await aMember({ workspaceId, role: "admin" });
  const { secret } = await createApiKey(builder.ctx, { name: "Test", scopes, expiresAt: null });
  return { ctx, workspaceId, builder, secret };
}

type Sent = { body?: string | Uint8Array<ArrayBuffer>; headers?: Record<string, string>; id?: string };

async function send(secret: string | null, { body = '{"name":"x"}', headers = {}, id = "one" }: Sent = {}) {
  const request = new Request(`http://localhost:3000/api/v1/things/${encodeURIComponent(id)}`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      ...(secret ? { authorization: `Bearer ${secret}` } : {}),
      ...headers,
    },
  });
  const response = await route(request, { params: Promise.resolve({ id }) });
  return {
    status: response.status,
    headers: response.headers,
    body: (await response.json()) as Record<string, unknown>,
  };
}

it("answers what the contract names and nothing more, with a request id and the rate limit", async () => {
  const { secret } = await aKey();
  const { status, body, headers } = await send(secret);
  expect(status).toBe(201);
  expect(Object.keys(body)).toEqual(["name"]);
  expect(headers.get("x-request-id")).toMatch(/^req_/);
  expect(headers.get("cache-control")).toBe("no-store");
  expect([...headers.keys()].some((name) => name.startsWith("ratelimit"))).toBe(true);
});

it.each<[string, Sent, number, string]>([
  ["no JSON", { body: "{name:" }, 400, "invalid_json"],
  ["bytes that are not UTF-8", { body: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400, "invalid_json"],
  ["an unknown field", { body: '{"name":"x","role":"owner"}' }, 400, "invalid_input"],
  ["a wrong type", { body: '{"name":7}' }, 400, "invalid_input"],
  ["U+0000 in a text", { body: '{"name":"a\\u0000"}' }, 400, "invalid_input"],
  ["U+0000 in a key", { body: '{"name":"a","notes":{"a\\u0000":"b"}}' }, 400, "invalid_input"],
  ["half a character", { body: '{"name":"\\ud83d"}' }, 400, "invalid_input"],
  ["U+0000 in the path", { id: "a\u0000" }, 400, "invalid_input"],
  ["another content type", { headers: { "content-type": "text/plain" } }, 415, "unsupported_media_type"],
  ["too much", { body: JSON.stringify({ name: "x".repeat(1_100_000) }) }, 413, "payload_too_large"],
])("refuses %s with a problem that says so", async (_, sent, status, code) => {
  const { secret } = await aKey();
  const answer = await send(secret, sent);
  expect(answer).toMatchObject({ status, body: { code, status, requestId: expect.stringMatching(/^req_/) } });
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
});

it("does a request with an Idempotency-Key once and says that it repeats itself", async () => {
  const { secret } = await aKey();
  const headers = { "idempotency-key": "order-17" };
  const first = await send(secret, { headers });
  const again = await send(secret, { headers });
  expect(again).toMatchObject({ status: 201, body: first.body });
  expect(first.headers.get("idempotent-replay")).toBeNull();
  expect(again.headers.get("idempotent-replay")).toBe("true");
  expect(await send(secret, { headers, body: '{"name":"y"}' })).toMatchObject({
    body: { code: "idempotency_conflict" },
  });
  expect(await send(secret, { headers, id: "two" })).toMatchObject({ body: { code: "idempotency_conflict" } });
});

/** The first answer may hold a secret: that of a new API key, for instance. */
it("gives a repeated answer only to whoever got the first, and only while they may do it", async () => {
  const { secret, builder, workspaceId } = await aKey();
  const headers = { "idempotency-key": "1" };
  const first = await send(secret, { headers });
  const narrow = await createApiKey(builder.ctx, { name: "Narrow", scopes: ["runs:read"], expiresAt: null });
  expect(await send(narrow.secret, { headers })).toMatchObject({ status: 403, body: { code: "forbidden" } });
  const like = await createApiKey(builder.ctx, { name: "Like", scopes: ["runs:write"], expiresAt: null });
  const other = await send(like.secret, { headers });
  expect(other.status).toBe(201);
  expect(other.headers.get("idempotent-replay")).toBeNull();
  expect(other.body).not.toEqual(first.body);
  await systemDb().member.updateMany({ where: { workspaceId, userId: builder.user.id }, data: { role: "viewer" } });
  expect(await send(secret, { headers })).toMatchObject({ status: 403, body: { code: "forbidden" } });
});

it("knows nobody without a key, with a wrong one, and with one that was cut", async () => {
  const { secret } = await aKey();
  for (const wrong of ["nonsense", secret.slice(0, -1), `${secret}x`, secret.toUpperCase()]) {
    expect(await send(wrong)).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
  }
  expect(await send(null, { headers: { authorization: "Basic abc" } })).toMatchObject({ status: 401 });
});

/** A key is as strong as its creator is today, and never stronger than its scopes. */
it("takes a key's power away with its creator's role, membership, or by revoking it", async () => {
  const { secret, builder, workspaceId } = await aKey();
  expect((await send(secret)).status).toBe(201);
  await systemDb().member.updateMany({ where: { id: builder.memberId }, data: { role: "viewer" } });
  expect(await send(secret)).toMatchObject({ status: 403, body: { code: "forbidden" } });
  await systemDb().member.updateMany({ where: { id: builder.memberId }, data: { role: "admin" } });
  expect((await send(secret)).status).toBe(201);
  await systemDb().apiKey.updateMany({ where: { workspaceId }, data: { revokedAt: new Date() } });
  expect(await send(secret)).toMatchObject({ status: 401, body: { code: "key_revoked" } });
  await systemDb().apiKey.updateMany({ where: { workspaceId }, data: { revokedAt: null } });
  await systemDb().member.deleteMany({ where: { id: builder.memberId } });
  expect(await send(secret)).toMatchObject({ status: 401, body: { code: "unauthenticated" } });
});

it("gives a key its scopes and no more", async () => {
  const { secret } = await aKey(["runs:read"]);
  expect(await send(secret)).toMatchObject({ status: 403, body: { code: "forbidden" } });
});
