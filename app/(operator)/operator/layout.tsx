import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/patterns/logo";
import { ThemeToggle } from "@/components/patterns/theme-toggle";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Toaster } from "@/components/ui/toaster";
import { requireOperatorPage } from "@/lib/access/require-operator";
import { OperatorTabs } from "./_parts/operator-tabs";

export const metadata: Metadata = {
  title: { default: "Operator console", template: "%s · Operator console · Mandate" },
  robots: { index: false, follow: false },
};

/** The frame of the operator console, which belongs to no workspace. It shows itself to operators only; each page checks as well. */
export default async function OperatorLayout({ children }: { children: ReactNode }) {
  await requireOperatorPage();
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-primary focus:px-3 focus:py-2 focus:text-primary-foreground"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-30 border-b bg-background">
        <div className="flex h-12 items-center justify-between gap-3 px-4 sm:px-6">
          <div className="flex min-w-0 items-center gap-2.5">
            <Link href="/operator" aria-label="Mandate, operator console" className="rounded-md">
              <Logo className="hidden sm:inline-flex" />
              <Logo markOnly className="sm:hidden" />
            </Link>
            <Badge tone="outline">Operator console</Badge>
          </div>
          <div className="flex items-center gap-1">
            <ThemeToggle />
            <Button variant="ghost" asChild>
              <Link href="/account/start">Back to work</Link>
            </Button>
          </div>
        </div>
        <OperatorTabs />
      </header>
      <main id="main" tabIndex={-1} className="min-w-0 flex-1 outline-none">
        {children}
      </main>
      <Toaster />
    </div>
  );
}
