import type { Metadata } from "next";
import { PageHeader } from "@/components/patterns/page-header";
import { requireUserPage } from "@/lib/access/require-user";
import { listSessions } from "@/lib/accounts/sessions";
import { hasPassword } from "@/lib/accounts/update-profile";
import { DeleteAccountCard } from "./delete-account-card";
import { EmailCard } from "./email-card";
import { PasswordCard } from "./password-card";
import { SessionsCard } from "./sessions-card";

export const metadata: Metadata = { title: "Sign-in and devices" };

export default async function SecurityPage() {
  const session = await requireUserPage();
  const { user } = session;
  const [sessions, hasOne] = await Promise.all([listSessions(session), hasPassword(user)]);
  return (
    <>
      <PageHeader title="Sign-in and devices" description="Your address, your password, and where you are signed in." />
      <EmailCard email={user.email} isVerified={user.isEmailVerified} hasPassword={hasOne} />
      <PasswordCard hasPassword={hasOne} />
      <SessionsCard sessions={sessions} />
      <DeleteAccountCard email={user.email} hasPassword={hasOne} />
    </>
  );
}
