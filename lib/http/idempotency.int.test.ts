import { expect, it } from "vitest";
import { FakeClock, installClock, minute, now, day } from "@/lib/core/clock";
import { conflict } from "@/lib/core/errors";
import { withTenant } from "@/lib/core/db";
import { withIdempotency } from "@/lib/http/idempotency";
import { aWorkspace } from "@/lib/testing/factories/workspace";

const request = (key: string, body = "{}") => ({ key, operation: "createRun", fingerprint: `/v1/x${body}` });

function counting(status = 201) {
  let calls = 0;
  return {
    get calls() {
      return calls;
    },
    handle: () => {
      calls += 1;
      return Promise.resolve({ status, body: JSON.stringify({ call: calls }) });
    },
  };
}

it("gives a repeat the first answer, status and all, without doing it again", async () => {
  const { ctx } = await aWorkspace();
  const work = counting(202);
  expect(await withIdempotency(ctx, request("a"), work.handle)).toEqual({
    status: 202,
    body: '{"call":1}',
    isReplay: false,
  });
  expect(await withIdempotency(ctx, request("a"), work.handle)).toEqual({
    status: 202,
    body: '{"call":1}',
    isReplay: true,
  });
  expect(work.calls).toBe(1);
});

it("refuses the key with another request, and takes it for another operation and in another workspace", async () => {
  const { ctx } = await aWorkspace();
  const other = await aWorkspace();
  const work = counting();
  await withIdempotency(ctx, request("a", "{1}"), work.handle);
  await expect(withIdempotency(ctx, request("a", "{2}"), work.handle)).rejects.toMatchObject({
    code: "idempotency_conflict",
  });
  expect((await withIdempotency(ctx, { ...request("a", "{2}"), operation: "cancelRun" }, work.handle)).isReplay).toBe(
    false,
  );
  expect((await withIdempotency(other.ctx, request("a", "{2}"), work.handle)).isReplay).toBe(false);
  expect(work.calls).toBe(3);
});

it("does the work once when the same request comes many times at once", async () => {
  const { ctx } = await aWorkspace();
  const work = counting();
  const results = await Promise.allSettled(
    Array.from({ length: 8 }, () => withIdempotency(ctx, request("a"), work.handle)),
  );
  expect(work.calls).toBe(1);
  for (const result of results) {
    if (result.status === "fulfilled") expect(result.value.body).toBe('{"call":1}');
    else expect(result.reason).toMatchObject({ code: "idempotency_in_progress", details: { retryAfterSeconds: 1 } });
  }
});

it("says that the first is still running, until it must have died", async () => {
  const { ctx } = await aWorkspace();
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    let finish = (): void => undefined;
    const first = withIdempotency(
      ctx,
      request("a"),
      () => new Promise((resolve) => (finish = () => resolve({ status: 200, body: "first" }))),
    );
    await expect
      .poll(() =>
        withTenant(ctx.workspaceId, (tx) => tx.idempotencyRecord.count({ where: { workspaceId: ctx.workspaceId } })),
      )
      .toBe(1);
    await expect(withIdempotency(ctx, request("a"), counting().handle)).rejects.toMatchObject({
      code: "idempotency_in_progress",
    });
    clock.advance(3 * minute);
    const work = counting();
    expect((await withIdempotency(ctx, request("a"), work.handle)).isReplay).toBe(false);
    expect(work.calls).toBe(1);
    await expect.poll(() => typeof finish).toBe("function");
    finish();
    await first;
  } finally {
    restore();
  }
});

it("frees the key when the work fails, so that it can be tried again", async () => {
  const { ctx } = await aWorkspace();
  await expect(withIdempotency(ctx, request("a"), () => Promise.reject(conflict("not now")))).rejects.toMatchObject({
    code: "conflict",
  });
  expect(await withIdempotency(ctx, request("a", "{other}"), counting().handle)).toMatchObject({ isReplay: false });
});

it("forgets after a day", async () => {
  const { ctx } = await aWorkspace();
  const clock = new FakeClock(now());
  const restore = installClock(clock);
  try {
    await withIdempotency(ctx, request("a"), counting().handle);
    clock.advance(day + minute);
    expect(await withIdempotency(ctx, request("a", "{other}"), counting().handle)).toMatchObject({ isReplay: false });
  } finally {
    restore();
  }
});

it("keeps answers encrypted", async () => {
  const { ctx, workspaceId } = await aWorkspace();
  await withIdempotency(ctx, request("a"), () => Promise.resolve({ status: 200, body: "the answer is private" }));
  const row = await withTenant(workspaceId, (tx) => tx.idempotencyRecord.findFirstOrThrow({ where: { workspaceId } }));
  expect(Buffer.from(row.responseBody ?? []).toString("latin1")).not.toContain("private");
});

it.each(["", "two words", "x".repeat(256), "caf\u00e9"])("refuses the key %j", async (key) => {
  const { ctx } = await aWorkspace();
  await expect(withIdempotency(ctx, request(key), counting().handle)).rejects.toMatchObject({ code: "invalid_input" });
});
