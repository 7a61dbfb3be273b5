import { describe, expect, it } from "vitest";
import { readAnswer } from "./read-answer.ts";

const sdk = { "x-inngest-sdk": "inngest-js:v4.24.0" };

describe("readAnswer", () => {
  it("does not take a proxy's 200 for success", () => {
    const answer = readAnswer({ status: 200, headers: {}, body: "<html>" });
    expect(answer).toMatchObject({ kind: "failed", canRetry: true, error: { name: "NotAnSdkAnswer" } });
  });

  it("points at the signing key when the app refuses the signature", () => {
    const answer = readAnswer({ status: 401, headers: {}, body: '{"message":"Unauthorized"}' });
    expect(answer.kind === "failed" && String(answer.error.message)).toContain("INNGEST_SIGNING_KEY");
  });

  it("reads a result, also null", () => {
    expect(readAnswer({ status: 200, headers: sdk, body: "null" })).toEqual({ kind: "returned", result: null });
  });

  it("reads a list of operations and a single one", () => {
    const op = { id: "a1", op: "StepRun", data: 1, displayName: "one" };
    const headers = { ...sdk, "x-inngest-req-version": "2", "x-inngest-no-retry": "true" };
    for (const body of [[op], op]) {
      const answer = readAnswer({ status: 206, headers, body: JSON.stringify(body) });
      expect(answer).toMatchObject({
        kind: "ops",
        reqVersion: 2,
        noRetry: true,
        ops: [{ id: "a1", label: "one", data: 1 }],
      });
    }
  });

  it("fails, retryably, on a 206 that holds no operations", () => {
    for (const body of ["[1]", "[{}]", '[{"id":"a\\"b","op":"StepRun"}]', "nonsense"]) {
      expect(readAnswer({ status: 206, headers: sdk, body })).toMatchObject({ kind: "failed", canRetry: true });
    }
  });

  it("unwraps a streamed answer, and takes one that broke off for a failure", () => {
    const envelope = {
      status: 206,
      headers: { "X-Inngest-Req-Version": "2" },
      body: '[{"id":"a","op":"StepPlanned"}]',
    };
    const streamed = readAnswer({ status: 201, headers: sdk, body: `   ${JSON.stringify(envelope)}` });
    expect(streamed).toMatchObject({ kind: "ops", reqVersion: 2 });
    expect(readAnswer({ status: 201, headers: sdk, body: "   " })).toMatchObject({ kind: "failed", canRetry: true });
  });

  it("tells errors that may be retried from those that must not", () => {
    const body = '{"name":"Error","message":"boom"}';
    const headers = { ...sdk, "x-inngest-no-retry": "false", "retry-after": "5" };
    const retry = readAnswer({ status: 500, headers, body });
    expect(retry).toMatchObject({ kind: "failed", canRetry: true, retryAfter: "5", error: { message: "boom" } });
    const final = readAnswer({ status: 400, headers: { ...sdk, "x-inngest-no-retry": "true" }, body });
    expect(final).toMatchObject({ kind: "failed", canRetry: false });
  });
});
