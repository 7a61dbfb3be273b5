import { describe, expect, it } from "vitest";
import { chunkPages } from "../chunking/chunk-pages";
import { parseBytes } from "../parsing/parse-bytes";
import { resolveKind } from "../parsing/check-declared-type";
import { sniffType } from "../parsing/sniff-type";
import { buildSampleDocument, sampleDocuments } from "./sample-documents";

const facts: Readonly<Record<string, ReadonlyArray<[passage: string, heading: string]>>> = {
  "employee-handbook": [
    ["26 days of paid annual leave", "2.1 Annual leave"],
    ["within two hours of noticing", "4. Equipment and home office"],
    ["Hotel: up to 160 EUR a night", "3. Expenses and travel"],
  ],
  "refund-policy": [
    ["within 30 days of delivery without giving a reason", "1. Returns within 30 days"],
    ["restocking fee of 15 %", "6. Business customers"],
    ["head of customer care", "7. Who may decide"],
  ],
  "supplier-agreement": [
    ["0.5 % of the value of the late goods", "3. Delivery"],
    ["gives notice six months before the end", "9. Term and termination"],
    ["2.5 %", "4. Prices and payment"],
  ],
};

describe("the sample documents", () => {
  it.each(sampleDocuments.map((sample) => [sample.key, sample] as const))(
    "%s survives writing, reading and chunking with its facts under their headings",
    async (key, sample) => {
      const bytes = await buildSampleDocument(sample, new Date("2026-01-01T00:00:00Z"));
      const document = await parseBytes(resolveKind(sniffType(bytes), sample.fileName, sample.contentType), bytes);
      expect(document).toMatchObject({ title: sample.title, language: "en", warnings: [] });
      expect(document.pages.length).toBeGreaterThanOrEqual(2);
      expect(document.pages.length).toBeLessThanOrEqual(4);
      const chunks = chunkPages(document.pages);
      for (const [passage, heading] of facts[key] ?? []) {
        const found = chunks.find(
          (chunk) => chunk.text.replace(/\s+/g, " ").includes(passage) && chunk.headingPath.at(-1) === heading,
        );
        expect(found, `${passage} under ${heading}`).toBeDefined();
      }
    },
  );
});
