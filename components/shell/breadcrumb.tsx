"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from "react";
import { breadcrumbTrail } from "./breadcrumb-trail";

type Titles = { titles: Record<string, string>; setTitle: (path: string, title: string) => void };

const TitlesContext = createContext<Titles>({ titles: {}, setTitle: () => undefined });

export function BreadcrumbTitles({ children }: { children: ReactNode }) {
  const [titles, setTitles] = useState<Record<string, string>>({});
  const value = useMemo<Titles>(
    () => ({
      titles,
      setTitle: (path, title) =>
        setTitles((current) => (current[path] === title ? current : { ...current, [path]: title })),
    }),
    [titles],
  );
  return <TitlesContext value={value}>{children}</TitlesContext>;
}

/** Put it on a page whose URL ends in an id: the breadcrumb then shows the name instead. Renders nothing. */
export function BreadcrumbTitle({ title, path }: { title: string; path?: string }) {
  const pathname = usePathname();
  const { setTitle } = useContext(TitlesContext);
  const target = path ?? pathname;
  useEffect(() => setTitle(target, title), [setTitle, target, title]);
  return null;
}

export function Breadcrumb({ workspace }: { workspace: { name: string; slug: string } }) {
  const pathname = usePathname();
  const { titles } = useContext(TitlesContext);
  const trail = breadcrumbTrail(pathname, workspace.slug, titles);
  return (
    <nav aria-label="Breadcrumb" className="min-w-0 flex-1">
      <ol className="flex min-w-0 items-center gap-1.5 text-13 text-muted-foreground">
        <li className="hidden min-w-0 shrink truncate sm:block">
          <Link href={`/${workspace.slug}`} className="hover:text-foreground">
            {workspace.name}
          </Link>
        </li>
        {trail.map(({ href, label }, at) => {
          const isLast = at === trail.length - 1;
          return (
            <li key={href} className="flex min-w-0 items-center gap-1.5">
              <span aria-hidden className={at === 0 ? "hidden sm:inline" : undefined}>
                /
              </span>
              <Link
                href={href}
                aria-current={isLast ? "page" : undefined}
                className={isLast ? "truncate text-foreground" : "truncate hover:text-foreground"}
              >
                {label}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
