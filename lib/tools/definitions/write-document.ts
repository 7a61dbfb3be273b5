import { z } from "zod";
import { maxMarkdownChars, readMarkdown } from "../documents/read-markdown";
import { writeDocx } from "../documents/write-docx";
import { writePdf } from "../documents/write-pdf";
import { defineTool } from "../define-tool";
import { ToolError } from "../tool-error";

const formats = {
  pdf: { name: "PDF", contentType: "application/pdf" },
  docx: { name: "Word", contentType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
  md: { name: "Markdown", contentType: "text/markdown; charset=utf-8" },
} as const;

export const writeDocumentTool = defineTool({
  name: "write_document",
  title: "Write a document",
  description:
    "Writes Markdown to a file that people can download: PDF, DOCX (Word) or Markdown. Headings, lists, tables, links, " +
    "code, bold and italic are kept. PDF has Latin and Cyrillic letters only; use DOCX for other scripts.",
  argumentSchema: z.strictObject({
    title: z
      .string()
      .trim()
      .min(1)
      .max(200)
      .regex(/^[^\u0000-\u001f\u007f]*$/, "must be one line")
      .describe("The document's title; also its file name."),
    format: z.enum(["pdf", "docx", "md"]).default("pdf"),
    markdown: z.string().min(1).max(maxMarkdownChars).describe("The whole text of the document, in Markdown."),
  }),
  limitsSchema: z.strictObject({
    formats: z
      .array(z.enum(["pdf", "docx", "md"]))
      .min(1)
      .optional()
      .describe("Formats that may be written. Absent: all."),
    maxCharacters: z
      .number()
      .int()
      .min(100)
      .max(maxMarkdownChars)
      .default(200_000)
      .describe("Length of the text at most."),
  }),
  resultSchema: z.object({
    artifact: z.object({
      id: z.string(),
      name: z.string(),
      contentType: z.string(),
      sizeBytes: z.number().int(),
      url: z.string(),
      pageCount: z.number().int().optional(),
    }),
    warnings: z.array(z.string()),
  }),
  sideEffect: "write",
  risk: "low",
  isIdempotent: true,
  summarise: ({ title, format, markdown }) => {
    const words = markdown.split(/\s+/).filter((word) => word !== "").length;
    return `Write the ${formats[format].name} document “${title}” (${words} words).`;
  },
  inspect: ({ title, format }) => ({ target: `${format}:${title}` }),
  execute: async ({ title, format, markdown }, context) => {
    const { limits } = context;
    if (limits.formats !== undefined && !limits.formats.includes(format)) {
      throw new ToolError("tool_limit_reached", `This agent may write ${limits.formats.join(", ")} only.`);
    }
    if (markdown.length > limits.maxCharacters) {
      throw new ToolError(
        "content_too_large",
        `The text has ${markdown.length} characters; this agent may write ${limits.maxCharacters}.`,
      );
    }
    const { contentType } = formats[format];
    let name = "";
    let sizeBytes = 0;
    let pageCount: number | null = null;
    const warnings: string[] = [];
    const saved = await context.saveArtifact({
      content: { title, markdown },
      write: async (kept) => {
        if (kept.title !== title || kept.markdown !== markdown)
          warnings.push("A rule of the workspace had parts taken out before the file was kept.");
        const written = await write(format, kept.title, kept.markdown, context.now());
        context.signal.throwIfAborted();
        name = `${fileNameOf(kept.title)}.${format}`;
        sizeBytes = written.bytes.length;
        pageCount = written.pageCount;
        if (written.omittedCharacters > 0)
          warnings.push(`${written.omittedCharacters} signs, such as emoji, are not in the font and were left out.`);
        return { name, contentType, bytes: written.bytes };
      },
    });
    return {
      artifact: {
        id: saved.artifactId,
        name,
        contentType,
        sizeBytes,
        url: saved.url,
        ...(pageCount === null ? {} : { pageCount }),
      },
      warnings,
    };
  },
});

async function write(format: keyof typeof formats, title: string, markdown: string, now: Date) {
  switch (format) {
    case "pdf":
      return writePdf(title, readMarkdown(markdown), now);
    case "docx":
      return writeDocx(title, readMarkdown(markdown));
    case "md": {
      const text = /^#\s/.test(markdown.trimStart()) ? markdown : `# ${title}\n\n${markdown}`;
      return { bytes: new TextEncoder().encode(text), pageCount: null, omittedCharacters: 0 };
    }
  }
}

/** Letters of any script, digits, dots and hyphens; no separators, no leading dot, none of Windows' reserved names. */
function fileNameOf(title: string): string {
  const name = title
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}. _-]+/gu, " ")
    .trim()
    .replace(/\s+/g, "-")
    .replace(/^[.-]+|[.-]+$/g, "");
  const cut = [...name].slice(0, 80).join("");
  return cut === "" || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(cut) ? "document" : cut;
}
