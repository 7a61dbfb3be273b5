import "server-only";
import path from "node:path";
import { env } from "@/lib/core/env";
import { sealerFor } from "@/lib/core/workspace-keys";
import { EncryptedObjectStore } from "./storage/encrypted-object-store";
import { LocalObjectStore } from "./storage/local-object-store";
import type { ObjectStore } from "./storage/object-store";
import { S3ObjectStore } from "./storage/s3-object-store";

let base: ObjectStore | undefined;

function baseStore(): ObjectStore {
  if (base) return base;
  const { S3_BUCKET, S3_REGION, S3_ENDPOINT, S3_ACCESS_KEY_ID, S3_SECRET_ACCESS_KEY, MANDATE_DATA_DIR } = env();
  base = S3_BUCKET
    ? new S3ObjectStore({
        bucket: S3_BUCKET,
        region: S3_REGION,
        ...(S3_ENDPOINT ? { endpoint: S3_ENDPOINT, forcePathStyle: true } : {}),
        ...(S3_ACCESS_KEY_ID && S3_SECRET_ACCESS_KEY
          ? { credentials: { accessKeyId: S3_ACCESS_KEY_ID, secretAccessKey: S3_SECRET_ACCESS_KEY } }
          : {}),
      })
    : new LocalObjectStore(path.join(/* turbopackIgnore: true */ MANDATE_DATA_DIR, "files"));
  return base;
}

/** The files of a workspace: in the data folder or a bucket, always encrypted with the workspace's data key. */
export async function fileStoreFor(workspaceId: string): Promise<ObjectStore> {
  const sealer = await sealerFor(workspaceId);
  return new EncryptedObjectStore(baseStore(), {
    encrypt: (plain, place) => sealer.sealBytes(plain, place),
    decrypt: (sealed, place) => sealer.openBytes(sealed, place),
  });
}
