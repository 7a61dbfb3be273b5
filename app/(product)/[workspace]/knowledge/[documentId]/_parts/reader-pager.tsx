import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";

type ReaderPagerProps = { label: string; children: ReactNode; previous: string | null; next: string | null };

/** Where one is in a document, and the way on. */
export function ReaderPager({ label, children, previous, next }: ReaderPagerProps) {
  return (
    <nav aria-label={label} className="flex flex-wrap items-center justify-between gap-3 text-13 text-muted-foreground">
      <div className="flex items-center gap-2 tabular-nums">{children}</div>
      <div className="flex gap-2">
        <Step href={previous}>
          <ChevronLeft aria-hidden />
          Previous
        </Step>
        <Step href={next}>
          Next
          <ChevronRight aria-hidden />
        </Step>
      </div>
    </nav>
  );
}

function Step({ href, children }: { href: string | null; children: ReactNode }) {
  return href === null ? (
    <Button variant="outline" size="sm" disabled>
      {children}
    </Button>
  ) : (
    <Button variant="outline" size="sm" asChild>
      <Link href={href}>{children}</Link>
    </Button>
  );
}
