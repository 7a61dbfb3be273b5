"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

const tabs = [
  { href: "/account", label: "Profile" },
  { href: "/account/security", label: "Sign-in and devices" },
  { href: "/account/workspaces", label: "Workspaces" },
];

export function AccountTabs() {
  const pathname = usePathname();
  return (
    <nav aria-label="Account" className="flex gap-4 overflow-x-auto border-b">
      {tabs.map(({ href, label }) => (
        <Link
          key={href}
          href={href}
          aria-current={pathname === href ? "page" : undefined}
          className={cn(
            "-mb-px inline-flex h-9 shrink-0 items-center border-b-2 text-13 font-medium focus-visible:-outline-offset-2",
            pathname === href ? "border-foreground" : "border-transparent text-muted-foreground hover:text-foreground",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
