"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

export type LinkTab = {
  href: string;
  label: ReactNode;
  /** Stays marked on the pages below its own, too. */
  coversBelow?: boolean;
};

type LinkTabsProps = {
  /** What the tabs are of, for people who cannot see them. */
  label: string;
  tabs: readonly LinkTab[];
  /** The `href` of the tab that is shown; by default the tab of this page's address. */
  current?: string;
  /** The page stays scrolled where it is. */
  keepsPlace?: boolean;
  className?: string;
};

/** Views of one thing that have an address each, so that they can be linked to and gone back from. */
export function LinkTabs({ label, tabs, current, keepsPlace, className }: LinkTabsProps) {
  const pathname = usePathname();
  const here = current ?? pathname;
  return (
    <nav aria-label={label} className={cn("flex gap-4 overflow-x-auto border-b", className)}>
      {tabs.map(({ href, label: text, coversBelow }) => {
        const isHere = here === href;
        const isBelow = coversBelow === true && here.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            scroll={!keepsPlace}
            aria-current={isHere ? "page" : isBelow ? "true" : undefined}
            className={cn(
              "-mb-px inline-flex h-9 shrink-0 items-center gap-1.5 border-b-2 text-13 font-medium focus-visible:-outline-offset-2",
              isHere || isBelow
                ? "border-foreground"
                : "border-transparent text-muted-foreground hover:text-foreground",
            )}
          >
            {text}
          </Link>
        );
      })}
    </nav>
  );
}
