import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { getSession, type CurrentSession } from "./session";

/** The path being rendered, as the proxy noted it. */
async function currentPath(): Promise<string> {
  const path = (await headers()).get("x-mandate-path") ?? "/";
  return path.startsWith("/") && !path.startsWith("//") ? path : "/";
}

/** Sends the visitor to sign in and back again. */
export async function redirectToSignIn(): Promise<never> {
  const path = await currentPath();
  redirect(path === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(path)}`);
}

/** First line of each page that needs a person but no workspace: the session, or a redirect to sign-in. */
export async function requireUserPage(): Promise<CurrentSession> {
  return (await getSession()) ?? redirectToSignIn();
}
