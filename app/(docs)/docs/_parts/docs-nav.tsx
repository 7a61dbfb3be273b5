"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { isTypingTarget } from "@/components/patterns/is-typing-target";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { guides } from "./guides";
import { searchDocs, type DocsEntry } from "./search-docs";

export type NavGroup = {
  name: string;
  slug: string;
  operations: { id: string; summary: string; method: string; path: string }[];
};

type DocsNavProps = { groups: NavGroup[]; onNavigate?: () => void };

/** Guides and operations, with a search over both. `/` goes to the search. */
export function DocsNav({ groups, onNavigate }: DocsNavProps) {
  const pathname = usePathname();
  const [query, setQuery] = useState("");
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "/" || event.metaKey || event.ctrlKey || isTypingTarget(event)) return;
      // Of the two navigations, for wide screens and for phones, one is hidden.
      if (!input.current?.checkVisibility()) return;
      event.preventDefault();
      input.current.focus();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  const results = query.trim() === "" ? null : searchDocs(entriesOf(groups), query);
  return (
    <div className="grid content-start gap-4">
      <div className="relative" role="search">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-muted-foreground"
        />
        <Input
          ref={input}
          type="search"
          aria-label="Search the documentation"
          placeholder="Search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="pl-8"
        />
      </div>
      <nav aria-label="Documentation" className="grid gap-4 text-13" onClick={onNavigate}>
        {results ? (
          <ul className="grid gap-0.5" aria-label="Results">
            {results.length === 0 ? <li className="px-2 text-muted-foreground">Nothing matches.</li> : null}
            {results.map(({ href, title, detail }) => (
              <li key={href}>
                <Link href={href} className="grid rounded-md px-2 py-1 hover:bg-accent">
                  <span>{title}</span>
                  <span className="truncate font-mono text-xs text-muted-foreground">{detail}</span>
                </Link>
              </li>
            ))}
          </ul>
        ) : (
          <>
            <NavList
              title="Guides"
              pathname={pathname}
              links={[
                { href: "/docs", label: "Overview" },
                ...guides.map(({ slug, title }) => ({ href: `/docs/${slug}`, label: title })),
                { href: "/docs/policies", label: "Policy catalogue" },
              ]}
            />
            <NavList
              title="API reference"
              pathname={pathname}
              links={[
                { href: "/docs/api", label: "Overview" },
                ...groups.map(({ name, slug, operations }) => ({
                  href: `/docs/api/${slug}`,
                  label: name,
                  below: operations.map(({ id, summary }) => ({ href: `/docs/api/${slug}#${id}`, label: summary })),
                })),
              ]}
            />
          </>
        )}
      </nav>
    </div>
  );
}

type NavLink = { href: string; label: string; below?: { href: string; label: string }[] };

function NavList({ title, links, pathname }: { title: string; links: NavLink[]; pathname: string }) {
  return (
    <div className="grid gap-1">
      <p className="px-2 text-xs font-medium text-muted-foreground">{title}</p>
      <ul className="grid gap-0.5">
        {links.map(({ href, label, below }) => {
          const isHere = pathname === href;
          return (
            <li key={href}>
              <Link
                href={href}
                aria-current={isHere ? "page" : undefined}
                className={cn(
                  "block rounded-md px-2 py-1 hover:bg-accent",
                  isHere ? "bg-accent font-medium" : "text-muted-foreground",
                )}
              >
                {label}
              </Link>
              {isHere && below ? (
                <ul className="mt-0.5 ml-2 grid gap-0.5 border-l pl-2">
                  {below.map((link) => (
                    <li key={link.href}>
                      <a
                        href={link.href}
                        className="block rounded-md px-2 py-0.5 text-muted-foreground hover:bg-accent hover:text-foreground"
                      >
                        {link.label}
                      </a>
                    </li>
                  ))}
                </ul>
              ) : null}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function entriesOf(groups: NavGroup[]): DocsEntry[] {
  return [
    ...guides.map(({ slug, title, summary }) => ({ href: `/docs/${slug}`, title, detail: summary })),
    { href: "/docs/policies", title: "Policy catalogue", detail: "Every rule that ships, in words and in code" },
    ...groups.flatMap(({ name, slug, operations }) =>
      operations.map(({ id, summary, method, path }) => ({
        href: `/docs/api/${slug}#${id}`,
        title: summary,
        detail: `${method.toUpperCase()} ${path}`,
        extra: `${id} ${name}`,
      })),
    ),
  ];
}
