import Link from "next/link";
import type { RunSource } from "@/lib/runs/schema";

/** The passages behind the numbers of an answer; each leads to its place in the document. */
export function SourceList({ slug, sources }: { slug: string; sources: RunSource[] }) {
  return (
    <ol className="grid gap-3">
      {sources.map(({ number, chunkId, documentId, documentName, page, quote }) => (
        <li
          key={chunkId}
          id={`source-${number}`}
          className="grid scroll-mt-16 grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-0.5 rounded-md target:bg-brand-soft"
        >
          <span className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm bg-brand-soft px-1 text-11 font-medium text-brand">
            {number}
          </span>
          <Link
            href={`/${slug}/knowledge/${documentId}?passage=${encodeURIComponent(chunkId)}`}
            className="truncate text-13 text-brand underline-offset-4 hover:underline"
          >
            {documentName}, page {page}
          </Link>
          <blockquote className="col-start-2 line-clamp-4 text-13 break-words text-muted-foreground">
            {quote}
          </blockquote>
        </li>
      ))}
    </ol>
  );
}
