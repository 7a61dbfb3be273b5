import type { Metadata } from "next";
import { env } from "@/lib/core/env";
import { ForgotPasswordForm } from "./forgot-password-form";

export const metadata: Metadata = { title: "Forgot the password" };

export default function ForgotPasswordPage() {
  return <ForgotPasswordForm hasLocalMailbox={env().MANDATE_MAILBOX_URL !== undefined} />;
}
