"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";

export type SettingsTab = { path: string; label: string };

/** The sections of the settings, as links: each has its own address. */
export function SettingsTabs({ slug, tabs }: { slug: string; tabs: SettingsTab[] }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Settings" className="flex gap-4 overflow-x-auto border-b">
      {tabs.map(({ path, label }) => {
        const href = `/${slug}/settings${path}`;
        const isHere = pathname === href;
        return (
          <Link
            key={path}
            href={href}
            aria-current={isHere ? "page" : undefined}
            className={cn(
              "-mb-px inline-flex h-9 shrink-0 items-center border-b-2 text-13 font-medium focus-visible:-outline-offset-2",
              isHere ? "border-foreground" : "border-transparent text-muted-foreground hover:text-foreground",
            )}
          >
            {label}
          </Link>
        );
      })}
    </nav>
  );
}
