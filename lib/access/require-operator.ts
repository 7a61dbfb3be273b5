import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { env, type Env } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { requireUserPage } from "./require-user";
import type { SessionUser } from "./session";

declare const brand: unique symbol;

/** A proven right to use the operator console. Only this file builds one, so use cases that take it cannot be called without. */
export type OperatorContext = {
  readonly [brand]: true;
  readonly operatorId: string;
  readonly requestId: string | null;
};

const demoAddress = "demo@mandate.local";

type OperatorSettings = Pick<Env, "MANDATE_OPERATORS" | "MANDATE_LOCAL">;

/**
 * Whether this person runs the installation: their proven address is in MANDATE_OPERATORS. Where that is empty and
 * `npm start` runs everything on one machine, it is the demo user. An address that nobody has proven never counts.
 */
export function isOperator(
  user: Pick<SessionUser, "email" | "isEmailVerified">,
  settings: OperatorSettings = env(),
): boolean {
  if (!user.isEmailVerified) return false;
  const email = user.email.trim().toLowerCase();
  const named = settings.MANDATE_OPERATORS.split(",")
    .map((entry) => entry.trim().toLowerCase())
    .filter((entry) => entry !== "");
  if (named.length > 0) return named.includes(email);
  return settings.MANDATE_LOCAL.trim() !== "" && email === demoAddress;
}

/** First line of each operator action. Throws `not_found` for everybody else: they need not know that it exists. */
export function requireOperator(
  user: Pick<SessionUser, "id" | "email" | "isEmailVerified">,
  requestId: string | null,
): OperatorContext {
  if (!isOperator(user)) {
    throw new AppError("not_found", "There is no such thing here.", {
      internal: { guard: "operator", userId: user.id },
    });
  }
  return { operatorId: user.id, requestId } as OperatorContext;
}

/** First line of each operator page: sign-in and back without a session, "not found" for who is no operator. */
export const requireOperatorPage = cache(async (): Promise<OperatorContext> => {
  const { user } = await requireUserPage();
  if (!isOperator(user)) notFound();
  return requireOperator(user, (await headers()).get("x-request-id"));
});
