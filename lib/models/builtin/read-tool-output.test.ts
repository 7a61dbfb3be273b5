import { describe, expect, it } from "vitest";
import { describeFailure } from "@/lib/models/builtin/describe-failure";
import { fitArguments } from "@/lib/models/builtin/fit-arguments";
import { readPassages, readToolOutput } from "@/lib/models/builtin/read-tool-output";

describe("readToolOutput", () => {
  it.each([
    [{ type: "json", value: { error: { code: "policy_denied", message: "No." } } }, "refused", "policy_denied"],
    [{ type: "json", value: { error: { code: "upstream", message: "Broken." } } }, "failed", "upstream"],
    [
      { type: "text", value: '<untrusted>{"error":{"code":"timeout","message":"Slow."}}</untrusted>' },
      "failed",
      "timeout",
    ],
    [{ type: "error-text", value: "It broke." }, "failed", "error"],
    [{ type: "error-json", value: { code: "budget_exceeded", message: "Spent." } }, "refused", "budget_exceeded"],
    [{ type: "execution-denied", reason: "No." }, "refused", "denied"],
  ] as const)("reads %j", (output, status, code) => {
    expect(readToolOutput(output)).toMatchObject({ status, code });
  });

  it("reads a result in whatever form it comes", () => {
    const value = { results: [{ chunkId: "c", text: "T", page: 2 }] };
    const json = JSON.stringify(value);
    for (const output of [
      { type: "json" as const, value },
      { type: "text" as const, value: json },
      { type: "text" as const, value: `<untrusted source="x">\n${json}\n</untrusted>` },
      { type: "content" as const, value: [{ type: "text" as const, text: json }] },
      { type: "json" as const, value: { output: `<untrusted>${json}</untrusted>` } },
    ]) {
      const read = readToolOutput(output);
      expect(read.status === "ok" && readPassages(read.value)).toEqual([{ chunkId: "c", text: "T", page: 2 }]);
    }
  });
});

describe("describeFailure", () => {
  it.each([
    [{ status: "refused", code: "approval_expired", message: "" }, " because nobody approved it in time"],
    [
      { status: "refused", code: "approval_rejected", message: "Not now." },
      " because a reviewer rejected it: “Not now”",
    ],
    [{ status: "failed", code: "x", message: "Disk full" }, ": Disk full"],
    [{ status: "failed", code: "x", message: "" }, " because the tool failed"],
  ] as const)("%j", (outcome, text) => {
    expect(describeFailure(outcome)).toBe(text);
  });
});

describe("fitArguments", () => {
  it("fits arguments to the schema that the tool really has", () => {
    const tool = {
      type: "function" as const,
      name: "write_document",
      inputSchema: {
        type: "object" as const,
        properties: {
          format: { enum: ["PDF", "markdown"] },
          to: { type: "array" as const, items: { type: "string" as const } },
        },
      },
    };
    expect(fitArguments({ format: "md", to: "a@b.co, c@d.co", extra: 1 }, tool)).toEqual({
      format: "markdown",
      to: ["a@b.co", "c@d.co"],
    });
  });
});
