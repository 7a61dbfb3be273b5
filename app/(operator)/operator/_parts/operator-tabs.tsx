"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

const tabs = [
  { href: "/operator", label: "Overview" },
  { href: "/operator/functions", label: "Functions" },
  { href: "/operator/jobs", label: "Jobs" },
  { href: "/operator/events", label: "Events" },
];

export function OperatorTabs() {
  const pathname = usePathname();
  return (
    <nav aria-label="Operator console" className="flex gap-4 overflow-x-auto px-4 sm:px-6">
      {tabs.map(({ href, label }) => {
        const isHere = pathname === href;
        const isBelow = href !== "/operator" && pathname.startsWith(`${href}/`);
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? "page" : isBelow ? "true" : undefined}
            className={cn(
              "-mb-px inline-flex h-9 shrink-0 items-center border-b-2 text-13 font-medium focus-visible:-outline-offset-2",
              isHere || isBelow
                ? "border-foreground"
                : "border-transparent text-muted-foreground hover:text-foreground",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
