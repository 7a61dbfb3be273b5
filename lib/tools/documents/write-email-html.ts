import { plainText, type InlineRun, type MarkdownBlock } from "./read-markdown";

/** Writes blocks as the HTML of an e-mail: text only, no scripts, styles of others, or pictures that could track. */
export function writeEmailHtml(blocks: readonly MarkdownBlock[]): string {
  return `<div style="font-family:Arial,Helvetica,sans-serif;font-size:15px;line-height:1.5;color:#18181b">${toHtml(blocks)}</div>`;
}

/** The same as plain text, for programs that show no HTML. */
export function writeEmailText(blocks: readonly MarkdownBlock[]): string {
  return blocks.map((block) => toText(block)).join("\n\n");
}

function toHtml(blocks: readonly MarkdownBlock[]): string {
  return blocks.map(blockHtml).join("");
}

function blockHtml(block: MarkdownBlock): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level}>${runsHtml(block.runs)}</h${block.level}>`;
    case "paragraph":
      return `<p>${runsHtml(block.runs)}</p>`;
    case "list": {
      const items = block.items.map((item) => `<li>${itemHtml(item)}</li>`).join("");
      return block.isOrdered ? `<ol start="${block.start}">${items}</ol>` : `<ul>${items}</ul>`;
    }
    case "quote":
      return `<blockquote style="margin:0 0 0 8px;padding-left:12px;border-left:2px solid #d4d4d8">${toHtml(block.blocks)}</blockquote>`;
    case "code":
      return `<pre style="background:#f4f4f5;padding:8px;white-space:pre-wrap">${escapeHtml(block.text)}</pre>`;
    case "table": {
      const cell = (tag: string, runs: readonly InlineRun[], column: number): string =>
        `<${tag} style="border:1px solid #d4d4d8;padding:4px 8px;text-align:${block.align[column] ?? "left"}">${runsHtml(runs)}</${tag}>`;
      const header = block.header.map((runs, column) => cell("th", runs, column)).join("");
      const rows = block.rows
        .map((row) => `<tr>${row.map((runs, column) => cell("td", runs, column)).join("")}</tr>`)
        .join("");
      return `<table style="border-collapse:collapse"><tr>${header}</tr>${rows}</table>`;
    }
    case "rule":
      return "<hr>";
  }
}

/** An item of one paragraph needs no paragraph around it. */
function itemHtml(item: readonly MarkdownBlock[]): string {
  const [first, ...rest] = item;
  return first?.kind === "paragraph" ? runsHtml(first.runs) + toHtml(rest) : toHtml(item);
}

function runsHtml(runs: readonly InlineRun[]): string {
  return runs.map(runHtml).join("");
}

function runHtml(run: InlineRun): string {
  let html = escapeHtml(run.text).replaceAll("\n", "<br>");
  if (run.isCode) html = `<code>${html}</code>`;
  if (run.isStruck) html = `<s>${html}</s>`;
  if (run.isItalic) html = `<em>${html}</em>`;
  if (run.isBold) html = `<strong>${html}</strong>`;
  return run.href === undefined ? html : `<a href="${escapeHtml(run.href)}">${html}</a>`;
}

function toText(block: MarkdownBlock, indent = ""): string {
  switch (block.kind) {
    case "heading":
      return indent + plainText(block.runs).toUpperCase();
    case "paragraph":
      return indentLines(runsText(block.runs), indent);
    case "list":
      return block.items
        .map((item, index) => {
          const marker = block.isOrdered ? `${block.start + index}. ` : "- ";
          const inner = indent + " ".repeat(marker.length);
          return (
            indent +
            marker +
            item
              .map((child) => toText(child, inner))
              .join("\n")
              .slice(inner.length)
          );
        })
        .join("\n");
    case "quote":
      return block.blocks.map((child) => indentLines(toText(child), `${indent}> `)).join("\n");
    case "code":
      return indentLines(block.text, `${indent}    `);
    case "table":
      return [block.header, ...block.rows].map((row) => indent + row.map(runsText).join(" | ")).join("\n");
    case "rule":
      return `${indent}----`;
  }
}

/** A link shows its address unless its text already does. */
function runsText(runs: readonly InlineRun[]): string {
  return runs
    .map((run) => {
      if (run.href === undefined) return run.text;
      const address = run.href.replace(/^mailto:/, "").replace(/\/$/, "");
      return run.text.includes(address) || address.endsWith(run.text) ? run.text : `${run.text} (${run.href})`;
    })
    .join("");
}

function indentLines(text: string, indent: string): string {
  return text
    .split("\n")
    .map((line) => indent + line)
    .join("\n");
}

function escapeHtml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}
