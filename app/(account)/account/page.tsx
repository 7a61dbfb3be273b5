import type { Metadata } from "next";
import { PageHeader } from "@/components/patterns/page-header";
import { requireUserPage } from "@/lib/access/require-user";
import { ProfileForm } from "./profile-form";

export const metadata: Metadata = { title: "Your account" };

export default async function AccountPage() {
  const { user } = await requireUserPage();
  const timeZones = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), user.timeZone])];
  return (
    <>
      <PageHeader title="Profile" description="How others see you, and how Mandate looks to you." />
      <ProfileForm user={user} timeZones={timeZones} />
    </>
  );
}
