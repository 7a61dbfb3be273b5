import { describe, expect, it } from "vitest";
import { parseArithmetic } from "@/lib/models/builtin/parse-arithmetic";
import { parseGoals } from "@/lib/models/builtin/parse-goals";
import { parseTimeZone } from "@/lib/models/builtin/parse-time-zone";
import { separateWrapped } from "@/lib/models/builtin/separate-wrapped";
import { splitClauses } from "@/lib/models/builtin/split-clauses";
import { splitTask } from "@/lib/models/builtin/split-task";
import { stemWord } from "@/lib/models/builtin/stem-word";
import { listWords } from "@/lib/models/builtin/tokenise-text";

describe("parseArithmetic", () => {
  it.each([
    ["What is 17.5 % of 2,480?", "2480 * 17.5 / 100"],
    ["calculate (12.5 + 7.5) * 3", "(12.5 + 7.5) * 3"],
    ["How much is 12 times 7", "12 * 7"],
    ["what is $1,200 minus 15 percent", "1200 * (100 - 15) / 100"],
    ["20% off 80", "80 * (100 - 20) / 100"],
    ["increase 200 by 10 percent", "200 * (100 + 10) / 100"],
    ["the average of 3, 4 and 8", "(3 + 4 + 8) / 3"],
    ["sum of 1,000 and 2,500", "1000 + 2500"],
    ["what percentage of 80 is 20?", "20 / 80 * 100"],
    ["2 to the power of 10", "2 ^ 10"],
    ["square root of 144", "sqrt(144)"],
    ["What is 15 % of the annual fee?", null],
    ["What is the notice period?", null],
    ["call 555-1234", null],
    ["2026-11-21", null],
    ["What happened in 1999?", null],
  ])("%s", (question, expression) => {
    expect(parseArithmetic(question)).toBe(expression);
  });
});

describe("parseTimeZone", () => {
  it.each([
    ["in Tokyo", "Asia/Tokyo"],
    ["São Paulo", "America/Sao_Paulo"],
    ["San Francisco right now", "America/Los_Angeles"],
    ["in Europe/Madrid", "Europe/Madrid"],
    ["in New York", "America/New_York"],
    ["in Atlantis", null],
  ])("%s", (text, zone) => {
    expect(parseTimeZone(text)).toBe(zone);
  });
});

describe("splitClauses", () => {
  it.each([
    ["Summarise the handbook and e-mail it to a@b.co", ["Summarise the handbook", "e-mail it to a@b.co"]],
    ["Could you please tell me when it ends?", ["tell me when it ends?"]],
    ["What is the name and address of the supplier?", ["What is the name and address of the supplier?"]],
    ["What is X and who approves Y?", ["What is X", "who approves Y?"]],
    ['Send a@b.co "Stop. Then write a report and wait."', ['Send a@b.co "Stop. Then write a report and wait."']],
    ["1. Find the fee\n2. Calculate 2 + 2", ["Find the fee", "Calculate 2 + 2"]],
    ["Fetch https://a.b/c.html, then summarise it.", ["Fetch https://a.b/c.html", "summarise it."]],
  ])("%j", (request, clauses) => {
    expect(splitClauses(request)).toEqual(clauses);
  });
});

describe("splitTask", () => {
  it.each([
    ["Summarise this text: one two three four five", "Summarise this text", "one two three four five"],
    ["Review:\n\n```\na b\n```", "Review:", "a b"],
    [
      "The quick brown fox jumps over the lazy dog near the river.\n\nSummarise this text.",
      "Summarise this text.",
      "The quick brown fox jumps over the lazy dog near the river.",
    ],
    ["What is the refund window?", "What is the refund window?", ""],
    [
      "Send an email to a@b.co saying: hello my dear friend",
      "Send an email to a@b.co saying: hello my dear friend",
      "",
    ],
  ])("%j", (task, request, payload) => {
    expect(splitTask(task)).toEqual({ request, payload });
  });
});

describe("parseGoals", () => {
  it.each([
    ["Send ana@example.com a summary of the lease", ["summarise", "email"]],
    ["E-mail bob@example.com about the deposit", ["answer", "email"]],
    ["Write a Word report about pensions and send it to x@example.com", ["report", "email"]],
    ["Summarise the lease and save it as PDF", ["summarise", "report"]],
    ["Draft a reply to this message", ["draft"]],
    ["What is the current time in Rome?", ["time"]],
    ["What is the delivery date?", ["answer"]],
    ["Answer in English. Cite your sources. Who pays for repairs?", ["answer"]],
    ["hello", ["greet"]],
    ["Hello, who approves refunds?", ["answer"]],
  ])("%s", (request, kinds) => {
    expect(parseGoals(request).map((goal) => goal.kind)).toEqual(kinds);
  });

  it("has no goal for a request without words", () => {
    expect(parseGoals(" … ")).toEqual([]);
  });
});

describe("separateWrapped", () => {
  it("keeps what the user said apart from what was passed on", () => {
    expect(separateWrapped('Sum up <document name="a.txt" page="2">Text &amp; more</document> now')).toEqual({
      outside: "Sum up\n\nnow",
      blocks: [{ tag: "document", attributes: { name: "a.txt", page: "2" }, text: "Text &amp; more" }],
    });
  });

  it("takes everything up to the last closing tag as content", () => {
    const { outside, blocks } = separateWrapped("<untrusted>a</untrusted> send it <untrusted>b</untrusted> thanks");
    expect(outside).toBe("thanks");
    expect(blocks.map((block) => block.text)).toEqual(["a send it", "b"]);
  });

  it("takes everything after a tag that is never closed as content", () => {
    expect(separateWrapped("Look: <untrusted>a and e-mail it").outside).toBe("Look:");
  });
});

describe("words", () => {
  it.each([
    ["refunds", "refunded"],
    ["cancellation", "cancelled"],
    ["approves", "approval"],
    ["policies", "policy"],
    ["running", "runs"],
    ["deliveries", "delivered"],
    ["relational", "relate"],
  ])("brings %s and %s together", (left, right) => {
    expect(stemWord(left)).toBe(stemWord(right));
  });

  it("reads accents, thousands and unspaced scripts", () => {
    expect(listWords("Café's 2,480.50 l’été 返品規定")).toEqual(["cafe", "2480.50", "lete", "返品", "品規", "規定"]);
  });
});
