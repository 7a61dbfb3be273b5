import { FileText } from "lucide-react";
import Link from "next/link";
import type { RunSource } from "@/lib/runs/schema";
import { passageHref } from "./passage-href";

type SourceListProps = { slug: string; sources: RunSource[] };

/** The passages that an answer stands on, one line each; nothing when it cites none. */
export function SourceList({ slug, sources }: SourceListProps) {
  if (sources.length === 0) return null;
  return (
    <ul aria-label="Sources" className="flex flex-wrap gap-1.5">
      {sources.map((source) => (
        <li key={source.number} className="min-w-0">
          <Link
            href={passageHref(slug, source)}
            title={source.documentName}
            className="inline-flex h-6 max-w-80 items-center gap-1.5 rounded-sm border bg-surface px-1.5 text-xs text-muted-foreground hover:bg-accent hover:text-foreground"
          >
            <span className="font-medium tabular-nums">{source.number}</span>
            <FileText aria-hidden className="size-3 shrink-0" />
            <span className="truncate">{source.documentName}</span>
            <span className="shrink-0 tabular-nums">p. {source.page}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
