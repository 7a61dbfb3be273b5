import type { ReactNode } from "react";
import Link from "next/link";
import { Logo } from "@/components/patterns/logo";
import { Badge } from "@/components/ui/badge";

export default function LocalMailLayout({ children }: { children: ReactNode }) {
  return (
    <div className="min-h-dvh">
      <header className="border-b">
        <div className="mx-auto flex h-14 w-full max-w-4xl items-center gap-3 px-4 sm:px-6">
          <Link href="/" className="rounded-md">
            <Logo />
          </Link>
          <Badge tone="masked">Local mailbox</Badge>
        </div>
      </header>
      <main className="mx-auto grid w-full max-w-4xl gap-5 px-4 py-6 sm:px-6">{children}</main>
    </div>
  );
}
