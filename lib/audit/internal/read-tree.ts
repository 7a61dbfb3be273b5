import "server-only";
import type { Tx } from "@/lib/core/db";
import { hashPair, nodesOf, rootOf, storedLevelStep, type TreeNode } from "../merkle";

/**
 * The roots of ranges of a log's entries, as proofs need them. Reads at most about 500 hashes of each stored level,
 * however long the log is. Null when a hash is missing, which an intact log never shows.
 */
export async function readRangeRoots(
  tx: Tx,
  workspaceId: string,
  ranges: readonly { from: number; to: number }[],
): Promise<string[] | null> {
  const wanted = ranges.map(nodesOf);
  const stored = await readStored(tx, workspaceId, wanted.flat());
  const roots = wanted.map((nodes) => {
    const hashes = nodes.map((node) => hashOfNode(node, stored));
    return hashes.every((hash) => hash !== null) ? rootOf(hashes) : null;
  });
  return roots.every((root) => root !== null) ? roots : null;
}

type StoredHashes = Map<number, Map<number, string>>;

function storedPartOf({ level, index }: TreeNode): { level: number; from: number; count: number } {
  const count = 2 ** (level % storedLevelStep);
  return { level: level - (level % storedLevelStep), from: index * count, count };
}

async function readStored(tx: Tx, workspaceId: string, nodes: readonly TreeNode[]): Promise<StoredHashes> {
  const byLevel = new Map<number, Set<number>>();
  for (const node of nodes) {
    const part = storedPartOf(node);
    const indexes = byLevel.get(part.level) ?? new Set<number>();
    for (let offset = 0; offset < part.count; offset += 1) indexes.add(part.from + offset);
    byLevel.set(part.level, indexes);
  }
  const stored: StoredHashes = new Map();
  for (const [level, indexes] of byLevel) {
    stored.set(level, await readLevel(tx, workspaceId, level, [...indexes]));
  }
  return stored;
}

async function readLevel(
  tx: Tx,
  workspaceId: string,
  level: number,
  indexes: readonly number[],
): Promise<Map<number, string>> {
  if (level === 0) {
    const rows = await tx.auditEntry.findMany({
      where: { workspaceId, seq: { in: indexes.map((index) => BigInt(index + 1)) } },
      select: { seq: true, hash: true },
    });
    return new Map(rows.map((row) => [Number(row.seq) - 1, row.hash]));
  }
  const rows = await tx.auditTreeNode.findMany({
    where: { workspaceId, level, index: { in: indexes.map(BigInt) } },
    select: { index: true, hash: true },
  });
  return new Map(rows.map((row) => [Number(row.index), row.hash]));
}

function hashOfNode(node: TreeNode, stored: StoredHashes): string | null {
  const { level, from, count } = storedPartOf(node);
  let hashes: string[] = [];
  for (let offset = 0; offset < count; offset += 1) {
    const hash = stored.get(level)?.get(from + offset);
    if (hash === undefined) return null;
    hashes.push(hash);
  }
  while (hashes.length > 1) {
    const pairs = hashes;
    hashes = [];
    for (let at = 0; at < pairs.length; at += 2) hashes.push(hashPair(pairs[at] ?? "", pairs[at + 1] ?? ""));
  }
  return hashes[0] ?? null;
}
