import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { cache } from "react";
import { findMembershipContext } from "./membership-context";
import { requireUserPage } from "./require-user";
import type { WorkspaceContext } from "./workspace-context";

/**
 * First line of each product page: session → membership → context. No session: to sign-in and back. No such workspace
 * and not a member are the same "not found". Calling it in layout and page costs one query.
 */
export const requireWorkspace = cache(async (slug: string): Promise<WorkspaceContext> => {
  const { user } = await requireUserPage();
  const requestId = (await headers()).get("x-request-id");
  const ctx = await findMembershipContext(user, { slug }, { requestId, ip: null });
  return ctx ?? notFound();
});
