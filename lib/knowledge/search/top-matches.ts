import type { VectorMatch } from "./vector-index";

/** Keeps the best `limit` matches of a stream in a binary heap whose root is the worst kept: O(n log limit). */
export class TopMatches {
  private readonly limit: number;
  private readonly heap: VectorMatch[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Whether a score could still enter; lets a scan skip building the match. */
  accepts(score: number): boolean {
    const worst = this.heap[0];
    return this.heap.length < this.limit || (worst !== undefined && score >= worst.score);
  }

  offer(match: VectorMatch): void {
    if (this.limit <= 0) return;
    if (this.heap.length < this.limit) {
      this.heap.push(match);
      this.siftUp(this.heap.length - 1);
      return;
    }
    const worst = this.heap[0];
    if (worst === undefined || isWorse(match, worst)) return;
    this.heap[0] = match;
    this.siftDown(0);
  }

  /** Best first; ties by chunk id. */
  toSorted(): VectorMatch[] {
    return [...this.heap].sort((a, b) => (isWorse(a, b) ? 1 : -1));
  }

  private siftUp(start: number): void {
    let at = start;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.swapIfWorse(at, parent)) return;
      at = parent;
    }
  }

  private siftDown(start: number): void {
    let at = start;
    for (;;) {
      let worst = at;
      for (const child of [at * 2 + 1, at * 2 + 2]) {
        const candidate = this.heap[child];
        const current = this.heap[worst];
        if (candidate !== undefined && current !== undefined && isWorse(candidate, current)) worst = child;
      }
      if (worst === at || !this.swapIfWorse(worst, at)) return;
      at = worst;
    }
  }

  private swapIfWorse(child: number, parent: number): boolean {
    const below = this.heap[child];
    const above = this.heap[parent];
    if (below === undefined || above === undefined || !isWorse(below, above)) return false;
    this.heap[child] = above;
    this.heap[parent] = below;
    return true;
  }
}

function isWorse(a: VectorMatch, b: VectorMatch): boolean {
  return a.score < b.score || (a.score === b.score && a.chunkId > b.chunkId);
}
