import Link from "next/link";
import { passageHref } from "@/components/patterns/passage-href";
import type { RunSource } from "@/lib/runs/schema";

/** The passages behind the numbers of an answer, quoted; each leads to its place in the document. */
export function RunSources({ slug, sources }: { slug: string; sources: RunSource[] }) {
  return (
    <ol className="grid gap-3">
      {sources.map(({ number, chunkId, documentId, documentName, page, quote }) => (
        <li key={chunkId} className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-0.5">
          <span className="inline-flex h-5 min-w-5 items-center justify-center rounded-sm bg-brand-soft px-1 text-11 font-medium text-brand">
            {number}
          </span>
          <Link
            href={passageHref(slug, { documentId, chunkId })}
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
