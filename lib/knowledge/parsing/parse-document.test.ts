import { zipSync, strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { parseDocument } from "./parse-document";
import type { DocumentErrorCode } from "./document-error";
import { buildDocx, buildImagePdf, buildPdf, buildPng, buildTextPdf } from "./testing/build-documents";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Files that must be refused, each with the reason that a person sees. */
const refused: ReadonlyArray<[string, () => Promise<Uint8Array> | Uint8Array, string, DocumentErrorCode, RegExp]> = [
  ["an empty file", () => new Uint8Array(0), "a.pdf", "document_empty", /empty/],
  ["a text file of white space", () => encode(" \n\t\n"), "a.txt", "document_empty", /no text/],
  ["a PDF of blank pages", () => buildPdf((pdf) => pdf.addPage()), "a.pdf", "document_empty", /blank/],
  ["a PDF of pictures", () => buildImagePdf(), "scan.pdf", "document_image_only", /pictures/],
  [
    "a PDF behind a password",
    () => buildTextPdf(["secret"], { userPassword: "open sesame", ownerPassword: "owner" }),
    "a.pdf",
    "document_encrypted",
    /password/,
  ],
  [
    "a PDF cut off in the middle",
    async () => (await buildTextPdf(["one", "two"])).subarray(0, 400),
    "a.pdf",
    "document_damaged",
    /damaged|cut off/,
  ],
  ["a PDF header with nothing behind it", () => encode("%PDF-1.7\n"), "a.pdf", "document_damaged", /damaged/],
  ["a picture named as a PDF", () => new Uint8Array(buildPng(4, 4)), "a.pdf", "document_type_mismatch", /PNG image/],
  ["a text named as a Word document", () => encode("just text"), "a.docx", "document_type_mismatch", /plain text/],
  ["a PDF named as a text", () => buildTextPdf(["hello"]), "notes.txt", "document_type_mismatch", /content is a PDF/],
  ["a picture", () => new Uint8Array(buildPng(4, 4)), "a.png", "document_type_unsupported", /PNG image/],
  [
    "random bytes",
    () => Uint8Array.from({ length: 512 }, (_, i) => (i * 97) % 256),
    "x",
    "document_type_unsupported",
    /unknown/,
  ],
  [
    "a spreadsheet named as a Word document",
    () => zipSync({ "xl/workbook.xml": strToU8("<x/>") }),
    "a.docx",
    "document_type_mismatch",
    /Excel/,
  ],
  [
    "a zip without a document",
    () => zipSync({ "a.txt": strToU8("hi") }),
    "a.docx",
    "document_damaged",
    /without a Word document/,
  ],
  [
    "a Word document cut off",
    async () => (await buildDocx()).subarray(0, 3000),
    "a.docx",
    "document_damaged",
    /damaged/,
  ],
  [
    "a Word document with broken markup",
    () => zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w:document><w:body>") }),
    "a.docx",
    "document_damaged",
    /damaged/,
  ],
  [
    "a Word document with an entity bomb",
    () => zipSync({ "word/document.xml": strToU8('<!DOCTYPE a [<!ENTITY b "boom">]><a>&b;</a>') }),
    "a.docx",
    "document_damaged",
    /not valid/,
  ],
  [
    "a zip bomb",
    () => zipSync({ "word/document.xml": new Uint8Array(40 * 1024 * 1024) }),
    "a.docx",
    "document_too_complex",
    /unpacks/,
  ],
  [
    "a page nested too deeply",
    () => encode(`<!doctype html>${"<div>".repeat(5000)}deep${"</div>".repeat(5000)}`),
    "a.html",
    "document_too_complex",
    /nested/,
  ],
  ["a file above 50 MB", () => new Uint8Array(50 * 1024 * 1024 + 1), "a.pdf", "document_too_large", /50 MB/],
  [
    "an encrypted Office file",
    () => {
      const bytes = new Uint8Array(2048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      bytes.set(new Uint8Array(Buffer.from("EncryptedPackage", "utf16le")), 1024);
      return bytes;
    },
    "a.docx",
    "document_encrypted",
    /password/,
  ],
];

describe("parseDocument", () => {
  it.each(refused)("refuses %s with a typed reason", async (_name, build, fileName, code, message) => {
    const bytes = await build();
    await expect(parseDocument({ bytes, fileName })).rejects.toMatchObject({
      name: "DocumentError",
      code,
      message: expect.stringMatching(message),
    });
  });

  it("reads a PDF with page numbers, headings, a title and its language, and reports progress", async () => {
    const seen: string[] = [];
    const document = await parseDocument(
      {
        bytes: await buildTextPdf([
          "The parties agree to the terms of this contract.",
          "Payment is due in thirty days.",
        ]),
        fileName: "contract.pdf",
        declaredType: "application/pdf",
      },
      { onProgress: ({ pagesDone, pagesTotal }) => seen.push(`${pagesDone}/${pagesTotal}`) },
    );
    expect(document.kind).toBe("pdf");
    expect(document.pagination).toBe("printed");
    expect(document.pages.map((page) => page.number)).toEqual([1, 2]);
    expect(document.pages[1]?.text).toBe("Section 2\n\nPayment is due in thirty days.");
    expect(document.pages[0]?.headings).toEqual([{ level: 1, text: "Section 1", offset: 0 }]);
    expect(document.title).toBe("Section 1");
    expect(document.language).toBe("en");
    expect(document.warnings).toEqual([]);
    expect(seen.at(-1)).toBe("2/2");
  });

  it("reads a Word document with lists, tables and its manual page break", async () => {
    const document = await parseDocument({ bytes: await buildDocx(), fileName: "review.docx" });
    expect(document).toMatchObject({ kind: "docx", pagination: "printed", title: "Quarterly review" });
    expect(document.pages[0]?.text).toBe(
      "Results\n\nRevenue grew by twelve percent in the third quarter.\n\n- Open new office\n- Hire two engineers\n\nRegion | Sales\nNorthern Europe | 1,200",
    );
    expect(document.pages[1]).toEqual({ number: 2, text: "The outlook for next year is stable." });
  });

  it("believes the bytes when neither the name nor the declared type says anything", async () => {
    const document = await parseDocument({
      bytes: await buildDocx(),
      fileName: "upload",
      declaredType: "application/octet-stream",
    });
    expect(document.kind).toBe("docx");
  });

  it("ends a reading that takes too long, and reads the next document all the same", async () => {
    const bytes = await buildTextPdf(["slow"]);
    await expect(parseDocument({ bytes, fileName: "a.pdf" }, { timeLimitMs: 1 })).rejects.toMatchObject({
      code: "document_too_complex",
    });
    expect((await parseDocument({ bytes, fileName: "a.pdf" })).pages).toHaveLength(1);
  });

  it("ends a reading that needs too much memory without harm to this process", async () => {
    const bytes = encode(`<!doctype html>${"<p>x</p>".repeat(2_000_000)}`);
    await expect(parseDocument({ bytes, fileName: "a.html" }, { memoryLimitMb: 64 })).rejects.toMatchObject({
      code: "document_too_complex",
    });
  });

  it("stops at once when aborted, also while waiting for a slot", async () => {
    const bytes = await buildTextPdf(["one"]);
    const controller = new AbortController();
    const reason = new Error("cancelled by the user");
    const readings = [1, 2, 3, 4].map(() => parseDocument({ bytes, fileName: "a.pdf" }, { signal: controller.signal }));
    controller.abort(reason);
    const results = await Promise.allSettled(readings);
    expect(results.map((result) => result.status === "rejected" && result.reason)).toEqual([
      reason,
      reason,
      reason,
      reason,
    ]);
  });

  it("reads many documents at once, each with its own result", async () => {
    const documents = await Promise.all(
      ["alpha", "beta", "gamma", "delta", "epsilon"].map(async (word) =>
        parseDocument({ bytes: encode(`The word is ${word}.`), fileName: `${word}.txt` }),
      ),
    );
    expect(documents.map((document) => document.pages[0]?.text)).toEqual([
      "The word is alpha.",
      "The word is beta.",
      "The word is gamma.",
      "The word is delta.",
      "The word is epsilon.",
    ]);
  });
});
