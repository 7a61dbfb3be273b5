import Link from "next/link";
import { cn } from "@/components/ui/cn";

type ReaderTabsProps = { slug: string; documentId: string; isPages: boolean };

/** By passages, as agents find them, or by pages, as people know them. */
export function ReaderTabs({ slug, documentId, isPages }: ReaderTabsProps) {
  const base = `/${slug}/knowledge/${documentId}`;
  const tabs = [
    { href: base, label: "Passages", isHere: !isPages },
    { href: `${base}?view=pages`, label: "Pages", isHere: isPages },
  ];
  return (
    <nav aria-label="How to read" className="flex gap-4 border-b">
      {tabs.map(({ href, label, isHere }) => (
        <Link
          key={href}
          href={href}
          scroll={false}
          aria-current={isHere ? "page" : undefined}
          className={cn(
            "-mb-px inline-flex h-9 items-center border-b-2 text-13 font-medium focus-visible:-outline-offset-2",
            isHere ? "border-foreground" : "border-transparent text-muted-foreground hover:text-foreground",
          )}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
