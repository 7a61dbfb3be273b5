import { Prisma } from "@/generated/prisma/client";

type DriverCause = {
  kind?: string;
  originalCode?: string;
  constraint?: { index?: string; fields?: string[] };
  code?: string;
};

function driverCause(error: Prisma.PrismaClientKnownRequestError): DriverCause | undefined {
  const meta = error.meta as { driverAdapterError?: { cause?: DriverCause } } | undefined;
  return meta?.driverAdapterError?.cause;
}

/**
 * Whether a write failed because the value exists already; with `index`, only on that index or on fields of that
 * name. Prisma 7 no longer fills `meta.target`; the driver's cause names the index.
 */
export function isUniqueViolation(error: unknown, index?: string): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  const cause = driverCause(error);
  if (error.code !== "P2002" && cause?.originalCode !== "23505") return false;
  if (!index) return true;
  const named = [cause?.constraint?.index ?? "", ...(cause?.constraint?.fields ?? [])].join(" ");
  return named.includes(index);
}

/**
 * What Prisma says when no connection became free in time, or the server is restarting or gone: nothing was changed and
 * the same request may succeed a moment later.
 * https://www.prisma.io/docs/orm/reference/error-reference
 */
const unavailableCodes = new Set(["P1001", "P1002", "P1008", "P1017", "P2024", "P2028"]);

/** What Postgres says to whoever connects while it starts or stops (cannot_connect_now). */
const cannotConnectNow = "57P03";

/** Whether the database could not take the work just now. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientInitializationError) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // Of SQL of our own Prisma only says that it failed (P2010); the driver's cause says why.
  const cause = driverCause(error);
  return (
    unavailableCodes.has(error.code) ||
    cause?.kind === "DatabaseNotReachable" ||
    cause?.originalCode === cannotConnectNow
  );
}
