"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { hrefWith } from "./href-with";

type PaginationBarProps = {
  /** From the list's answer; null on the last page. */
  nextCursor: string | null;
  /** When the list can go back one page. Without it, pages after the first offer "Newest". */
  previousCursor?: string | null;
  /** How many rows this page shows. */
  shown: number;
  /** The query parameter that holds the cursor. */
  param?: string;
};

/** Newer and older links for a cursor-paged list; nothing when everything fits on one page. */
export function PaginationBar({ nextCursor, previousCursor, shown, param = "cursor" }: PaginationBarProps) {
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const isFirst = !searchParams.has(param);
  if (isFirst && !nextCursor) return null;
  const newer = previousCursor
    ? hrefWith(pathname, searchParams, { [param]: previousCursor })
    : hrefWith(pathname, searchParams, { [param]: null });
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-3 text-13 text-muted-foreground">
      <p className="tabular-nums">
        {shown} on this page{nextCursor ? "" : ", the last one"}
      </p>
      <div className="flex gap-2">
        <PageLink href={isFirst ? null : newer}>
          <ChevronLeft aria-hidden />
          {previousCursor ? "Newer" : "Newest"}
        </PageLink>
        <PageLink href={nextCursor ? hrefWith(pathname, searchParams, { [param]: nextCursor }) : null}>
          Older
          <ChevronRight aria-hidden />
        </PageLink>
      </div>
    </nav>
  );
}

function PageLink({ href, children }: { href: string | null; children: ReactNode }) {
  if (href === null) {
    return (
      <Button variant="outline" size="sm" disabled>
        {children}
      </Button>
    );
  }
  return (
    <Button variant="outline" size="sm" asChild>
      <Link href={href}>{children}</Link>
    </Button>
  );
}
