import { it } from "vitest";
import { readFileSync } from "node:fs";
import { selectQuotes } from "./select-quotes";
import { embedText } from "./local-embedding";
import { listStems } from "./tokenise-text";
import { wordWeight } from "./word-lists";
const files = [
  "node_modules/typescript/LICENSE.txt",
  "node_modules/typescript/SECURITY.md",
  "node_modules/nodemailer/README.md",
  "node_modules/next/README.md",
];
const cases: [string, string | null][] = [
  ["Does the license grant rights to use trademarks?", "does not grant permission to use the trade names"],
  [
    "What happens to my patent license if I sue someone for patent infringement?",
    "shall terminate as of the date such litigation is filed",
  ],
  ["Is there any warranty?", "WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND"],
  ["What must I do when I redistribute modified files?", "cause any modified files to carry prominent notices"],
  ["Can I charge a fee for support?", "charge a fee for, acceptance of support"],
  ["What does Contributor mean?", '"Contributor" shall mean'],
  ["Is the contributor liable for damages?", "be liable to You for damages"],
  ["Are patent licenses royalty-free?", "royalty-free"],
  ["Which jurisdiction governs the license?", null],
  ["How do I report a security vulnerability?", "secure@microsoft.com"],
  ["How quickly will I receive a response to a vulnerability report?", "24 hours"],
  [
    "May I report vulnerabilities through public GitHub issues?",
    "Please do not report security vulnerabilities through public GitHub issues",
  ],
  ["What information should a vulnerability report include?", "Type of issue"],
  ["How much does the license cost?", null],
  ["Who is the chief executive of the licensor?", null],
  ["Must contributions be under the same license?", "shall be under the terms and conditions of this License"],
];
it("real", () => {
  const chunks = files.flatMap((f) => {
    const paras = readFileSync(f, "utf8").split(/\n\s*\n/);
    const out: string[] = [];
    for (const p of paras) {
      const l = out.at(-1);
      if (l !== undefined && l.length + p.length < 900) out[out.length - 1] = l + "\n\n" + p;
      else out.push(p);
    }
    return out.map((text, i) => ({
      chunkId: f + i,
      documentId: f,
      documentName: f.split("/").slice(-2).join(" "),
      text,
    }));
  });
  const vec = chunks.map((c) => embedText(c.text));
  const st = chunks.map((c) => new Set(listStems(c.text)));
  let ok = 0,
    inHits = 0;
  for (const [q, e] of cases) {
    const v = embedText(q);
    const w = [...new Set(listStems(q))].filter((s) => wordWeight(s) > 0);
    const hits = chunks
      .map((c, i) => ({
        c,
        s: vec[i]!.reduce((a, x, k) => a + x * v[k]!, 0) + w.filter((s) => st[i]!.has(s)).length / w.length,
      }))
      .sort((a, b) => b.s - a.s)
      .slice(0, 8)
      .map((h) => h.c);
    const f = selectQuotes(q, hits);
    const t = f.quotes.map((x) => x.text).join(" || ");
    const good = e === null ? f.verdict !== "answered" : t.includes(e);
    if (good) ok++;
    if (e && hits.some((h) => h.text.replace(/\s+/g, " ").includes(e))) inHits++;
    console.log(`${good ? "ok " : "BAD"} [${f.verdict}] ${q}\n     ${t.slice(0, 260)}`);
  }
  console.log(`${ok}/${cases.length}, passage found for ${inHits}`);
});
