import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Button } from "@/components/ui/button";
import { getSession } from "@/lib/access/session";
import { AuthCard } from "../_parts/auth-card";
import { TextLink } from "../_parts/text-link";
import { signOutAction } from "./actions";

export const metadata: Metadata = { title: "Sign out" };

/** Asks first: a link from elsewhere must not sign anybody out. */
export default async function SignOutPage() {
  const session = await getSession();
  if (!session) redirect("/sign-in");
  return (
    <AuthCard
      title="Sign out?"
      description={`You are signed in as ${session.user.email}.`}
      footer={<TextLink href="/account/start">Stay signed in</TextLink>}
    >
      <form action={signOutAction} className="grid">
        <Button type="submit" size="lg">
          Sign out
        </Button>
      </form>
    </AuthCard>
  );
}
