export type DiffLine =
  | { kind: "same"; text: string; before: number; after: number }
  | { kind: "removed"; text: string; before: number }
  | { kind: "added"; text: string; after: number };

/** Above this many cells the middle part is shown as replaced whole: 16 million cells are about 64 MB and 0.1 s. */
const tableLimit = 16_000_000;

function linesOf(text: string): string[] {
  if (text === "") return [];
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

/** Lengths of the longest common subsequence of every pair of suffixes, row by row. */
function suffixTable(before: string[], after: string[]): Uint32Array {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      const here = row * width + column;
      table[here] =
        before[row] === after[column]
          ? (table[here + width + 1] ?? 0) + 1
          : Math.max(table[here + width] ?? 0, table[here + 1] ?? 0);
    }
  }
  return table;
}

/**
 * The lines of two texts with what was removed and added, by longest common subsequence. Line numbers start at 1.
 * Line endings do not count as a change. Texts too long for the table come back as replaced between their common
 * first and last lines: correct, only not the shortest.
 */
export function diffLines(beforeText: string, afterText: string): DiffLine[] {
  const before = linesOf(beforeText);
  const after = linesOf(afterText);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  while (
    tail < before.length - head &&
    tail < after.length - head &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }

  const middleBefore = before.slice(head, before.length - tail);
  const middleAfter = after.slice(head, after.length - tail);
  const width = middleAfter.length + 1;
  const fits = (middleBefore.length + 1) * width <= tableLimit;
  const table = fits ? suffixTable(middleBefore, middleAfter) : null;

  const result: DiffLine[] = before
    .slice(0, head)
    .map((text, i) => ({ kind: "same", text, before: i + 1, after: i + 1 }));
  let row = 0;
  let column = 0;
  while (row < middleBefore.length || column < middleAfter.length) {
    const removed = middleBefore[row];
    const added = middleAfter[column];
    if (table && removed !== undefined && removed === added) {
      result.push({ kind: "same", text: removed, before: head + ++row, after: head + ++column });
      continue;
    }
    const below = table?.[(row + 1) * width + column] ?? 0;
    const right = table?.[row * width + column + 1] ?? 0;
    if (removed !== undefined && (added === undefined || below >= right)) {
      result.push({ kind: "removed", text: removed, before: head + ++row });
    } else if (added !== undefined) {
      result.push({ kind: "added", text: added, after: head + ++column });
    }
  }
  for (let i = tail; i > 0; i--) {
    const at = before.length - i;
    result.push({ kind: "same", text: before[at] ?? "", before: at + 1, after: after.length - i + 1 });
  }
  return result;
}

export type DiffBlock = { kind: "lines"; lines: DiffLine[] } | { kind: "gap"; count: number };

/** The diff with unchanged stretches folded to `context` lines around each change. */
export function foldUnchanged(lines: DiffLine[], context = 3): DiffBlock[] {
  const keep = new Array<boolean>(lines.length).fill(false);
  lines.forEach((line, at) => {
    if (line.kind === "same") return;
    for (let i = Math.max(0, at - context); i <= Math.min(lines.length - 1, at + context); i++) keep[i] = true;
  });
  const blocks: DiffBlock[] = [];
  lines.forEach((line, at) => {
    const last = blocks.at(-1);
    if (keep[at]) {
      if (last?.kind === "lines") last.lines.push(line);
      else blocks.push({ kind: "lines", lines: [line] });
    } else if (last?.kind === "gap") last.count++;
    else blocks.push({ kind: "gap", count: 1 });
  });
  return blocks;
}
