"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { getSession } from "@/lib/access/session";
import { hasSecureCookies, sessionCookieName } from "@/lib/access/session-cookie";
import { endSession } from "@/lib/accounts/start-session";

/** Ends the session in the database and drops the cookie. Works without JavaScript. */
export async function signOutAction(): Promise<void> {
  const session = await getSession();
  if (session) await endSession(session.sessionId);
  // With the attributes it was set with: browsers ignore an insecure deletion of a __Secure- cookie.
  (await cookies()).set(sessionCookieName(), "", {
    maxAge: 0,
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: hasSecureCookies(),
  });
  redirect("/sign-in");
}
