import { ToolError } from "../tool-error";
import type { InlineRun, MarkdownBlock } from "./read-markdown";

/** Signs that fonts for text lack, and what says the same. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  "✓": "√",
  "✔": "√",
  "✅": "√",
  "☑": "[x]",
  "☐": "[ ]",
  "✗": "x",
  "✘": "x",
  "❌": "x",
  "▪": "•",
  "■": "•",
  "□": "•",
  "◦": "•",
  "●": "•",
  "○": "•",
  "‣": "•",
  "⇒": "→",
  "⇐": "←",
  "➜": "→",
  "➔": "→",
  "\u2011": "-",
  "\u2010": "-",
  "\u00ad": "",
  "\u200b": "",
  "\u2028": "\n",
  "\u2029": "\n",
  "\t": "    ",
};

const SCRIPTS: ReadonlyArray<readonly [string, RegExp]> = [
  ["Chinese characters", /\p{Script=Han}/u],
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ["Korean", /\p{Script=Hangul}/u],
  ["Arabic", /\p{Script=Arabic}/u],
  ["Hebrew", /\p{Script=Hebrew}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Devanagari", /\p{Script=Devanagari}/u],
  ["Thai", /\p{Script=Thai}/u],
];

export type FontFit = { blocks: MarkdownBlock[]; omittedCharacters: number };

/**
 * Fits text to a font: substitutes signs that it lacks, leaves out emoji and other signs without a substitute (and counts
 * them), and throws `script_not_supported` for letters that it lacks, since a text without its letters is no text.
 */
export function fitToFont(blocks: readonly MarkdownBlock[], hasGlyph: (codePoint: number) => boolean): FontFit {
  const fitter = new FontFitter(hasGlyph);
  return { blocks: blocks.map((block) => fitter.fitBlock(block)), omittedCharacters: fitter.omitted };
}

class FontFitter {
  omitted = 0;
  private readonly hasGlyph: (codePoint: number) => boolean;

  constructor(hasGlyph: (codePoint: number) => boolean) {
    this.hasGlyph = hasGlyph;
  }

  fitBlock(block: MarkdownBlock): MarkdownBlock {
    switch (block.kind) {
      case "heading":
      case "paragraph":
        return { ...block, runs: this.fitRuns(block.runs) };
      case "list":
        return { ...block, items: block.items.map((item) => item.map((inner) => this.fitBlock(inner))) };
      case "quote":
        return { ...block, blocks: block.blocks.map((inner) => this.fitBlock(inner)) };
      case "code":
        return { ...block, text: this.fitText(block.text) };
      case "table":
        return {
          ...block,
          header: block.header.map((cell) => this.fitRuns(cell)),
          rows: block.rows.map((row) => row.map((cell) => this.fitRuns(cell))),
        };
      case "rule":
        return block;
    }
  }

  private fitRuns(runs: readonly InlineRun[]): InlineRun[] {
    return runs.map((run) => ({ ...run, text: this.fitText(run.text) }));
  }

  private fitText(text: string): string {
    let fitted = "";
    for (const character of text.normalize("NFC")) {
      const code = character.codePointAt(0) ?? 0;
      if (character === "\n" || this.hasGlyph(code)) fitted += character;
      else fitted += this.substitute(character);
    }
    return fitted;
  }

  private substitute(character: string): string {
    const known = SUBSTITUTES[character];
    if (known !== undefined) return known;
    // Variation selectors and joiners say how the emoji before them looks; they are no character of their own.
    if (/[\u200c\u200d\ufe00-\ufe0f]/.test(character)) return "";
    if (/\p{Zs}/u.test(character)) return " ";
    if (/[\p{L}\p{M}\p{Nd}]/u.test(character)) throw unsupported(character);
    this.omitted += 1;
    return "";
  }
}

function unsupported(character: string): ToolError {
  const script = SCRIPTS.find(([, pattern]) => pattern.test(character))?.[0] ?? `the character “${character}”`;
  return new ToolError(
    "script_not_supported",
    `A PDF cannot be written with ${script} here: the font has Latin and Cyrillic letters only. Write a DOCX instead.`,
  );
}
