import { expect, it } from "vitest";
import { calculateTool } from "@/lib/tools/definitions/calculate";
import { httpRequestTool } from "@/lib/tools/definitions/http-request";
import { callsPerMinute, pathEscapes, rowCount, sameCallCount } from "./call-facts";

const thinkStep = (turn: number, ...toolCalls: { name: string; args: unknown }[]) => ({
  index: turn * 100,
  think: {
    text: "",
    finishReason: "tool-calls",
    isPromptLeaked: false,
    toolCalls: toolCalls.map((call, index) => ({ id: `call_${index}`, ...call })),
  },
});

it("counts calls of the last minute only", () => {
  const at = (secondsAgo: number, kind: "model_call" | "tool_call" | "plan") => ({
    kind,
    startedAt: new Date(1_000_000 - secondsAgo * 1_000),
  });
  const steps = [at(90, "model_call"), at(60, "model_call"), at(59, "tool_call"), at(1, "model_call"), at(1, "plan")];
  expect(callsPerMinute(steps, 1_000_000)).toBe(2);
});

it("counts earlier calls of the same tool with the same arguments, however they were written", () => {
  const get = (args: object) => ({ name: "http_request", args });
  const steps = [
    thinkStep(1, get({ url: "https://a.example/" }), get({ url: "https://b.example/" })),
    thinkStep(2, get({ method: "GET", url: "https://a.example/" }), get({ uri: "https://a.example/" })),
    thinkStep(3, get({ url: "https://a.example/" })),
    { index: 301, think: null },
  ];
  const args = httpRequestTool.parseArguments({ url: "https://a.example/" });
  expect(sameCallCount(steps, { turn: 3, tool: httpRequestTool, args })).toBe(2);
  expect(sameCallCount(steps, { turn: 1, tool: httpRequestTool, args })).toBe(0);
  expect(sameCallCount(steps, { turn: 3, tool: calculateTool, args: { expression: "1" } })).toBe(0);
});

it("takes the longest list in the arguments for what the call acts on", () => {
  expect([{}, null, "x", { to: ["a", "b"] }, { rows: [{ ids: [1, 2, 3] }] }, [1, 2]].map(rowCount)).toEqual([
    0, 0, 0, 2, 3, 2,
  ]);
});

it.each([
  ["https://example.com/a/../../etc/passwd", true],
  ["..\\windows", true],
  ["file=..", true],
  ["/a/%2e%2e/b", true],
  ["/a%2F..%2Fb", true],
  ["and so on... / or not", false],
  ["a..b/c", false],
  ["https://example.com/v1..2/x", false],
])("sees whether %s leaves its folder", (path, leaves) => {
  expect(pathEscapes({ nested: [path] })).toBe(leaves);
});
