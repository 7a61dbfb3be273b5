import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getDocumentPage } from "@/lib/knowledge/get-document";
import type { DocumentDto } from "@/lib/knowledge/schema";
import { findOr404 } from "../../../agents/_parts/find-or-404";
import { ReaderPager } from "./reader-pager";

type PageReaderProps = { ctx: WorkspaceContext; document: DocumentDto; number: number };

/** One page of a document as the text that was read from it. */
export async function PageReader({ ctx, document, number }: PageReaderProps) {
  const wanted = Math.min(number, Math.max(document.pageCount, 1));
  const page = await findOr404(getDocumentPage(ctx, document.id, wanted));
  const base = `/${ctx.workspaceSlug}/knowledge/${document.id}`;
  const hrefOf = (target: number) =>
    target < 1 || target > page.pageCount ? null : `${base}?view=pages&page=${target}`;
  const pager = (label: string) => (
    <ReaderPager label={label} previous={hrefOf(wanted - 1)} next={hrefOf(wanted + 1)}>
      Page {wanted.toLocaleString("en-US")} of {page.pageCount.toLocaleString("en-US")}
    </ReaderPager>
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">{pager("Pages")}</div>
        {page.pageCount > 2 ? (
          <form action={base} className="flex items-center gap-2">
            <input type="hidden" name="view" value="pages" />
            <Input
              name="page"
              inputMode="numeric"
              aria-label="Page number"
              placeholder="Page"
              className="h-7 w-20"
              autoComplete="off"
            />
            <Button type="submit" variant="outline" size="sm">
              Go
            </Button>
          </form>
        ) : null}
      </div>
      <article
        aria-label={`Page ${wanted}`}
        className="rounded-lg border bg-card p-4 min-w-0 leading-6 [overflow-wrap:anywhere] whitespace-pre-wrap sm:p-6"
      >
        {page.text.trim() === "" ? <span className="text-muted-foreground">This page has no text.</span> : page.text}
      </article>
      {pager("Pages, again")}
    </>
  );
}
