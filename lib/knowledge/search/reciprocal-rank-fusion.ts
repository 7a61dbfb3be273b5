export type FusedItem = { id: string; score: number; ranks: Array<number | null> };

/**
 * Fuses ranked lists by reciprocal rank: each item scores the sum of 1 / (k + rank) over the lists that have it, rank from
 * 1. Needs no comparable scores, which full-text and vector search do not have. Best first; ties by best rank, then id,
 * so the order is stable. An item that a list names twice counts once, at its better rank.
 * `ranks` says where each list had it (null: not at all).
 * Source: Cormack, Clarke and Büttcher, "Reciprocal Rank Fusion outperforms Condorcet", SIGIR 2009; k = 60 is theirs.
 */
export function reciprocalRankFusion(lists: ReadonlyArray<readonly string[]>, k = 60): FusedItem[] {
  if (!(k > 0)) throw new RangeError("k must be positive");
  const items = new Map<string, FusedItem>();
  for (const [listIndex, list] of lists.entries()) {
    for (const [index, id] of list.entries()) {
      const item = items.get(id) ?? { id, score: 0, ranks: lists.map(() => null) };
      items.set(id, item);
      if (item.ranks[listIndex] !== null) continue;
      item.ranks[listIndex] = index + 1;
      item.score += 1 / (k + index + 1);
    }
  }
  return [...items.values()].sort(
    (a, b) => b.score - a.score || bestRank(a) - bestRank(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function bestRank(item: FusedItem): number {
  return Math.min(...item.ranks.map((rank) => rank ?? Number.POSITIVE_INFINITY));
}
