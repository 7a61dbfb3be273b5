import type { S3Client } from "@aws-sdk/client-s3";
import { requireObjectKey, StorageError, type ObjectStore } from "./object-store";

export type S3Settings = {
  bucket: string;
  region: string;
  /** For S3-compatible servers (MinIO, R2, Ceph); absent means AWS. */
  endpoint?: string;
  /** Bucket in the path instead of the host name; most compatible servers need it. */
  usePathStyle?: boolean;
  /** Absent: the SDK's default chain (instance role, profile). */
  credentials?: { accessKeyId: string; secretAccessKey: string };
  /** Put before every key, for a bucket that is shared. */
  prefix?: string;
};

type Sdk = typeof import("@aws-sdk/client-s3");

/** Objects in a bucket of S3 or of a server that speaks its protocol. The SDK retries what can be retried. */
export class S3ObjectStore implements ObjectStore {
  private readonly settings: S3Settings;
  private readonly prefix: string;
  private opened: Promise<{ sdk: Sdk; client: S3Client }> | null = null;

  constructor(settings: S3Settings) {
    this.settings = settings;
    const prefix = settings.prefix?.replace(/\/+$/, "") ?? "";
    this.prefix = prefix === "" ? "" : `${requireObjectKey(prefix)}/`;
  }

  async put(key: string, bytes: Uint8Array): Promise<void> {
    const target = this.target(key);
    const { sdk, client } = await this.open();
    await run("written", () =>
      client.send(
        new sdk.PutObjectCommand({
          ...target,
          Body: bytes,
          ContentLength: bytes.length,
          ContentType: "application/octet-stream",
        }),
      ),
    );
  }

  async get(key: string): Promise<Uint8Array | null> {
    const target = this.target(key);
    const { sdk, client } = await this.open();
    return run("read", async () => {
      try {
        const answer = await client.send(new sdk.GetObjectCommand(target));
        return answer.Body === undefined ? new Uint8Array(0) : await answer.Body.transformToByteArray();
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    });
  }

  async delete(key: string): Promise<void> {
    const target = this.target(key);
    const { sdk, client } = await this.open();
    await run("deleted", async () => {
      try {
        await client.send(new sdk.DeleteObjectCommand(target));
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    });
  }

  async exists(key: string): Promise<boolean> {
    const target = this.target(key);
    const { sdk, client } = await this.open();
    return run("read", async () => {
      try {
        await client.send(new sdk.HeadObjectCommand(target));
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    });
  }

  /** Ends the connections that are kept open. */
  async close(): Promise<void> {
    if (this.opened !== null) (await this.opened).client.destroy();
    this.opened = null;
  }

  private target(key: string): { Bucket: string; Key: string } {
    return { Bucket: this.settings.bucket, Key: this.prefix + requireObjectKey(key) };
  }

  /** The SDK is large, so it is loaded by the first installation that uses it, at first use. */
  private open(): Promise<{ sdk: Sdk; client: S3Client }> {
    this.opened ??= import("@aws-sdk/client-s3").then((sdk) => {
      const { endpoint, credentials, region, usePathStyle } = this.settings;
      const client = new sdk.S3Client({
        region,
        forcePathStyle: usePathStyle ?? endpoint !== undefined,
        // Compatible servers do not all know the SDK's default checksums; the connection and our encryption protect.
        requestChecksumCalculation: "WHEN_REQUIRED",
        responseChecksumValidation: "WHEN_REQUIRED",
        ...(endpoint === undefined ? {} : { endpoint }),
        ...(credentials === undefined ? {} : { credentials }),
      });
      return { sdk, client };
    });
    return this.opened;
  }
}

async function run<T>(verb: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    const name = error instanceof Error ? error.name : "unknown";
    throw new StorageError("storage_unavailable", `An object could not be ${verb} in the bucket (${name}).`, {
      cause: error,
    });
  }
}

/** A missing bucket is a fault of the configuration, not a missing object. */
function isMissing(error: unknown): boolean {
  if (!(error instanceof Error) || error.name === "NoSuchBucket") return false;
  if (error.name === "NoSuchKey" || error.name === "NotFound") return true;
  const metadata = "$metadata" in error ? (error.$metadata as { httpStatusCode?: number }) : {};
  return metadata.httpStatusCode === 404;
}
