import { Prisma } from "@/generated/prisma/client";

type DriverCause = { originalCode?: string; constraint?: { index?: string; fields?: string[] }; code?: string };

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
