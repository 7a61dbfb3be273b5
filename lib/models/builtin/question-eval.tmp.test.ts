import { it } from "vitest";
import { questionCases, heldOutCases } from "./fixtures/question-cases";
import { searchFixtures } from "./fixtures/load-fixtures";
import { selectQuotes } from "./select-quotes";
import { rankSentences } from "./rank-sentences";
const set = process.env.SET === "held" ? heldOutCases : questionCases;
it("eval", () => {
  let ok = 0,
    top = 0;
  for (const [q, expected] of set) {
    const hits = searchFixtures(q);
    const f = selectQuotes(q, hits);
    const r = rankSentences(q, hits).sentences.slice(0, 3);
    const text = f.quotes.map((x) => x.text).join(" || ");
    const good = expected === null ? f.verdict !== "answered" : f.verdict === "answered" && text.includes(expected);
    if (good) ok++;
    if (expected && f.quotes[0]?.text.includes(expected)) top++;
    if (!good || process.env.ALL)
      console.log(
        `${good ? "ok " : "BAD"} ${q}\n   verdict=${f.verdict} n=${f.quotes.length} ${text.slice(0, 300)}\n   ${r.map((x) => `${x.score.toFixed(2)} c=${x.coverage.toFixed(2)} o=${x.ownCoverage.toFixed(2)} ${x.sentence.text.slice(0, 90)}`).join("\n   ")}`,
      );
  }
  console.log(`${ok}/${set.length}, first quote right ${top}`);
});
