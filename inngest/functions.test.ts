import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { NonRetriableError, RetryAfterError } from "inngest";
import { expect, it } from "vitest";
import { AppError, notFound } from "@/lib/core/errors";
import { functions } from "./index";
import { asStep, toJobError } from "./job-error";

const folder = fileURLToPath(new URL("./functions", import.meta.url));
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
  (file) => file.endsWith(".ts") && !file.endsWith(".test.ts"),
);

/** A function that is not in the list is never called, and nobody notices. */
it("lists every function of every file once", () => {
  const made = files.flatMap((file) =>
    [...readFileSync(`${folder}/${file}`, "utf8").matchAll(/createFunction\(\s*\{\s*id: "([^"]+)"/g)].map(
      (match) => match[1] ?? "",
    ),
  );
  expect(made.length).toBeGreaterThanOrEqual(files.length);
  expect(functions.map((each) => each.id()).sort()).toEqual(made.sort());
  expect(new Set(made).size).toBe(made.length);
});

it("does not repeat what the caller caused, and what may pass no sooner than asked for", () => {
  expect(toJobError(notFound("run", "run_x"))).toBeInstanceOf(NonRetriableError);
  expect(toJobError(new AppError("unprocessable_model_call", "The key was refused."))).toBeInstanceOf(
    NonRetriableError,
  );
  const later = toJobError(
    new AppError("provider_failed", "Too many requests.", { details: { retryAfterSeconds: 7 } }),
  );
  expect(later).toBeInstanceOf(RetryAfterError);
  expect(later).toMatchObject({ retryAfter: "7" });
  const soon = new AppError("unavailable", "Not ready.");
  expect(toJobError(soon)).toBe(soon);
  const unknown = new Error("a fault of ours");
  expect(toJobError(unknown)).toBe(unknown);
});

it("keeps our own text in the error, which is what a failed run shows", () => {
  expect(toJobError(new AppError("unprocessable_model_call", "The key was refused."))).toMatchObject({
    message: "unprocessable_model_call: The key was refused.",
  });
});

it("passes results through", async () => {
  expect(await asStep(() => Promise.resolve(7))).toBe(7);
  await expect(asStep(() => Promise.reject(notFound("run", "x")))).rejects.toBeInstanceOf(NonRetriableError);
});
