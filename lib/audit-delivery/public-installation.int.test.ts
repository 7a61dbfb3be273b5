import { expect, it, vi } from "vitest";
import { systemContext } from "@/lib/access/system-context";
import { makeCheckpoints } from "@/lib/audit/make-checkpoints";
import { aWorkspace } from "@/lib/testing/factories/workspace";
import { createDestination } from "./create-destination";
import { deliverCheckpoint } from "./deliver-checkpoint";
import { listDestinations } from "./list-destinations";
import { createDestinationInput } from "./schema";

// The configuration is read once, so an installation with a public address has a test file of its own.
vi.hoisted(() => vi.stubEnv("MANDATE_URL", "https://mandate.example"));

const bucket = { kind: "s3", bucket: "acme-audit", region: "eu-central-1", mode: "GOVERNANCE", retentionDays: 1 };
const key = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "not-a-real-secret" };

/** On a public installation a delivery must not become a way into its own network. */
it.each([
  ["a webhook", { kind: "webhook", url: "http://127.0.0.1:8080/" }],
  ["a webhook", { kind: "webhook", url: "http://169.254.169.254/" }],
  ["a bucket", { ...bucket, ...key, endpoint: "http://127.0.0.1:8080" }],
  ["a bucket", { ...bucket, ...key, endpoint: "http://10.0.0.1" }],
  ["a bucket", { ...bucket, ...key, endpoint: "http://[::1]" }],
  ["a bucket", { ...bucket, ...key, endpoint: "https://minio.internal" }],
])("sends nothing to %s at a private address: %o", async (_kind, target) => {
  const { ctx, workspaceId } = await aWorkspace();
  const { id } = await createDestination(ctx, createDestinationInput.parse({ target }));
  await makeCheckpoints();
  const job = await systemContext(workspaceId, "deliver-checkpoint", ["audit:read"]);
  await expect(deliverCheckpoint(job, id)).rejects.toMatchObject({ code: "gone" });
  expect((await listDestinations(ctx)).items[0]?.lastError).toMatch(/not public|private network/);
});
