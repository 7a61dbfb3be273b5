import "server-only";
import { createHash } from "node:crypto";
import { day, now } from "@/lib/core/clock";
import { EgressError } from "@/lib/tools/egress/egress-error";
import type { BucketTarget } from "../schema";
import { DeliveryProblem } from "./delivery-problem";
import { egressProblem } from "./egress-problem";
import { guardedHandler } from "./guarded-handler";
import type { Outgoing } from "./newest-checkpoint";

/** So many digits hold every size, so that keys sort like sizes. */
const sizeDigits = 16;

/** `<prefix><workspace>/<size>.txt` */
export function objectKey(prefix: string, workspaceId: string, size: number): string {
  return `${prefix}${workspaceId}/${String(size).padStart(sizeDigits, "0")}.txt`;
}

/**
 * Puts the text of a checkpoint into a bucket, locked until the retention is over. The server checks the SHA-256 of what
 * it got, which a lock requires. A repeat makes another version of the same object. Throws `DeliveryProblem`.
 */
export async function sendToBucket(workspaceId: string, target: BucketTarget, { checkpoint }: Outgoing): Promise<void> {
  // Large, so it is loaded by whoever uses it.
  const sdk = await import("@aws-sdk/client-s3");
  const body = new TextEncoder().encode(checkpoint.note);
  const client = new sdk.S3Client({
    region: target.region,
    // Everything is said here: nothing of this machine's own AWS settings may take part.
    endpoint: target.endpoint ?? awsEndpoint(target.region),
    forcePathStyle: target.endpoint !== null,
    credentials: { accessKeyId: target.accessKeyId, secretAccessKey: target.secretAccessKey },
    useFipsEndpoint: false,
    useDualstackEndpoint: false,
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    // The engine repeats.
    maxAttempts: 1,
    requestHandler: guardedHandler,
  });
  try {
    await client.send(
      new sdk.PutObjectCommand({
        Bucket: target.bucket,
        Key: objectKey(target.prefix, workspaceId, checkpoint.size),
        Body: body,
        ContentType: "text/plain; charset=utf-8",
        // Named as well as given: a lock requires it, and some servers look for the name.
        ChecksumAlgorithm: "SHA256",
        ChecksumSHA256: createHash("sha256").update(body).digest("base64"),
        ObjectLockMode: target.mode,
        ObjectLockRetainUntilDate: new Date(now().getTime() + target.retentionDays * day),
      }),
    );
  } catch (error) {
    throw problemOf(error);
  } finally {
    client.destroy();
  }
}

/** Of the two partitions that anybody can join (docs.aws.amazon.com/general/latest/gr/s3.html). */
function awsEndpoint(region: string): string {
  return `https://s3.${region}.amazonaws.com${region.startsWith("cn-") ? ".cn" : ""}`;
}

/** What S3 answers by name (AmazonS3/latest/API/ErrorResponses.html), as what to do. */
const advice: Record<string, string> = {
  NoSuchBucket: "There is no bucket of this name there.",
  AccessDenied: "The key may not do this. It needs s3:PutObject and s3:PutObjectRetention in this bucket.",
  InvalidAccessKeyId: "The server does not know this access key.",
  SignatureDoesNotMatch: "The secret access key does not belong to this access key.",
  PermanentRedirect: "The bucket is in another region.",
  AuthorizationHeaderMalformed: "The bucket is in another region.",
  InvalidRequest: "The server refuses an object with a lock. A bucket takes locks only with Object Lock turned on.",
  ObjectLockConfigurationNotFoundError: "The bucket was made without Object Lock.",
  RequestTimeTooSkewed: "The clock of this installation and that of the server are too far apart.",
};

function problemOf(error: unknown): unknown {
  if (error instanceof EgressError) return egressProblem(error);
  const { name, $metadata } = Object(error) as { name?: string; $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  if (status === undefined || !name) return error;
  const mayPass = status >= 500 || status === 429 || name === "SlowDown";
  const known = Object.hasOwn(advice, name) ? advice[name] : undefined;
  const message = known ? `${known} (${name})` : `The server answered ${status} (${name.slice(0, 60)}).`;
  return new DeliveryProblem(message, mayPass ? "later" : "fix", { cause: error });
}
