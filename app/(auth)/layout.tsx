import Link from "next/link";
import type { ReactNode } from "react";
import { Logo } from "@/components/patterns/logo";

export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <header className="px-4 py-5 sm:px-6">
        <Link href="/" className="inline-block rounded-md">
          <Logo />
        </Link>
      </header>
      <main className="flex flex-1 items-start justify-center px-4 pt-6 pb-16 sm:pt-16">{children}</main>
    </div>
  );
}
