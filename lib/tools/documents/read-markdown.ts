import { marked, type Token, type Tokens } from "marked";
import { ToolError } from "../tool-error";

/** A stretch of text with one appearance. A line end inside is a forced one. */
export type InlineRun = { text: string; isBold?: true; isItalic?: true; isCode?: true; isStruck?: true; href?: string };

export type MarkdownBlock =
  | { kind: "heading"; level: number; runs: InlineRun[] }
  | { kind: "paragraph"; runs: InlineRun[] }
  | { kind: "list"; isOrdered: boolean; start: number; items: MarkdownBlock[][] }
  | { kind: "quote"; blocks: MarkdownBlock[] }
  | { kind: "code"; text: string }
  | { kind: "table"; header: InlineRun[][]; rows: InlineRun[][][]; align: Array<"left" | "center" | "right"> }
  | { kind: "rule" };

export const maxMarkdownChars = 400_000;
const MAX_DEPTH = 20;

/**
 * Reads Markdown (GitHub flavour) into blocks that the PDF, DOCX and e-mail writers share. Raw HTML is reduced to its
 * text, pictures to their description, links keep http, https and mailto targets only: nothing in the source can become
 * active content. Throws `content_too_large`.
 */
export function readMarkdown(source: string): MarkdownBlock[] {
  if (source.length > maxMarkdownChars) {
    throw new ToolError("content_too_large", `The text is longer than ${maxMarkdownChars} characters.`);
  }
  try {
    return toBlocks(marked.lexer(clean(source), { gfm: true }), 0);
  } catch (error) {
    if (error instanceof RangeError)
      throw new ToolError("content_too_large", "The text is nested too deeply.", { cause: error });
    throw error;
  }
}

/** The text of runs, without their appearance. */
export function plainText(runs: readonly InlineRun[]): string {
  return runs.map((run) => run.text).join("");
}

function clean(source: string): string {
  return source
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g, "");
}

function toBlocks(tokens: readonly Token[], depth: number): MarkdownBlock[] {
  if (depth > MAX_DEPTH) throw new ToolError("content_too_large", "The text is nested too deeply.");
  return tokens.flatMap((token) => toBlock(token as Tokens.Generic, depth));
}

function toBlock(token: Tokens.Generic, depth: number): MarkdownBlock[] {
  switch (token.type) {
    case "heading":
      return [{ kind: "heading", level: (token as Tokens.Heading).depth, runs: toRuns(token.tokens ?? []) }];
    case "paragraph":
    case "text":
      return paragraph(toRuns(token.tokens ?? [token]));
    case "code":
      return [{ kind: "code", text: (token as Tokens.Code).text }];
    case "blockquote":
      return [{ kind: "quote", blocks: toBlocks(token.tokens ?? [], depth + 1) }];
    case "list":
      return [toList(token as Tokens.List, depth)];
    case "table":
      return [toTable(token as Tokens.Table)];
    case "hr":
      return [{ kind: "rule" }];
    case "html":
      return paragraph([{ text: stripTags((token as Tokens.HTML).text).trim() }]);
    default:
      return [];
  }
}

function paragraph(runs: InlineRun[]): MarkdownBlock[] {
  return plainText(runs).trim() === "" ? [] : [{ kind: "paragraph", runs }];
}

function toList(list: Tokens.List, depth: number): MarkdownBlock {
  const items = list.items.map((item) => {
    // The parser puts a checkbox of a task list among the item's tokens; a sign says it in every format.
    const blocks = toBlocks(
      item.tokens.filter((token) => token.type !== "checkbox"),
      depth + 1,
    );
    const first = blocks[0];
    if (item.task && first?.kind === "paragraph") first.runs.unshift({ text: item.checked ? "[x] " : "[ ] " });
    return blocks;
  });
  return { kind: "list", isOrdered: list.ordered, start: list.start === "" ? 1 : list.start, items };
}

function toTable(table: Tokens.Table): MarkdownBlock {
  return {
    kind: "table",
    header: table.header.map((cell) => toRuns(cell.tokens)),
    rows: table.rows.map((row) => row.map((cell) => toRuns(cell.tokens))),
    align: table.align.map((align) => align ?? "left"),
  };
}

type Style = Omit<InlineRun, "text">;

function toRuns(tokens: readonly Token[], style: Style = {}, depth = 0): InlineRun[] {
  if (depth > MAX_DEPTH) throw new ToolError("content_too_large", "The text is nested too deeply.");
  return tokens.flatMap((token) => toRun(token as Tokens.Generic, style, depth + 1)).filter((run) => run.text !== "");
}

function toRun(token: Tokens.Generic, style: Style, depth: number): InlineRun[] {
  const inner = (added: Style): InlineRun[] => toRuns(token.tokens ?? [], { ...style, ...added }, depth);
  const own = (text: string, added: Style = {}): InlineRun[] => [{ text, ...style, ...added }];
  switch (token.type) {
    case "strong":
      return inner({ isBold: true });
    case "em":
      return inner({ isItalic: true });
    case "del":
      return inner({ isStruck: true });
    case "codespan":
      return own((token as Tokens.Codespan).text, { isCode: true });
    case "br":
      return own("\n");
    case "link": {
      const href = safeHref((token as Tokens.Link).href);
      return inner(href === null ? {} : { href });
    }
    case "image":
      return own((token as Tokens.Image).text);
    case "html":
      return own(/^<br\s*\/?>$/i.test(token.raw.trim()) ? "\n" : "");
    case "text":
      if (token.tokens !== undefined) return inner({});
      return own(decodeEntities((token as Tokens.Text).text).replace(/\n/g, " "));
    case "escape":
      return own(decodeEntities((token as Tokens.Escape).text));
    default:
      return [];
  }
}

function safeHref(href: string): string | null {
  try {
    const url = new URL(href);
    return ["http:", "https:", "mailto:"].includes(url.protocol) && url.username === "" ? url.href : null;
  } catch {
    return null;
  }
}

function stripTags(html: string): string {
  return decodeEntities(html.replace(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, ""));
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  ndash: "–",
  mdash: "—",
  hellip: "…",
  copy: "©",
  euro: "€",
};

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === "string") return ENTITIES[name.toLowerCase()] ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : parseInt(String(hex), 16);
    const isCharacter = code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : "";
  });
}
