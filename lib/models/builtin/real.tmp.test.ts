import { it } from "vitest";
import { readFileSync } from "node:fs";
import { converse } from "./fixtures/converse";
import { embedText } from "./local-embedding";
import { listStems } from "./tokenise-text";
import { wordWeight } from "./word-lists";
const text = readFileSync("/usr/share/common-licenses/GPL-3", "utf8");
const chunks = (() => {
  const out: string[] = [];
  for (const p of text.split(/\n\s*\n/)) {
    const l = out.at(-1);
    if (l !== undefined && l.length + p.length < 1000) out[out.length - 1] = l + "\n\n" + p;
    else out.push(p);
  }
  return out.map((t, i) => ({
    chunkId: `c${i}`,
    documentId: "doc_gpl",
    documentName: "GPL-3.pdf",
    page: 1 + Math.floor(i / 4),
    text: t,
  }));
})();
const vec = chunks.map((c) => embedText(c.text));
const st = chunks.map((c) => new Set(listStems(c.text)));
const search = (q: string) => {
  const v = embedText(q);
  const w = [...new Set(listStems(q))].filter((s) => wordWeight(s) > 0);
  return chunks
    .map((c, i) => ({
      ...c,
      score:
        vec[i]!.reduce((a, x, k) => a + x * v[k]!, 0) + w.filter((s) => st[i]!.has(s)).length / Math.max(1, w.length),
    }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 8);
};
const handlers = {
  search_knowledge: ({ query }: any) => ({ type: "json" as const, value: { results: search(String(query)) } as any }),
  read_document: () => ({ type: "json" as const, value: { documentId: "doc_gpl", documentName: "GPL-3.pdf", text } }),
};
const qs = [
  "What is the GPL about in five bullet points? Summarise the GPL",
  "Summarise the GPL in five bullet points",
  "When does my license terminate if I violate it?",
  "How long after the first violation notice can I cure it to be reinstated?",
  "What is a covered work?",
  "Must I provide source code when I convey object code?",
  "How long must the written offer for source be valid?",
  "May I charge a price for copies?",
  "Is there a warranty?",
  "What is the anti-circumvention law clause?",
  "Can I combine GPL work with AGPL work?",
  "Who publishes revised versions of the license?",
  "What does 'User Product' mean?",
  "What is the monthly price?",
  "Write a report about patents",
];
it("d", async () => {
  for (const q of qs) {
    const r = await converse(q, { handlers });
    console.log(
      `### ${q}\n` +
        r.calls.map((c) => `  -> ${c.toolName} ${JSON.stringify(c.input).slice(0, 200)}`).join("\n") +
        `\n${r.text.slice(0, 1100)}\n`,
    );
  }
});
