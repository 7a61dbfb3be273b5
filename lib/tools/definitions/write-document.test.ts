import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { describe, expect, it } from "vitest";
import { fakeToolContext } from "../testing/fake-tool-context";
import { writeDocumentTool } from "./write-document";

const markdown = [
  "# Überblick Łódź",
  "",
  "Some **bold**, *italic*, `code` and a [link](https://example.com/x).  ",
  "Next line & more.",
  "",
  "1. First",
  "2. Second",
  "   - nested",
  "",
  "| Item | Price |",
  "|---|--:|",
  "| Bolt | 0.12 € |",
  "",
  "> quoted",
  "",
  "```",
  "let x = 1 < 2;",
  "```",
  "",
  "Кириллица",
].join("\n");

async function write(args: Record<string, unknown>, limits: Record<string, unknown> = {}) {
  const context = fakeToolContext({ limits });
  const result = await writeDocumentTool.run(args, context);
  return { result, bytes: context.artifacts[0]?.bytes ?? new Uint8Array(0), artifact: context.artifacts[0] };
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes.slice()), { mergePages: true });
  return text.replace(/\s+/g, " ");
}

describe("write_document", () => {
  it("writes a PDF whose text can be read back, in Latin and Cyrillic", async () => {
    const { result, bytes, artifact } = await write({ title: "Überblick: Q3/2026", markdown });
    expect(artifact).toMatchObject({
      name: "Überblick-Q3-2026.pdf",
      contentType: "application/pdf",
    });
    expect(result).toMatchObject({ artifact: { id: "art_1", pageCount: 1, sizeBytes: bytes.length }, warnings: [] });
    const text = await pdfText(bytes);
    for (const part of [
      "Überblick Łódź",
      "Some bold, italic, code and a link",
      "1. First",
      "nested",
      "Bolt 0.12 €",
      "quoted",
      "let x = 1 < 2;",
      "Кириллица",
      "1 / 1",
    ]) {
      expect(text).toContain(part);
    }
  });

  it("goes on over pages, with tables whose header is repeated", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => `| Row ${index} | value ${index} |`).join("\n");
    const { result, bytes } = await write({ title: "Long", markdown: `| Name | Value |\n|---|---|\n${rows}` });
    expect(result).toMatchObject({ artifact: { pageCount: expect.any(Number) } });
    const pdf = await getDocumentProxy(bytes.slice());
    expect(pdf.numPages).toBeGreaterThan(3);
    const { text } = await extractText(pdf, { mergePages: false });
    for (const page of text) expect(page).toMatch(/Name\s+Value/);
    expect(text.join(" ").match(/Row \d+/g)).toHaveLength(120);
  });

  it("writes the same PDF for the same call, so that a repeated step saves the same file", async () => {
    const first = await write({ title: "Same", markdown });
    const second = await write({ title: "Same", markdown });
    expect(await pdfText(first.bytes)).toBe(await pdfText(second.bytes));
    expect(first.bytes.length).toBe(second.bytes.length);
  });

  it("writes a DOCX with real headings, numbering, tables and links, in any script", async () => {
    const { bytes, artifact } = await write({
      title: "Bericht",
      format: "docx",
      markdown: `${markdown}\n\n漢字 العربية 😀`,
    });
    expect(artifact?.name).toBe("Bericht.docx");
    const parts = unzipSync(bytes);
    const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array(0));
    expect(document).toContain('<w:pStyle w:val="Heading1"/>');
    expect(document).toContain("<w:tbl>");
    expect(document).toContain("漢字 العربية 😀");
    expect(document).toContain("let x = 1 &lt; 2;");
    expect(strFromU8(parts["word/_rels/document.xml.rels"] ?? new Uint8Array(0))).toContain("https://example.com/x");
  });

  it("writes Markdown with its title", async () => {
    const { bytes, artifact } = await write({ title: "Notes", format: "md", markdown: "Just text." });
    expect(artifact?.name).toBe("Notes.md");
    expect(new TextDecoder().decode(bytes)).toBe("# Notes\n\nJust text.");
  });

  it("refuses letters that the PDF font lacks, says which and what to do, and saves nothing", async () => {
    const context = fakeToolContext();
    await expect(writeDocumentTool.run({ title: "報告", markdown: "text" }, context)).rejects.toMatchObject({
      code: "script_not_supported",
      message: expect.stringContaining("Chinese characters"),
    });
    await expect(writeDocumentTool.run({ title: "x", markdown: "مرحبا" }, context)).rejects.toMatchObject({
      message: expect.stringContaining("DOCX"),
    });
    expect(context.artifacts).toEqual([]);
  });

  it("leaves out emoji and says how many", async () => {
    const { result } = await write({ title: "Fun", markdown: "Done ✅ 😀🎉" });
    expect(result.warnings).toEqual(["2 signs, such as emoji, are not in the font and were left out."]);
  });

  it("keeps scripts, raw HTML and dangerous links out", async () => {
    const { bytes } = await write({
      title: "Safe",
      format: "docx",
      markdown: "<script>alert(1)</script>\n\n[x](javascript:alert(1)) [y](file:///etc/passwd)",
    });
    const parts = unzipSync(bytes);
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join("");
    expect(all).not.toMatch(/javascript:|file:\/\/|alert/);
  });

  it.each([
    ["con", "document.md"],
    ["../../etc/passwd", "etc-passwd.md"],
    ["...", "document.md"],
    ["a/b\\c:d", "a-b-c-d.md"],
    ["x".repeat(200), `${"x".repeat(80)}.md`],
  ])("names the file for the title %j", async (title, name) => {
    const { artifact } = await write({ title, format: "md", markdown: "x" });
    expect(artifact?.name).toBe(name);
  });

  it("keeps to the formats and the length of the grant", async () => {
    await expect(write({ title: "x", format: "pdf", markdown: "x" }, { formats: ["docx"] })).rejects.toMatchObject({
      code: "tool_limit_reached",
    });
    await expect(
      write({ title: "x", format: "md", markdown: "x".repeat(200) }, { maxCharacters: 100 }),
    ).rejects.toMatchObject({ code: "content_too_large" });
    await expect(write({ title: "x", format: "pdf", markdown: `${">".repeat(100)} deep` })).rejects.toMatchObject({
      code: "content_too_large",
    });
  });
});
