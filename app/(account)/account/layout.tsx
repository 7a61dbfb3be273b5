import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/patterns/logo";
import { Button } from "@/components/ui/button";
import { Toaster } from "@/components/ui/toaster";
import { AccountTabs } from "./_parts/account-tabs";

/** The frame of the account pages, which belong to no workspace. Each page checks the session itself. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className="border-b">
        <div className="mx-auto flex h-14 w-full max-w-3xl items-center justify-between gap-4 px-4 sm:px-6">
          <Link href="/account/start" className="rounded-md">
            <Logo />
          </Link>
          <div className="flex items-center gap-1.5">
            <Button variant="ghost" asChild>
              <Link href="/account/start">Back to work</Link>
            </Button>
            <Button variant="outline" asChild>
              <a href="/sign-out">Sign out</a>
            </Button>
          </div>
        </div>
      </header>
      <div className="mx-auto grid w-full max-w-3xl gap-5 px-4 py-6 sm:px-6">
        <AccountTabs />
        <main className="grid gap-5">{children}</main>
      </div>
      <Toaster />
    </div>
  );
}
