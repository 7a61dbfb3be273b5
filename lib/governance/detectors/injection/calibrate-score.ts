/**
 * Evidence in hundredths, and the score that is reported for it. Of texts with a score of 60 to 89 about seven in ten are
 * attacks when one text in ten is: so the score is read, and docs/detection.md shows on texts that were only measured how
 * well that holds. From 35 on the evidence is the score; weaker evidence promised more than it kept.
 */
const knots: readonly (readonly [evidence: number, score: number])[] = [
  [0, 0],
  [15, 4],
  [25, 20],
  [35, 35],
  [100, 100],
];

/** The score for evidence between 0 and 1: a whole number from 0 to 100 that never falls when the evidence grows. */
export function calibrateScore(evidence: number): number {
  const value = Math.max(0, Math.min(100, evidence * 100));
  const after = Math.max(
    1,
    knots.findIndex(([from]) => from >= value),
  );
  const [[from, low], [to, high]] = [knots[after - 1] ?? [0, 0], knots[after] ?? [100, 100]];
  return Math.round(low + ((value - from) / (to - from)) * (high - low));
}
