import { createHash } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { inWorkspace } from "@/lib/access/in-workspace";
import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listAuditCheckpoints } from "@/lib/audit/list-audit-checkpoints";
import { listAuditEntries } from "@/lib/audit/list-audit-entries";
import { makeCheckpoints } from "@/lib/audit/make-checkpoints";
import { recordAudit } from "@/lib/audit/record-audit";
import { auditListQuery } from "@/lib/audit/schema";
import { FakeClock, hour, installClock, minute } from "@/lib/core/clock";
import { systemDb, withTenant } from "@/lib/core/db";
import { aMember, aWorkspace } from "@/lib/testing/factories/workspace";
import { getWebhookSecret } from "@/lib/webhooks/webhook-secret";
import { createDestination, maxDestinations } from "./create-destination";
import { deleteDestination } from "./delete-destination";
import { deliverCheckpoint, giveUpOnDelivery } from "./deliver-checkpoint";
import { listDestinations } from "./list-destinations";
import { queueDeliveries } from "./queue-deliveries";
import { createDestinationInput, type CreateDestinationInput } from "./schema";
import { testDestination } from "./test-destination";
import { updateDestination } from "./update-destination";

type Call = { method: string; path: string; headers: IncomingHttpHeaders; body: Buffer };
type Answer = { status: number; body?: string; headers?: Record<string, string> };

let server: Server;
let origin = "";
let calls: Call[] = [];
/** What the server says to a call; null takes it. */
let answer: (call: Call) => Answer | null = () => null;
let clock: FakeClock;
let restoreClock: () => void;

beforeEach(async () => {
  calls = [];
  answer = () => null;
  clock = new FakeClock(new Date());
  restoreClock = installClock(clock);
  await systemDb().auditDestination.updateMany({ data: { isOn: false } });
  server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      const call = { method, path: url, headers, body: Buffer.concat(parts) };
      calls.push(call);
      const { status, body = "", headers: more = {} } = answer(call) ?? { status: 200 };
      response.writeHead(status, { ...(body ? { "content-type": "application/xml" } : {}), ...more }).end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  restoreClock();
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const webhookTo = (path = "/hook?token=secret-token"): CreateDestinationInput =>
  createDestinationInput.parse({ target: { kind: "webhook", url: `${origin}${path}` } });

const bucketAt = (endpoint: string, changes: object = {}): CreateDestinationInput =>
  createDestinationInput.parse({
    target: {
      ...{ kind: "s3", bucket: "acme-audit", region: "eu-central-1", endpoint, prefix: "mandate/" },
      ...{ accessKeyId: "AKIAEXAMPLE", secretAccessKey: "not-a-real-secret" },
      ...{ mode: "COMPLIANCE", retentionDays: 30, ...changes },
    },
  });

const jobOf = (ctx: WorkspaceContext) => systemContext(ctx.workspaceId, "deliver-checkpoint", ["audit:read"]);
const deliver = async (ctx: WorkspaceContext, id: string) => deliverCheckpoint(await jobOf(ctx), id);
const giveUp = async (ctx: WorkspaceContext, id: string) => giveUpOnDelivery(await jobOf(ctx), id);
const newest = async (ctx: WorkspaceContext) => (await listAuditCheckpoints(ctx, { limit: 1 })).items[0];
const shown = async (ctx: WorkspaceContext) => (await listDestinations(ctx)).items[0];
/** How many deliveries to this workspace were queued now. */
const queuedOf = async ({ workspaceId }: WorkspaceContext): Promise<number> => {
  const count = () => systemDb().outboxEvent.count({ where: { workspaceId, name: "audit-delivery/delivery.queued" } });
  const before = await count();
  await queueDeliveries();
  return (await count()) - before;
};

async function grow(ctx: WorkspaceContext): Promise<void> {
  await inWorkspace(ctx, (tx) =>
    recordAudit(tx, ctx, { action: "test.done", target: { type: "thing", id: "1" }, summary: "Did a thing" }),
  );
  await makeCheckpoints();
}

describe("to a webhook", () => {
  it("brings the newest checkpoint, signed so that the receiver's library takes it, and the key to check it with", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    await makeCheckpoints();
    expect(await deliver(ctx, id)).toEqual({ status: "delivered" });
    const [call] = calls;
    const { secret } = await getWebhookSecret(ctx);
    const checkpoint = await newest(ctx);
    const message = new Webhook(secret).verify(
      call?.body.toString("utf8") ?? "",
      call?.headers as Record<string, string>,
    );
    expect(message).toMatchObject({
      type: "audit.checkpoint",
      timestamp: checkpoint?.at,
      data: { ...checkpoint, workspaceId: ctx.workspaceId, verifierKey: expect.stringMatching(/^mandate-audit\+/) },
    });
    expect(call?.headers["webhook-id"]).toBe(`${id}_${checkpoint?.size}`);
    expect(await shown(ctx)).toMatchObject({ deliveredSize: checkpoint?.size, lastError: null });
    expect(await deliver(ctx, id)).toEqual({ status: "nothing_new" });
    expect(calls).toHaveLength(1);
  });

  it("loses nothing while the receiver is down: it goes on with the newest, in order", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    await makeCheckpoints();
    answer = () => ({ status: 503 });
    await expect(deliver(ctx, id)).rejects.toMatchObject({ code: "unavailable" });
    await grow(ctx);
    await expect(deliver(ctx, id)).rejects.toMatchObject({ code: "unavailable" });
    expect(await shown(ctx)).toMatchObject({ deliveredSize: null, lastError: "The receiver answered 503." });
    answer = () => null;
    expect(await deliver(ctx, id)).toEqual({ status: "delivered" });
    const sizes = calls.map(({ body }) => (JSON.parse(body.toString("utf8")) as { data: { size: number } }).data.size);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(await shown(ctx)).toMatchObject({ deliveredSize: sizes.at(-1), lastError: null, lastErrorAt: null });
  });

  it("is turned off by a receiver that wants no more, and the log says so", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    await makeCheckpoints();
    answer = () => ({ status: 410 });
    expect(await deliver(ctx, id)).toEqual({ status: "off" });
    expect(await shown(ctx)).toMatchObject({ isOn: false, lastError: expect.stringContaining("410") });
    const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "audit.destination_changed" }));
    expect(items).toMatchObject([{ actor: { type: "job", id: "deliver-checkpoint" }, facts: { to: { isOn: false } } }]);
  });

  it("follows no redirect and says when nobody listens", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    await makeCheckpoints();
    answer = () => ({ status: 302, headers: { location: "http://127.0.0.1:1/" } });
    await expect(deliver(ctx, id)).rejects.toMatchObject({ code: "gone" });
    const nobody = await createDestination(
      ctx,
      createDestinationInput.parse({ target: { kind: "webhook", url: "http://127.0.0.1:1/" } }),
    );
    await expect(deliver(ctx, nobody.id)).rejects.toMatchObject({ code: "unavailable" });
    expect(calls).toHaveLength(1);
  });
});

