/** The part of an HTML syntax tree (hast) that this reads and writes. */
export type HtmlNode = { type: string; value?: string; tagName?: string; properties?: object; children?: HtmlNode[] };

/** The element that stands for a citation; `n` holds its number. */
export const citationTag = "cite-mark";

/** Text in these stays as it was written: `list[1]` in code is no citation, and a link cannot hold a button. */
const untouched: ReadonlySet<string> = new Set(["code", "pre", "a", citationTag]);

/**
 * Replaces `[3]` in running text by a citation element, for the numbers that `numbers` has. A rehype plugin with
 * options, given as `[markCitations, { numbers }]`: the renderer keeps its parsers by a plugin's name and its options
 * as JSON, so a closure over the numbers of one answer would be used for the next one too.
 */
export function markCitations({ numbers }: { numbers: readonly number[] }): (tree: HtmlNode) => void {
  const known = new Set(numbers);
  return (tree) => visit(tree, known);
}

function visit(node: HtmlNode, numbers: ReadonlySet<number>): void {
  if (!node.children || untouched.has(node.tagName ?? "")) return;
  node.children = node.children.flatMap((child) =>
    child.type === "text" ? split(child.value ?? "", numbers) : [child],
  );
  for (const child of node.children) visit(child, numbers);
}

function split(text: string, numbers: ReadonlySet<number>): HtmlNode[] {
  const parts: HtmlNode[] = [];
  let rest = 0;
  for (const match of text.matchAll(/\[(\d{1,4})\]/g)) {
    const number = Number(match[1]);
    if (!numbers.has(number)) continue;
    if (match.index > rest) parts.push({ type: "text", value: text.slice(rest, match.index) });
    parts.push({ type: "element", tagName: citationTag, properties: { n: String(number) }, children: [] });
    rest = match.index + match[0].length;
  }
  if (rest < text.length || parts.length === 0) parts.push({ type: "text", value: text.slice(rest) });
  return parts;
}

/**
 * An answer while it is written cites passages by id ([[chk_…]]); people see numbers in the order of appearance, as
 * the finished answer will have them. A citation that is only half there is held back.
 */
export function numberDraftCitations(text: string): string {
  const numbers = new Map<string, number>();
  return text
    .replace(/\s*\[\[(chk_[0-9a-z]{26})\]\]/g, (_, id: string) => {
      const number = numbers.get(id) ?? numbers.size + 1;
      numbers.set(id, number);
      return ` [${number}]`;
    })
    .replace(/\s*\[\[?[a-z_0-9]{0,30}\]?$/, "");
}
