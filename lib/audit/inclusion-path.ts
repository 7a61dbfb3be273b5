/** On which side of the hash so far the next hash of a proof stands. */
type Side = "left" | "right";

/**
 * How the hashes of an inclusion proof combine, leaf to root (RFC 9162 section 2.1.3.2): for each the side on which it
 * stands. Null when `count` hashes cannot be the proof of leaf `index` in a tree of `size` leaves. Hashes nothing, so
 * that servers and browsers share it.
 */
export function inclusionSides(index: number, size: number, count: number): Side[] | null {
  if (index < 0 || index >= size) return null;
  let [node, last] = [index, size - 1];
  const sides: Side[] = [];
  for (let done = 0; done < count; done += 1) {
    if (last === 0) return null;
    if (node % 2 === 1 || node === last) {
      sides.push("left");
      while (node % 2 === 0 && node !== 0) [node, last] = [node / 2, Math.floor(last / 2)];
    } else {
      sides.push("right");
    }
    [node, last] = [Math.floor(node / 2), Math.floor(last / 2)];
  }
  return last === 0 ? sides : null;
}
