import "server-only";
import { requireApiKeyContext } from "@/lib/access/api-key-context";
import { findMembershipContext } from "@/lib/access/membership-context";
import { getSession } from "@/lib/access/session";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { AppError, notFound } from "@/lib/core/errors";
import { clientIp } from "./client-ip";
import { requireSameOrigin } from "./same-origin";

/** Names the workspace where the credential does not: browser sessions may belong to several. */
export const workspaceHeader = "mandate-workspace";

/**
 * Turns the request's credential into a workspace context: a bearer API key, or the browser's session together with
 * the workspace's slug (header `Mandate-Workspace` or query `workspace`). Session requests that change something must
 * come from our own origin. Throws `unauthenticated`, `not_found` or `foreign_origin`.
 */
export async function authenticate(request: Request, requestId: string): Promise<WorkspaceContext> {
  const facts = { requestId, ip: clientIp(request.headers) };
  const authorization = request.headers.get("authorization");
  if (authorization !== null) {
    const secret = /^Bearer ([\x21-\x7e]{1,256})$/i.exec(authorization)?.[1];
    if (!secret) throw new AppError("unauthenticated", "Send the key as `Authorization: Bearer <key>`.");
    return requireApiKeyContext(secret, facts);
  }
  const session = await getSession();
  if (!session) throw new AppError("unauthenticated", "Send an API key as `Authorization: Bearer <key>`.");
  requireSameOrigin(request);
  const slug = request.headers.get(workspaceHeader) ?? new URL(request.url).searchParams.get("workspace");
  if (!slug) throw new AppError("unauthenticated", "Name the workspace in the header Mandate-Workspace.");
  const ctx = await findMembershipContext(session.user, { slug }, facts);
  if (!ctx) throw notFound("workspace", slug);
  return ctx;
}
