import Link from "next/link";
import { Alert } from "@/components/ui/alert";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { listPassages } from "@/lib/knowledge/get-document";
import type { DocumentDto, PassageDto } from "@/lib/knowledge/schema";
import { findPassagePart } from "./find-passage-part";
import { MarkedPassage } from "./marked-passage";
import { partSize } from "./reader-query";
import { ReaderPager } from "./reader-pager";

type PassageReaderProps = { ctx: WorkspaceContext; document: DocumentDto; passageId: string | null; part: number };

/** A document as agents find it: passage by passage, the wanted one marked and in view. */
export async function PassageReader({ ctx, document, passageId, part }: PassageReaderProps) {
  const found = passageId ? await findPassagePart(ctx, document.id, passageId) : null;
  const parts = Math.max(1, Math.ceil(document.chunkCount / partSize));
  const shown = Math.min(found ?? part, parts);
  const first = (shown - 1) * partSize;
  // Passages are numbered from 0 without gaps.
  const { items } = await listPassages(ctx, document.id, { limit: partSize, after: first - 1 });
  const base = `/${ctx.workspaceSlug}/knowledge/${document.id}`;
  const hrefOf = (target: number) =>
    target < 1 || target > parts ? null : target === 1 ? base : `${base}?part=${target}`;
  const count = (number: number) => number.toLocaleString("en-US");
  const pager = (label: string) =>
    parts > 1 ? (
      <ReaderPager label={label} previous={hrefOf(shown - 1)} next={hrefOf(shown + 1)}>
        Passages {count(first + 1)}–{count(first + items.length)} of {count(document.chunkCount)}
      </ReaderPager>
    ) : null;

  return (
    <>
      {passageId && found === null ? (
        <Alert tone="warning" title="The passage is not in this version of the document">
          The document was read again or replaced since the answer was given. The answer keeps its quote; the text below
          is today&apos;s.
        </Alert>
      ) : null}
      {pager("Passages")}
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {items.map((passage) => (
          <li key={passage.id}>
            {passage.id === passageId ? (
              <MarkedPassage id={passage.id}>
                <Passage passage={passage} base={base} />
              </MarkedPassage>
            ) : (
              <article id={passage.id} className="rounded-lg border bg-card p-4">
                <Passage passage={passage} base={base} />
              </article>
            )}
          </li>
        ))}
      </ol>
      {pager("Passages, again")}
    </>
  );
}

function Passage({ passage, base }: { passage: PassageDto; base: string }) {
  const { page, pageEnd, headingPath, text } = passage;
  return (
    <>
      <p className="mb-2 flex items-baseline justify-between gap-3 text-xs text-muted-foreground">
        <span className="min-w-0 truncate">{headingPath.join(" › ")}</span>
        <Link
          href={`${base}?view=pages&page=${page}`}
          className="shrink-0 tabular-nums hover:text-foreground hover:underline"
        >
          {pageEnd > page ? `Pages ${page}–${pageEnd}` : `Page ${page}`}
        </Link>
      </p>
      <p className="leading-6 [overflow-wrap:anywhere] whitespace-pre-wrap">{text}</p>
    </>
  );
}
