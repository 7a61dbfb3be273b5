import { expect, it } from "vitest";
import { Prisma } from "@/generated/prisma/client";
import { isDatabaseUnavailable } from "./db-errors";

const failed = (code: string, cause?: object) =>
  new Prisma.PrismaClientKnownRequestError("failed", {
    code,
    clientVersion: "7",
    ...(cause ? { meta: { driverAdapterError: { cause } } } : {}),
  });

it.each([
  ["a server that is gone", failed("P1001"), true],
  ["SQL of our own while the server is gone", failed("P2010", { kind: "DatabaseNotReachable" }), true],
  ["SQL of our own while the server starts", failed("P2010", { kind: "postgres", originalCode: "57P03" }), true],
  ["SQL of our own that is wrong", failed("P2010", { kind: "postgres", originalCode: "42601" }), false],
  ["a value that exists already", failed("P2002"), false],
  ["something else", new Error("Can't reach database server"), false],
])("tells whether the database could not take the work: %s", (_, error, isUnavailable) => {
  expect(isDatabaseUnavailable(error)).toBe(isUnavailable);
});
