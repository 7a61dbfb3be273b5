const pieces = 8;
const [fewestRounds, mostRounds] = [3, 40];

function timeMs(run: () => void): number {
  const startedAt = performance.now();
  run();
  return performance.now() - startedAt;
}

/**
 * How much longer work of eight times the size takes in one piece than in eight pieces: about 1 when the time is linear in
 * the size, 8 when it is quadratic. `run(size)` does work of that size; what it needs is best made before.
 *
 * Both sides are about the same work, so that a busy machine interrupts both alike; what it adds can only lengthen a time,
 * so the least times are compared, and measuring ends as soon as the ratio is below 2. Times too small to measure count as
 * a millisecond.
 */
export function growthOfTime<Size>(run: (size: Size) => void, piece: Size, whole: Size): number {
  let [leastPieces, leastWhole] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const ratio = () => leastWhole / Math.max(leastPieces, 1);
  for (let round = 0; round < fewestRounds || (round < mostRounds && ratio() >= 2); round += 1) {
    const inPieces = () => {
      for (let count = 0; count < pieces; count += 1) run(piece);
    };
    leastPieces = Math.min(leastPieces, timeMs(inPieces));
    leastWhole = Math.min(
      leastWhole,
      timeMs(() => run(whole)),
    );
  }
  return ratio();
}
