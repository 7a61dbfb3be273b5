import { it } from "vitest";
import { readFixture, fixtureNames, searchFixtures } from "./builtin/fixtures/load-fixtures";
import { embedText } from "./builtin/local-embedding";
import { BuiltinModel } from "./builtin/builtin-model";
import { describeTools, allTools } from "./builtin/fixtures/converse";
it("perf", async () => {
  // varied text: shuffle words w/ random suffix to vary vocabulary
  const base = fixtureNames
    .filter((n) => !n.includes("henpin"))
    .map(readFixture)
    .join("\n")
    .split(/\s+/);
  let seed = 1;
  const rnd = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  const chunks: string[] = [];
  for (let i = 0; i < 20000; i++) {
    const w: string[] = [];
    for (let k = 0; k < 130; k++) {
      const x = base[Math.floor(rnd() * base.length)]!;
      w.push(rnd() < 0.03 ? x + Math.floor(rnd() * 9999) : x);
    }
    chunks.push(w.join(" "));
  }
  const bytes = chunks.reduce((a, c) => a + Buffer.byteLength(c), 0);
  for (let r = 0; r < 2; r++) {
    const t = performance.now();
    for (const c of chunks) embedText(c);
    const s = (performance.now() - t) / 1000;
    console.log(`embed ${(bytes / 1e6).toFixed(1)} MB in ${s.toFixed(2)} s = ${(bytes / 1e6 / s).toFixed(1)} MB/s`);
  }
  const m = new BuiltinModel();
  const tools = describeTools(allTools);
  const hits = searchFixtures("What is the refund window for annual plans?", 10);
  const prompt: any = [
    { role: "user", content: [{ type: "text", text: "What is the refund window for annual plans?" }] },
    {
      role: "assistant",
      content: [{ type: "tool-call", toolCallId: "a", toolName: "search_knowledge", input: { query: "x" } }],
    },
    {
      role: "tool",
      content: [
        {
          type: "tool-result",
          toolCallId: "a",
          toolName: "search_knowledge",
          output: { type: "json", value: { results: hits } },
        },
      ],
    },
  ];
  for (let i = 0; i < 20; i++) await m.doGenerate({ prompt, tools });
  let t = performance.now();
  for (let i = 0; i < 100; i++) await m.doGenerate({ prompt, tools });
  console.log("answer ms", ((performance.now() - t) / 100).toFixed(2));
  const long = chunks
    .slice(0, 1300)
    .map((c) => c + ".")
    .join(" ")
    .slice(0, 1_000_000);
  t = performance.now();
  await m.doGenerate({
    prompt: [
      {
        role: "user",
        content: [{ type: "text", text: `Summarise this document\n\n<document name="x">${long}</document>` }],
      },
    ],
  });
  console.log("summarise 1MB ms", (performance.now() - t).toFixed(0));
  t = performance.now();
  await m.doGenerate({
    prompt: [
      {
        role: "user",
        content: [
          { type: "text", text: `Who approves refunds above 5,000 dollars?\n\n<document name="x">${long}</document>` },
        ],
      },
    ],
  });
  console.log("question 1MB ms", (performance.now() - t).toFixed(0));
  for (const evil of [
    "a".repeat(200000),
    "! ".repeat(100000),
    "<".repeat(100000),
    "[".repeat(100000),
    "a@".repeat(100000),
    "((((".repeat(20000) + "1",
    "From: ".repeat(30000),
    "\n".repeat(100000),
    "1,".repeat(100000),
    "“".repeat(50000),
    " ".repeat(200000) + "x",
    "Summarise ".repeat(20000),
    "and e-mail it ".repeat(15000),
    "<document ".repeat(20000),
    "word ".repeat(40000) + "?",
    "- ".repeat(60000),
    "A. ".repeat(60000),
    "is x by y ".repeat(20000),
  ]) {
    for (const text of [
      evil,
      `Review this text: ${evil}`,
      `Summarise this text: ${evil}`,
      `Draft a reply to this message: ${evil}`,
    ]) {
      t = performance.now();
      await m.doGenerate({
        prompt: [
          { role: "system", content: evil },
          { role: "user", content: [{ type: "text", text }] },
        ],
        tools,
      });
      const ms = performance.now() - t;
      if (ms > 1500) console.log("slow", ms.toFixed(0), JSON.stringify(text.slice(0, 40)));
    }
  }
}, 600000);
