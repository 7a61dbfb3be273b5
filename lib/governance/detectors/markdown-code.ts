const fence = /^(`{3,}|~{3,})([^\n]*)$/;
/** A fence in a list, a quotation or behind spaces: whether it opens or closes depends on what it stands in. */
const nestedFence = /^[ \t>*+\-\d.)]+(?:`{3,}|~{3,})/m;
const codeSpan = /(?<![`\\])(`{1,8})(?!`)[^`\n]{1,2000}\1(?!`)/g;
/** What begins a tag, a comment, a declaration or an instruction; from there on Markdown may be reading HTML. */
const tagBegin = /<[A-Za-z/!?]/;
/** HTML that a blank line does not end (CommonMark 0.31, HTML blocks 1 to 5). */
const lastingHtml = /<(?:[!?]|pre|textarea|script|style)/i;

/**
 * The text of a Markdown answer without its code: closed fenced blocks at the margin, and code spans. Readers see code as
 * characters, so a script that is explained there runs nowhere. Whatever could be read in two ways is kept as text: code
 * after HTML in its paragraph, after a stray backtick, in lists. One pass over the lines.
 */
export function withoutMarkdownCode(text: string): string {
  if (!text.includes("`") && !text.includes("~~~")) return text;
  const lines = text.split("\n");
  const closings = nestedFence.test(text) ? new Map<number, number>() : closingLines(lines);
  const kept: string[] = [];
  let [isHtml, isLasting, hasStrayBacktick] = [false, false, false];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? "";
    if (line.trim() === "") [isHtml, hasStrayBacktick] = [false, false];
    const closing = closings.get(index);
    if (closing !== undefined && !isHtml && !isLasting) {
      kept.push("");
      index = closing;
      continue;
    }
    // A fence inside HTML is none, so from here on nobody knows which fences open and which close.
    isLasting ||= closing !== undefined;
    const bare = isHtml || isLasting || hasStrayBacktick ? line : withoutSpans(line);
    kept.push(bare);
    hasStrayBacktick ||= bare.includes("`");
    isHtml ||= tagBegin.test(bare);
    isLasting ||= lastingHtml.test(bare);
  }
  return kept.join("\n");
}

/** Without the code spans that stand before anything that may be HTML. */
function withoutSpans(line: string): string {
  if (!line.includes("`")) return line;
  const begin = line.replace(codeSpan, (span) => "`".repeat(span.length)).search(tagBegin);
  return begin < 0 ? line.replace(codeSpan, " ") : line.slice(0, begin).replace(codeSpan, " ") + line.slice(begin);
}

/** For each line that opens a fenced block the line that closes it. */
function closingLines(lines: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let opened: { index: number; mark: string; length: number } | null = null;
  for (const [index, line] of lines.entries()) {
    const match = fence.exec(line);
    if (!match) continue;
    const [, run = "", info = ""] = match;
    const mark = run.charAt(0);
    if (opened === null) {
      if (mark === "~" || !info.includes("`")) opened = { index, mark, length: run.length };
    } else if (mark === opened.mark && run.length >= opened.length && info.trim() === "") {
      found.set(opened.index, index);
      opened = null;
    }
  }
  return found;
}
