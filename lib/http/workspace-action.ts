import "server-only";
import { headers } from "next/headers";
import { unstable_rethrow } from "next/navigation";
import { z } from "zod";
import { findMembershipContext } from "@/lib/access/membership-context";
import { getSession, type SessionUser } from "@/lib/access/session";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { AppError, notFound, type ErrorCode } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { withLogFields } from "@/lib/core/logger";
import { clientIp } from "./client-ip";
import { logError, toAppError } from "./problem";

export type ActionError = { code: ErrorCode; message: string; fields?: Record<string, string[]>; requestId: string };
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: ActionError };

const slugSchema = z.string().min(1).max(100);

async function runAction<T>(
  work: (facts: { requestId: string; ip: string | null }) => Promise<T>,
): Promise<ActionResult<T>> {
  const requestId = newId("request");
  return withLogFields({ requestId }, async () => {
    try {
      return { ok: true, data: await work({ requestId, ip: clientIp(await headers()) }) };
    } catch (thrown) {
      unstable_rethrow(thrown);
      const error = toAppError(thrown);
      logError(error, "server-action");
      const fields = error.details?.fields as Record<string, string[]> | undefined;
      return {
        ok: false,
        error: { code: error.code, message: error.publicMessage, ...(fields ? { fields } : {}), requestId },
      };
    }
  });
}

async function requireUser(): Promise<SessionUser> {
  const session = await getSession();
  if (!session) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
  return session.user;
}

/**
 * A server action inside a workspace: session → membership → parse → use case. The first argument is the workspace's
 * slug (bound by the page). Errors come back as data; unknown errors never carry their own text.
 */
export function workspaceAction<S extends z.ZodType, T>(
  schema: S,
  handle: (ctx: WorkspaceContext, input: z.output<S>) => Promise<T>,
): (slug: string, input: z.input<S>) => Promise<ActionResult<T>> {
  return (slug, input) =>
    runAction(async (facts) => {
      const user = await requireUser();
      const ctx = await findMembershipContext(user, { slug: slugSchema.parse(slug) }, facts);
      if (!ctx) throw notFound("workspace", slug);
      return handle(ctx, schema.parse(input));
    });
}

/** A server action of a signed-in person outside any workspace (profile, sessions, creating a workspace). */
export function userAction<S extends z.ZodType, T>(
  schema: S,
  handle: (user: SessionUser, input: z.output<S>, facts: { requestId: string; ip: string | null }) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) => runAction(async (facts) => handle(await requireUser(), schema.parse(input), facts));
}

/** A server action for anyone (sign-up, password reset). Throttling is the use case's duty. */
export function publicAction<S extends z.ZodType, T>(
  schema: S,
  handle: (input: z.output<S>, facts: { requestId: string; ip: string | null }) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return (input) => runAction(async (facts) => handle(schema.parse(input), facts));
}
