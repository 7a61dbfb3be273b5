import { readMarkdown } from "@/lib/tools/documents/read-markdown";
import { writeDocx } from "@/lib/tools/documents/write-docx";
import { writePdf } from "@/lib/tools/documents/write-pdf";
import { employeeHandbook } from "./employee-handbook";
import { refundPolicy } from "./refund-policy";
import { supplierAgreement } from "./supplier-agreement";

/** A document of the invented company Northwind: what a new workspace can try its agents on. */
export type SampleDocument = {
  key: string;
  title: string;
  fileName: string;
  contentType: string;
  format: "pdf" | "docx" | "markdown";
  markdown: string;
};

const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export const sampleDocuments: readonly SampleDocument[] = [
  {
    key: "employee-handbook",
    title: "Northwind employee handbook",
    fileName: "northwind-employee-handbook.pdf",
    contentType: "application/pdf",
    format: "pdf",
    markdown: employeeHandbook,
  },
  {
    key: "refund-policy",
    title: "Refund and returns policy",
    fileName: "refund-and-returns-policy.docx",
    contentType: docx,
    format: "docx",
    markdown: refundPolicy,
  },
  {
    key: "supplier-agreement",
    title: "Supplier agreement",
    fileName: "supplier-agreement.pdf",
    contentType: "application/pdf",
    format: "pdf",
    markdown: supplierAgreement,
  },
];

/** The document as the file that a person would upload. */
export async function buildSampleDocument(sample: SampleDocument, createdAt: Date): Promise<Uint8Array> {
  if (sample.format === "markdown") return new TextEncoder().encode(sample.markdown);
  const blocks = readMarkdown(sample.markdown);
  const written =
    sample.format === "pdf" ? await writePdf(sample.title, blocks, createdAt) : await writeDocx(sample.title, blocks);
  return written.bytes;
}
