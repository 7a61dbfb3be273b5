import "server-only";
import { systemDb } from "@/lib/core/db";
import { fileStoreFor } from "./file-store";

const batch = 200;

/** Deletes every stored file of a workspace that is being erased: documents and artifacts. May be repeated. */
export async function eraseWorkspaceFiles(workspaceId: string): Promise<void> {
  const files = await fileStoreFor(workspaceId);
  const readers = [
    (after: string) =>
      systemDb().document.findMany({
        where: { workspaceId, id: { gt: after } },
        select: { id: true, storageKey: true },
        orderBy: { id: "asc" },
        take: batch,
      }),
    (after: string) =>
      systemDb().artifact.findMany({
        where: { workspaceId, id: { gt: after } },
        select: { id: true, storageKey: true },
        orderBy: { id: "asc" },
        take: batch,
      }),
  ];
  for (const read of readers) {
    let after = "";
    for (;;) {
      const rows = await read(after);
      for (const row of rows) await files.delete(row.storageKey);
      const last = rows.at(-1);
      if (!last || rows.length < batch) break;
      after = last.id;
    }
  }
}