/** What S3 asks of a PutObject with a lock (AmazonS3/latest/API/API_PutObject.html). */
function askWhatS3Asks({ method, path, headers, body }: Call): Answer | null {
  const refuse = (code: string): Answer => ({
    status: 400,
    body: `<Error><Code>${code}</Code><Message>no</Message></Error>`,
  });
  if (method !== "PUT" || !path.startsWith("/acme-audit/")) return refuse("MethodNotAllowed");
  if (!String(headers.authorization).startsWith("AWS4-HMAC-SHA256 Credential=AKIAEXAMPLE/"))
    return refuse("AccessDenied");
  const signed = /SignedHeaders=([^,]+)/.exec(String(headers.authorization))?.[1]?.split(";") ?? [];
  const locked = ["x-amz-object-lock-mode", "x-amz-object-lock-retain-until-date", "x-amz-checksum-sha256"];
  if (![...locked, "host", "x-amz-date"].every((name) => signed.includes(name))) return refuse("SignatureDoesNotMatch");
  if (Number(headers["content-length"]) !== body.length) return refuse("IncompleteBody");
  if (headers["x-amz-sdk-checksum-algorithm"] !== "SHA256") return refuse("InvalidRequest");
  const sum = (encoding: "base64" | "hex") => createHash("sha256").update(body).digest(encoding);
  if (headers["x-amz-checksum-sha256"] !== sum("base64")) return refuse("BadDigest");
  if (headers["x-amz-content-sha256"] !== sum("hex")) return refuse("XAmzContentSHA256Mismatch");
  if (Number.isNaN(Date.parse(String(headers["x-amz-object-lock-retain-until-date"]))))
    return refuse("InvalidArgument");
  return null;
}

