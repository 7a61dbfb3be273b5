/** As much of a Markdown syntax tree (mdast) as citations need. */
type MarkdownNode = { type: string; value?: string; url?: string; children?: MarkdownNode[] };

const citation = /\[(\d{1,3})\]/g;
/** In these, [1] is no citation: code, and the text of a link. */
const untouched = new Set(["code", "inlineCode", "link", "linkReference", "definition"]);

export const citationPrefix = "#source-";

function splitText(text: string, numbers: ReadonlySet<number>): MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let end = 0;
  for (const match of text.matchAll(citation)) {
    const number = Number(match[1]);
    if (!numbers.has(number)) continue;
    if (match.index > end) nodes.push({ type: "text", value: text.slice(end, match.index) });
    nodes.push({
      type: "link",
      url: `${citationPrefix}${number}`,
      children: [{ type: "text", value: String(number) }],
    });
    end = match.index + match[0].length;
  }
  if (end < text.length) nodes.push({ type: "text", value: text.slice(end) });
  return nodes;
}

function linkIn(node: MarkdownNode, numbers: ReadonlySet<number>): void {
  if (!node.children || untouched.has(node.type)) return;
  for (const child of node.children) linkIn(child, numbers);
  node.children = node.children.flatMap((child) =>
    child.type === "text" && child.value !== undefined ? splitText(child.value, numbers) : [child],
  );
}

/**
 * A remark plugin that turns [1] into a link to source 1, for the sources that exist. One function that takes options:
 * the renderer keeps a parser for each plugin and its options, and would take two closures for the same plugin.
 */
export function linkCitations({ numbers }: { numbers: readonly number[] }) {
  const known = new Set(numbers);
  return (tree: MarkdownNode) => linkIn(tree, known);
}

/**
 * An answer while it is written: its citations still name passages ([[chk_…]]) and get their numbers at the end, so
 * they are left out, the beginning of one at the end of the text too.
 */
export function withoutOpenCitations(text: string): string {
  return text.replaceAll(/\s*\[\[chk_[0-9a-z]*\]\]/g, "").replace(/\s*\[(?:\[(?:c|ch|chk|chk_[0-9a-z]*)?\]?)?$/, "");
}
