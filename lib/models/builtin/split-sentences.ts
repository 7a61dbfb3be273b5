/** A piece of a text that can be quoted: its words are the text's own, only white space is unified. */
export type Sentence = {
  text: string;
  kind: "sentence" | "bullet" | "heading" | "row";
  /** The headings above it, outermost first; for a table row the names of the columns are the last. */
  headings: readonly string[];
  /** The sentence that introduces the list to which an item belongs; absent for everything else. */
  leadIn?: string;
};

const abbreviations = new Set(
  (
    "e.g i.e etc vs cf ca approx mr mrs ms dr prof st no nos art para sec fig pp p ch vol ed inc ltd corp co llc plc " +
    "gmbh u.s u.k e.u a.m p.m jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun tel ext incl " +
    "excl max min resp bzw z.b d.h usw nr abs bsp str sr sra ud art núm pág av m mme"
  ).split(" "),
);

const collapse = (text: string): string => text.replace(/\s+/gu, " ").trim();
const namedByLetter =
  /\b(?:annex|appendix|schedule|exhibit|section|plan|class|part|table|figure|grade|option|group|type|level|version|building|hall|room|vitamin|category)\s+\p{Lu}$/iu;
const endMark = /[.!?…。！？｡]/u;
const closers = /["'”’»)\]」』*_]/u;

function endsSentence(text: string, index: number): boolean {
  const mark = text[index] ?? "";
  if (/[。！？｡]/u.test(mark)) return true;
  let next = index + 1;
  while (next < text.length && (endMark.test(text[next] ?? "") || closers.test(text[next] ?? ""))) next += 1;
  if (next >= text.length) return true;
  if (!/\s/u.test(text[next] ?? "")) return false;
  const following = text.slice(next).trimStart();
  // A sentence begins with a capital, a digit, an opening mark, or a script without case.
  if (!/^(?:["'“‘«¿¡([*_•–-]|\p{Lu}|\p{Lt}|\p{Lo}|\p{N})/u.test(following)) return false;
  if (mark !== ".") return true;
  const word = /([\p{L}\p{N}.]+)$/u.exec(text.slice(Math.max(0, index - 24), index))?.[1] ?? "";
  // An initial ("J. Smith"), unless the letter is the name of a part ("Annex A.").
  if (/^\p{Lu}$/u.test(word)) return namedByLetter.test(text.slice(Math.max(0, index - 24), index));
  if (/str$/iu.test(word)) return false; // a German street: Industriestr. 14
  if (/^\d{1,2}$/.test(word) && text.slice(0, index).trim() === word) return false; // "1. First"
  return !abbreviations.has(word.toLowerCase());
}

/** Cuts running prose at its sentence ends. Pieces longer than 600 characters are cut again at semicolons. */
function splitProse(text: string): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (!endMark.test(text[index] ?? "") || !endsSentence(text, index)) continue;
    let end = index + 1;
    while (end < text.length && (endMark.test(text[end] ?? "") || closers.test(text[end] ?? ""))) end += 1;
    pieces.push(text.slice(start, end));
    start = end;
    index = end - 1;
  }
  pieces.push(text.slice(start));
  return pieces
    .flatMap((piece) => (piece.length > 600 ? piece.split(/(?<=;)\s+/) : [piece]))
    .map(collapse)
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

const bulletMark = /^\s*(?:[-*+•●▪◦‣·–—]|\(?[a-z]\)|\(?[ivx]{1,4}\)|\(\d{1,2}\)|\d{1,2}[.)])\s+(?=\S)/iu;
const markdownHeading = /^\s{0,3}(#{1,6})\s+(.+?)\s*#*$/u;
const numberedHeading =
  /^\s*(?:(?:section|article|chapter|part|clause)\s+)?(\d{1,2}(?:\.\d{1,2}){0,3})\.?\s+(\p{Lu}.{1,78})$/u;

type Line =
  | { kind: "blank" }
  | { kind: "rule" }
  | { kind: "heading"; level: number; text: string }
  | { kind: "bullet"; text: string }
  | { kind: "row"; text: string }
  | { kind: "prose"; text: string };

/** `Accepting Warranty or Additional Liability.`: the words of four letters or more are all capitalised. */
export function isTitle(text: string): boolean {
  const words = (text.match(/\p{L}{4,}/gu) ?? []).filter(
    (word) => !/^(?:this|that|with|from|your|their|under|into)$/.test(word),
  );
  return words.length >= 2 && words.length <= 9 && words.every((word) => /^\p{Lu}/u.test(word));
}

function looksLikeTitle(line: string, next: string | undefined, previousBlank: boolean): boolean {
  const text = line.trim();
  if (text.length < 3 || text.length > 70 || /[.!?:;,。]$/u.test(text) || !/^[\p{Lu}\p{Lo}\d]/u.test(text))
    return false;
  const words = text.split(/\s+/);
  if (words.length > 9) return false;
  if (text === text.toUpperCase() && /\p{Lu}{2}/u.test(text)) return true;
  return previousBlank && (next === undefined || next.trim() === "" || (words.length <= 6 && next.trim().length > 40));
}

function classify(lines: readonly string[], index: number): Line {
  const line = lines[index] ?? "";
  if (line.trim() === "") return { kind: "blank" };
  const markdown = markdownHeading.exec(line);
  if (markdown) return { kind: "heading", level: (markdown[1] ?? "").length, text: collapse(markdown[2] ?? "") };
  if (/^\s*\|?[\s:|-]{3,}\|?\s*$/.test(line)) return { kind: "rule" };
  if (/^\s*\|.*\|\s*$/.test(line) || /\S\t+\S/.test(line) || (/\S \| \S/.test(line) && line.length <= 400)) {
    return { kind: "row", text: collapse(line.replace(/^\s*\||\|\s*$/g, "")) };
  }
  const numbered = numberedHeading.exec(line);
  if (numbered && line.trim().length <= 70 && !/[.!?;,]$/.test(line.trim())) {
    return { kind: "heading", level: (numbered[1] ?? "").split(".").length + 1, text: collapse(line) };
  }
  const isAlone = (lines[index + 1] ?? "").trim() === "" && (lines[index - 1] ?? "").trim() === "";
  if (numbered && isAlone && isTitle(numbered[2] ?? "")) {
    return { kind: "heading", level: (numbered[1] ?? "").split(".").length + 1, text: collapse(line) };
  }
  if (bulletMark.test(line)) return { kind: "bullet", text: line.replace(bulletMark, "") };
  const previousBlank = index === 0 || (lines[index - 1] ?? "").trim() === "";
  if (looksLikeTitle(line, lines[index + 1], previousBlank)) return { kind: "heading", level: 6, text: collapse(line) };
  return { kind: "prose", text: line };
}

/**
 * Splits a passage into sentences, list items, table rows and headings. Knows Markdown, numbered clauses, lists,
 * abbreviations, decimals, and the full stops of Chinese and Japanese. Lines broken by a page layout are joined.
 */
export function splitSentences(text: string): Sentence[] {
  const lines = text.replace(/\r\n?/g, "\n").split(/[\n\f\u2028\u2029]/u);
  const sentences: Sentence[] = [];
  const headings: { level: number; text: string }[] = [];
  let columns = "";
  let leadIn = "";
  let open = null as { kind: "prose" | "bullet"; parts: string[] } | null;

  const path = (): string[] => headings.map((heading) => heading.text);
  const flush = (): void => {
    if (!open) return;
    const isBullet = open.kind === "bullet";
    const pieces = splitProse(open.parts.join(" "));
    for (const piece of pieces) {
      const common = { text: piece, headings: path() };
      if (!isBullet) sentences.push({ ...common, kind: "sentence" });
      else sentences.push({ ...common, kind: "bullet", ...(leadIn === "" ? {} : { leadIn }) });
    }
    const last = pieces.at(-1) ?? "";
    if (!isBullet) leadIn = last.endsWith(":") ? last : "";
    open = null;
  };

  for (let index = 0; index < lines.length; index += 1) {
    const line = classify(lines, index);
    if (line.kind === "prose" && open) {
      open.parts.push(line.text);
      continue;
    }
    flush();
    if (line.kind === "rule") {
      // The line below the first row of a table: what stands above it names the columns.
      const last = sentences.at(-1);
      if (last?.kind === "row") {
        columns = last.text;
        sentences[sentences.length - 1] = { ...last, kind: "heading" };
      }
      continue;
    }
    if (line.kind !== "row") columns = "";
    if (line.kind === "heading") {
      while ((headings.at(-1)?.level ?? 0) >= line.level) headings.pop();
      sentences.push({ text: line.text, kind: "heading", headings: path() });
      headings.push({ level: line.level, text: line.text });
      leadIn = "";
    } else if (line.kind === "row") {
      const names = columns === "" && namesColumns(lines, index);
      if (names) columns = line.text;
      if (names) sentences.push({ text: line.text, kind: "heading", headings: path() });
      else sentences.push({ text: line.text, kind: "row", headings: columns === "" ? path() : [...path(), columns] });
    } else if (line.kind !== "blank") {
      open = { kind: line.kind, parts: [line.text] };
    }
  }
  flush();
  return sentences;
}

/** The first row of a table that is all words while the row below it has figures. */
function namesColumns(lines: readonly string[], index: number): boolean {
  const isRow = (at: number): boolean => classify(lines, at).kind === "row";
  if ((index > 0 && isRow(index - 1)) || index + 1 >= lines.length || !isRow(index + 1)) return false;
  return !/\p{N}/u.test(lines[index] ?? "") && /\p{N}/u.test(lines[index + 1] ?? "");
}
