import Link from "next/link";
import { cn } from "@/components/ui/cn";

type PoliciesTabsProps = { slug: string; current: "packs" | "exceptions" | "facts" | "decisions" };

/** The views of the policies, as links: what is in force and what is excepted, what people stated, and what was decided. */
export function PoliciesTabs({ slug, current }: PoliciesTabsProps) {
  const tabs = [
    { id: "packs", label: "Packs", href: `/${slug}/policies` },
    { id: "exceptions", label: "Exceptions", href: `/${slug}/policies/exceptions` },
    { id: "facts", label: "Facts", href: `/${slug}/policies/facts` },
    { id: "decisions", label: "Decisions", href: `/${slug}/policies/decisions` },
  ];
  return (
    <nav aria-label="Policies" className="flex gap-4 overflow-x-auto border-b">
      {tabs.map(({ id, label, href }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === current ? "page" : undefined}
          className={cn(
            "-mb-px inline-flex h-9 shrink-0 items-center border-b-2 text-13 font-medium focus-visible:-outline-offset-2",
            id === current ? "border-foreground" : "border-transparent text-muted-foreground hover:text-foreground",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
