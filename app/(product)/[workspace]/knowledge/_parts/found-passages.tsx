import Link from "next/link";
import { passageHref } from "@/components/patterns/passage-href";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { searchBody, type SearchResult } from "@/lib/knowledge/schema";
import { searchKnowledge } from "@/lib/knowledge/search-knowledge";

type FoundPassagesProps = { ctx: WorkspaceContext; text: string; base: { id: string; name: string } | null };

/** What an agent would find for these words: the same search, with the words marked. */
export async function FoundPassages({ ctx, text, base }: FoundPassagesProps) {
  const { results } = await searchKnowledge(
    ctx,
    searchBody.parse({ query: text, limit: 10, ...(base ? { knowledgeBaseIds: [base.id] } : {}) }),
  );
  const where = base ? ` in ${base.name}` : "";
  return (
    <section aria-labelledby="found" className="grid gap-3">
      <h2 id="found" className="text-13 text-muted-foreground" aria-live="polite">
        {results.length === 0 ? (
          <>
            No passage{where} fits “{text}”. Try other words; only documents that are ready are searched.
          </>
        ) : (
          <>
            {results.length === 1 ? "One passage" : `The ${results.length} best passages`}
            {where} for “{text}”
          </>
        )}
      </h2>
      {results.length > 0 ? (
        <ol className="grid gap-3 lg:grid-cols-2">
          {results.map((result) => (
            <FoundPassage key={result.chunkId} slug={ctx.workspaceSlug} result={result} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

function FoundPassage({ slug, result }: { slug: string; result: SearchResult }) {
  return (
    <li className="relative grid content-start gap-1.5 rounded-lg border bg-card p-3 focus-within:border-ring hover:bg-surface">
      <p className="flex items-baseline justify-between gap-3 text-13">
        <Link
          href={passageHref(slug, result)}
          className="min-w-0 truncate font-medium after:absolute after:inset-0 after:rounded-lg"
        >
          {result.documentName}
        </Link>
        <span className="shrink-0 text-muted-foreground tabular-nums">page {result.page}</span>
      </p>
      {result.headingPath.length > 0 ? (
        <p className="truncate text-xs text-muted-foreground">{result.headingPath.join(" › ")}</p>
      ) : null}
      <p className="line-clamp-5 text-13 leading-5 break-words">
        {result.highlights.map(({ text, isMatch }, at) =>
          isMatch ? (
            <mark key={at} className="rounded-sm bg-masked-soft px-0.5 font-medium text-foreground">
              {text}
            </mark>
          ) : (
            <span key={at}>{text}</span>
          ),
        )}
      </p>
    </li>
  );
}
