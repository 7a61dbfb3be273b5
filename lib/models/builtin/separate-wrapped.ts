/** Text from outside that a prompt carries in a wrapper such as `<untrusted source="…">…</untrusted>`. */
export type WrappedBlock = { tag: string; attributes: Readonly<Record<string, string>>; text: string };

const tagNames = "untrusted(?:[-_][\\w-]+)?|documents?|attachments?|passages?|context|file|tool[-_]result|data|source";
const opening = new RegExp(`<(${tagNames})(\\s[^<>]{0,500})?>`, "i");
const anyTag = new RegExp(`</?(?:${tagNames})(?:\\s[^<>]{0,500})?/?>`, "gi");

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single] of text.matchAll(/([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name) attributes[name.toLowerCase()] = double ?? single ?? "";
  }
  return attributes;
}

function closingTag(tag: string): string {
  return `</${tag}>`;
}

/** The blocks inside wrapped text, one by one; the whole as one block when there are no inner tags. */
function listInner(tag: string, attributes: Record<string, string>, text: string): WrappedBlock[] {
  const blocks: WrappedBlock[] = [];
  const inner = new RegExp(`<(${tagNames})(\\s[^<>]{0,500})?>`, "gi");
  let rest = text;
  let current = { tag, attributes };
  let match = inner.exec(rest);
  while (match) {
    blocks.push({ ...current, text: stripWrapperTags(rest.slice(0, match.index)) });
    current = { tag: (match[1] ?? tag).toLowerCase(), attributes: readAttributes(match[2] ?? "") };
    rest = rest.slice(match.index + match[0].length);
    inner.lastIndex = 0;
    match = inner.exec(rest);
  }
  blocks.push({ ...current, text: stripWrapperTags(rest) });
  return blocks.filter((block) => block.text.trim() !== "");
}

/** Removes wrapper tags and keeps what they wrap. */
export function stripWrapperTags(text: string): string {
  return text.replace(anyTag, "").trim();
}

/**
 * Separates what someone said from what they passed on. Everything from the first opening tag to the *last* closing
 * tag of the same name is content, so that content cannot end its wrapper early and speak as the user. A wrapper
 * that is never closed takes everything after it.
 */
export function separateWrapped(text: string): { outside: string; blocks: WrappedBlock[] } {
  const match = opening.exec(text);
  if (!match) return { outside: text, blocks: [] };
  const tag = (match[1] ?? "").toLowerCase();
  const start = match.index + match[0].length;
  const end = text.toLowerCase().lastIndexOf(closingTag(tag));
  const content = end >= start ? text.slice(start, end) : text.slice(start);
  const after = end >= start ? text.slice(end + closingTag(tag).length) : "";
  const rest = separateWrapped(after);
  return {
    outside: `${text.slice(0, match.index).trimEnd()}\n\n${rest.outside.trimStart()}`.trim(),
    blocks: [...listInner(tag, readAttributes(match[2] ?? ""), content), ...rest.blocks],
  };
}
