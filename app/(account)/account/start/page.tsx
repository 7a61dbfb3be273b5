import { redirect } from "next/navigation";
import { requireUserPage } from "@/lib/access/require-user";
import { listWorkspaces } from "@/lib/workspaces/list-workspaces";

/** Where signing in leads: to the only workspace, to the choice among several, or to creating the first. */
export default async function StartPage() {
  const { user } = await requireUserPage();
  const [first, ...others] = await listWorkspaces(user);
  if (!first) redirect("/new");
  redirect(others.length === 0 ? `/${first.slug}` : "/account/workspaces");
}
