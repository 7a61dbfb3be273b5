import { parseDocument } from "../../lib/knowledge/parsing/parse-document.ts";
import { readMarkdown } from "../../lib/tools/documents/read-markdown.ts";
import { writePdf } from "../../lib/tools/documents/write-pdf.ts";
import { startBenchProduct } from "./product.ts";

const pages = 100;
const paragraph =
  "The supplier delivers the goods within fifteen working days to the warehouse named in the order. For every full week of delay the buyer may deduct two percent of the value of the late goods, at most ten percent in all. ";
const markdown = Array.from(
  { length: pages },
  (_, page) =>
    `## Section ${page + 1}\n\n${Array.from({ length: 9 }, (__, n) => `${n + 1}. ${paragraph}`).join("\n\n")}`,
).join("\n\n");
const { bytes, pageCount } = await writePdf("Long agreement", readMarkdown(markdown), new Date(0));

const before = performance.now();
await parseDocument({ bytes, fileName: "long.pdf" });
const parseMs = performance.now() - before;

const product = await startBenchProduct();
try {
  const form = new FormData();
  form.append("file", new File([new Uint8Array(bytes)], "long.pdf", { type: "application/pdf" }));
  const started = performance.now();
  const { id } = await product.call<{ id: string }>("/api/v1/documents", { method: "POST", body: form });
  let document = { status: "queued", chunkCount: 0 };
  while (document.status === "queued" || document.status === "processing") {
    document = await product.call(`/api/v1/documents/${id}`);
  }
  const totalMs = performance.now() - started;
  if (document.status !== "ready") throw new Error(`The document ended as ${document.status}.`);
  console.log(`${pageCount} pages, ${document.chunkCount} passages, ${(bytes.byteLength / 1024).toFixed(0)} KB`);
  console.log(
    `upload to searchable: ${totalMs.toFixed(0)} ms (${((1_000 * (pageCount ?? pages)) / totalMs).toFixed(0)} pages/s)`,
  );
  console.log(`baseline, parsing alone: ${parseMs.toFixed(0)} ms; ratio ${(totalMs / parseMs).toFixed(2)}`);
} finally {
  await product.stop();
}
