import { APICallError, LoadAPIKeyError } from "@ai-sdk/provider";
import { expect, it } from "vitest";
import { mayBeBilled } from "./may-be-billed";

const answered = (statusCode: number | undefined, cause?: unknown) =>
  new APICallError({ message: "no", url: "https://api.example", requestBodyValues: {}, statusCode, cause });

it.each([400, 401, 403, 404, 429, 500, 503])("does not bill a call that was refused with %i", (status) => {
  expect(mayBeBilled(answered(status), false)).toBe(false);
});

it("does not bill a call that never arrived", () => {
  const refused = Object.assign(new Error("connect"), { code: "ECONNREFUSED" });
  expect(mayBeBilled(answered(undefined, new TypeError("fetch failed", { cause: refused })), false)).toBe(false);
  expect(mayBeBilled(new LoadAPIKeyError({ message: "none" }), false)).toBe(false);
});

it("bills a call whose outcome nobody can know", () => {
  const reset = Object.assign(new Error("read"), { code: "ECONNRESET" });
  expect(mayBeBilled(answered(undefined, reset), false)).toBe(true);
  expect(mayBeBilled(new DOMException("late", "TimeoutError"), false)).toBe(true);
  expect(mayBeBilled(answered(200), false)).toBe(true);
});

it("bills every call that had begun to answer", () => {
  expect(mayBeBilled(answered(500), true)).toBe(true);
});
