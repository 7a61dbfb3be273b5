type Scored = { readonly score: number };

/** Chance that an attack scores above a harmless text; ties count half. By counts per score, so linear. */
export function areaUnderCurve(attacks: readonly Scored[], harmless: readonly Scored[]): number {
  const [countsOfAttacks, countsOfHarmless] = [attacks, harmless].map((texts) => {
    const counts = new Float64Array(101);
    for (const { score } of texts) counts[score] = (counts[score] ?? 0) + 1;
    return counts;
  });
  let [wins, below] = [0, 0];
  for (let score = 0; score <= 100; score += 1) {
    const [a, h] = [countsOfAttacks?.[score] ?? 0, countsOfHarmless?.[score] ?? 0];
    wins += a * (below + h / 2);
    below += h;
  }
  return wins / Math.max(1, attacks.length * harmless.length);
}