describe("to a bucket", () => {
  it("puts the text of the checkpoint under its size, locked, with what S3 asks of a locked object", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    answer = askWhatS3Asks;
    const { id } = await createDestination(ctx, bucketAt(origin));
    await makeCheckpoints();
    expect(await deliver(ctx, id)).toEqual({ status: "delivered" });
    const checkpoint = await newest(ctx);
    const [call] = calls;
    const size = String(checkpoint?.size).padStart(16, "0");
    expect(call?.path).toBe(`/acme-audit/mandate/${workspaceId}/${size}.txt?x-id=PutObject`);
    expect(call?.body.toString("utf8")).toBe(checkpoint?.note);
    expect(call?.headers["x-amz-object-lock-mode"]).toBe("COMPLIANCE");
    const until = Date.parse(String(call?.headers["x-amz-object-lock-retain-until-date"]));
    expect(until - clock.now().getTime()).toBeGreaterThan(29.9 * 24 * hour);
    expect(until - clock.now().getTime()).toBeLessThan(30.1 * 24 * hour);
    expect(await shown(ctx)).toMatchObject({ deliveredSize: checkpoint?.size, lastError: null });
  });

  const refusals: [code: string, status: number, says: RegExp, outcome: string][] = [
    ["NoSuchBucket", 404, /no bucket of this name/, "gone"],
    ["AccessDenied", 403, /s3:PutObjectRetention/, "gone"],
    ["InvalidAccessKeyId", 403, /does not know this access key/, "gone"],
    ["SignatureDoesNotMatch", 403, /secret access key does not belong/, "gone"],
    ["InvalidRequest", 400, /Object Lock turned on/, "gone"],
    ["AuthorizationHeaderMalformed", 400, /another region/, "gone"],
    ["EntityTooLarge", 400, /answered 400 \(EntityTooLarge\)/, "gone"],
    ["SlowDown", 503, /answered 503 \(SlowDown\)/, "unavailable"],
    ["InternalError", 500, /answered 500 \(InternalError\)/, "unavailable"],
  ];
  it.each(refusals)("says what %s means, and repeats only what may pass", async (code, status, says, outcome) => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, bucketAt(origin));
    await makeCheckpoints();
    answer = () => ({ status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>m</Message></Error>` });
    await expect(deliver(ctx, id)).rejects.toMatchObject({ code: outcome });
    const destination = await shown(ctx);
    expect(destination?.lastError).toMatch(says);
    expect(destination?.deliveredSize).toBeNull();
    expect(calls).toHaveLength(1);
  });

  it("follows no redirect of the server, and says that it is elsewhere", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, bucketAt(origin));
    await makeCheckpoints();
    answer = () => ({ status: 307, headers: { location: "http://127.0.0.1:1/" } });
    await expect(deliver(ctx, id)).rejects.toMatchObject({ code: "gone" });
    expect((await shown(ctx))?.lastError).toMatch(/redirects elsewhere/);
  });
});

describe("queueDeliveries", () => {
  it("queues once, when the log grew and the one under way is done, and after an hour for those who want one an hour", async () => {
    const { ctx } = await aWorkspace();
    const each = await createDestination(ctx, webhookTo());
    expect(await queuedOf(ctx)).toBe(0);
    await makeCheckpoints();
    expect(await queuedOf(ctx)).toBe(1);
    expect(await queuedOf(ctx)).toBe(0);
    await deliver(ctx, each.id);
    expect(await queuedOf(ctx)).toBe(0);
    await grow(ctx);
    expect(await queuedOf(ctx)).toBe(1);
    await deliver(ctx, each.id);

    await updateDestination(ctx, each.id, { every: "hour" });
    await makeCheckpoints();
    clock.advance(59 * minute);
    expect(await queuedOf(ctx)).toBe(0);
    clock.advance(minute);
    expect(await queuedOf(ctx)).toBe(1);
  });

  it("rests longer after each delivery that was given up, and starts again when somebody turns it on", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    await makeCheckpoints();
    for (const rest of [15 * minute, hour, 6 * hour, 6 * hour]) {
      expect(await queuedOf(ctx)).toBe(1);
      await giveUp(ctx, id);
      clock.advance(rest - 1);
      expect(await queuedOf(ctx)).toBe(0);
      clock.advance(1);
    }
    await queueDeliveries();
    await giveUp(ctx, id);
    await updateDestination(ctx, id, { isOn: false });
    clock.advance(24 * hour);
    expect(await queuedOf(ctx)).toBe(0);
    await giveUp(ctx, id);
    await updateDestination(ctx, id, { isOn: true });
    expect(await queuedOf(ctx)).toBe(1);
  });

  it("forgets a delivery that was lost with its job after a day", async () => {
    const { ctx } = await aWorkspace();
    await createDestination(ctx, webhookTo());
    await makeCheckpoints();
    expect(await queuedOf(ctx)).toBe(1);
    clock.advance(23 * hour);
    expect(await queuedOf(ctx)).toBe(0);
    clock.advance(hour);
    expect(await queuedOf(ctx)).toBe(1);
  });

  /** An entry for each delivery would make the log grow, and be delivered, for ever. */
  it("comes to rest: a delivery makes no log grow", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    await getWebhookSecret(ctx);
    await makeCheckpoints();
    await deliver(ctx, id);
    await makeCheckpoints();
    expect(await queuedOf(ctx)).toBe(0);
  });
});

describe("the settings", () => {
  it("show no secret, and store none in the clear", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    await createDestination(ctx, webhookTo());
    await createDestination(ctx, bucketAt(origin));
    const text = JSON.stringify(await listDestinations(ctx));
    expect(text).not.toMatch(/secret-token|not-a-real-secret|\/hook/);
    expect(text).toContain("AKIAEXAMPLE");
    const rows = await withTenant(workspaceId, (tx) => tx.auditDestination.findMany({ where: { workspaceId } }));
    for (const { targetSealed } of rows)
      expect(Buffer.from(targetSealed).toString("latin1")).not.toMatch(/secret|AKIA|127\.0/);
    const entries = await listAuditEntries(ctx, auditListQuery.parse({ action: "audit" }));
    expect(JSON.stringify(entries)).not.toMatch(/secret-token|not-a-real-secret/);
  });

  it("can be tried at once; how it went is an answer, noted and in the log", async () => {
    const { ctx } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    await expect(testDestination(ctx, id)).rejects.toMatchObject({ code: "conflict" });
    await makeCheckpoints();
    const size = (await newest(ctx))?.size;
    answer = () => ({ status: 500 });
    expect(await testDestination(ctx, id)).toEqual({ ok: false, size, error: "The receiver answered 500." });
    answer = () => null;
    expect(await testDestination(ctx, id)).toEqual({ ok: true, size, error: null });
    expect(await testDestination(ctx, id)).toMatchObject({ ok: true });
    const { items } = await listAuditEntries(ctx, auditListQuery.parse({ action: "audit.destination_tested" }));
    expect(items.map(({ facts }) => facts.ok)).toEqual([true, true, false]);
    expect(await shown(ctx)).toMatchObject({ deliveredSize: size, lastError: null });
  });

  it("are for owners and admins to change and for readers of the log to see; each change has an entry", async () => {
    const { ctx, workspaceId } = await aWorkspace();
    const { ctx: builder } = await aMember({ workspaceId, role: "builder" });
    const { ctx: member } = await aMember({ workspaceId, role: "member" });
    const { ctx: stranger } = await aWorkspace();
    const { id } = await createDestination(ctx, webhookTo());
    for (const attempt of [
      () => createDestination(builder, webhookTo()),
      () => updateDestination(builder, id, { isOn: false }),
      () => deleteDestination(builder, id),
      () => testDestination(builder, id),
      () => listDestinations(member),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    for (const attempt of [
      () => updateDestination(stranger, id, { isOn: false }),
      () => deleteDestination(stranger, id),
      () => testDestination(stranger, id),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    expect((await listDestinations(builder)).items).toHaveLength(1);
    expect((await listDestinations(stranger)).items).toEqual([]);
    await updateDestination(ctx, id, { every: "hour" });
    await updateDestination(ctx, id, { every: "hour" });
    await deleteDestination(ctx, id);
    const { items } = await listAuditEntries(ctx, auditListQuery.parse({ targetType: "audit_destination" }));
    expect(items.map(({ action }) => action)).toEqual([
      "audit.destination_removed",
      "audit.destination_changed",
      "audit.destination_added",
    ]);
    await deliver(ctx, id).then((result) => expect(result).toEqual({ status: "off" }));
  });

  it("are at most five, also when several are added at once", async () => {
    const { ctx } = await aWorkspace();
    const added = await Promise.allSettled(Array.from({ length: 7 }, () => createDestination(ctx, webhookTo())));
    expect(added.filter(({ status }) => status === "fulfilled")).toHaveLength(maxDestinations);
  });
});

it.each([
  ["a bucket with an upper-case letter", { bucket: "Acme" }],
  ["a region that is a host", { region: "x.example.com#" }],
  ["a prefix with a question mark", { prefix: "a?b" }],
  ["an endpoint that is no web address", { endpoint: "ftp://s3.example.com" }],
  ["no days", { retentionDays: 0 }],
  ["a key with a line end", { accessKeyId: "AK\r\nX" }],
])("refuses %s", (_name, changes) => {
  expect(() => bucketAt("https://s3.example.com", changes)).toThrow();
});
