import { describe, expect, it } from "vitest";
import { requireApiKeyContext } from "@/lib/access/api-key-context";
import { day, FakeClock, installClock } from "@/lib/core/clock";
import { systemDb } from "@/lib/core/db";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { changeMemberRole } from "@/lib/workspaces/change-member-role";
import { createApiKey } from "./create-api-key";
import { listApiKeys } from "./list-api-keys";
import { revokeApiKey } from "./revoke-api-key";
import { rotateApiKey } from "./rotate-api-key";

const request = { requestId: null, ip: null };
const input = { name: "Nightly", scopes: ["runs:read" as const, "runs:write" as const], expiresAt: null };

describe("an API key", () => {
  it("is shown once, stored as a digest, and does what its scopes say", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const key = await createApiKey(ctx, input);
    expect(key.secret).toMatch(/^mk_[\w-]{43}$/);
    const row = await systemDb().apiKey.findUniqueOrThrow({ where: { id: key.id } });
    expect(JSON.stringify(row)).not.toContain(key.secret.slice(8, -4));
    expect(JSON.stringify(await listApiKeys(ctx, { limit: 10 }))).not.toContain(row.hash);
    const asKey = await requireApiKeyContext(key.secret, request);
    expect(asKey.workspaceId).toBe(workspaceId);
    expect([...asKey.permissions].sort()).toEqual(["runs:read", "runs:write"]);
    expect((await listApiKeys(ctx, { limit: 10 })).items[0]?.lastUsedAt).not.toBeNull();
  });

  it("stops at once when it is revoked, and when it expires", async () => {
    const { ctx } = await aWorkspace();
    const key = await createApiKey(ctx, input);
    await revokeApiKey(ctx, { apiKeyId: key.id });
    await revokeApiKey(ctx, { apiKeyId: key.id });
    await expect(requireApiKeyContext(key.secret, request)).rejects.toMatchObject({ code: "key_revoked" });

    const short = await createApiKey(ctx, { ...input, expiresAt: new Date(Date.now() + day).toISOString() });
    const clock = new FakeClock(new Date(Date.now() + 2 * day));
    const restore = installClock(clock);
    try {
      await expect(requireApiKeyContext(short.secret, request)).rejects.toMatchObject({ code: "key_expired" });
    } finally {
      restore();
    }
    await expect(createApiKey(ctx, { ...input, expiresAt: "2020-01-01T00:00:00Z" })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  it("never has more than its creator, then and later", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const builder = await aMember({ workspaceId, role: "builder" });
    await expect(createApiKey(builder.ctx, { ...input, scopes: ["members:manage"] })).rejects.toMatchObject({
      code: "forbidden",
    });
    const key = await createApiKey(builder.ctx, { ...input, scopes: ["runs:write", "agents:write"] });
    await changeMemberRole(ctx, { memberId: builder.memberId, role: "member" });
    expect([...(await requireApiKeyContext(key.secret, request)).permissions]).toEqual(["runs:write"]);
  });

  it("passes on at most its own scopes to keys it creates or rotates", async () => {
    const { ctx } = await aWorkspace();
    const strong = await createApiKey(ctx, { ...input, scopes: ["audit:read"] });
    const maker = await createApiKey(ctx, { ...input, scopes: ["api-keys:manage", "runs:read"] });
    const asMaker = await requireApiKeyContext(maker.secret, request);
    await expect(createApiKey(asMaker, { ...input, scopes: ["runs:read", "audit:read"] })).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(rotateApiKey(asMaker, { apiKeyId: strong.id, overlapMinutes: 0 })).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await createApiKey(asMaker, { ...input, scopes: ["runs:read"] })).scopes).toEqual(["runs:read"]);
  });

  it("is rotated with and without an overlap, once", async () => {
    const { ctx } = await aWorkspace();
    const old = await createApiKey(ctx, input);
    const fresh = await rotateApiKey(ctx, { apiKeyId: old.id, overlapMinutes: 60 });
    expect((await requireApiKeyContext(old.secret, request)).can("runs:read")).toBe(true);
    const results = await Promise.allSettled(
      [1, 2].map(() => rotateApiKey(ctx, { apiKeyId: fresh.id, overlapMinutes: 0 })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(requireApiKeyContext(fresh.secret, request)).rejects.toMatchObject({ code: "key_revoked" });
  });

  it("of another workspace is like none", async () => {
    const { ctx } = await aWorkspace();
    const foreign = await createApiKey((await aWorkspace()).ctx, input);
    for (const apiKeyId of [foreign.id, "key_00000000000000000000000000"]) {
      await expect(revokeApiKey(ctx, { apiKeyId })).rejects.toMatchObject({ code: "not_found" });
      await expect(rotateApiKey(ctx, { apiKeyId, overlapMinutes: 0 })).rejects.toMatchObject({ code: "not_found" });
    }
    expect((await requireApiKeyContext(foreign.secret, request)).can("runs:read")).toBe(true);
  });

  it("cannot take more keys than the plan has", async () => {
    const { ctx } = await aWorkspace({ plan: "free" });
    const results = await Promise.allSettled(Array.from({ length: 13 }, () => createApiKey(ctx, input)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(10);
  });

  it.each(["approver", "member", "viewer", "billing"] as const)(
    "cannot be made or seen by the role %s",
    async (role) => {
      const { ctx } = await aWorkspace({ role });
      await expect(createApiKey(ctx, { ...input, scopes: ["workspace:read"] })).rejects.toMatchObject({
        code: "forbidden",
      });
      await expect(listApiKeys(ctx, { limit: 10 })).rejects.toMatchObject({ code: "forbidden" });
    },
  );
});
