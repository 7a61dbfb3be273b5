import type { Metadata } from "next";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listDocuments, listKnowledgeBases } from "@/lib/knowledge/list-documents";
import { maxFileBytes } from "@/lib/knowledge/schema";
import { RefreshWhile } from "../runs/_parts/refresh-while";
import { DocumentsTable } from "./_parts/documents-table";
import { FindForm } from "./_parts/find-form";
import { FoundPassages } from "./_parts/found-passages";
import { NewBaseDialog } from "./_parts/new-base-dialog";
import { NoDocuments } from "./_parts/no-documents";
import { isBeingRead } from "./_parts/reading-state";
import { UploadPanel } from "./_parts/upload-panel";
import { isNarrowed, knowledgePageQuery, toDocumentListQuery } from "./knowledge-page-query";

export const metadata: Metadata = { title: "Knowledge" };

const description = "Documents that agents look things up in. Each answer cites the passage that it stands on.";

type KnowledgePageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function KnowledgePage({ params, searchParams }: KnowledgePageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("knowledge:read")) {
    return (
      <PageShell title="Knowledge" description={description}>
        <EmptyState
          title="Documents are not open to your role"
          description="They need the permission knowledge:read. An owner or admin can change your role."
        />
      </PageShell>
    );
  }
  const slug = ctx.workspaceSlug;
  const query = knowledgePageQuery.parse(await searchParams);
  const [page, bases] = await Promise.all([listDocuments(ctx, toDocumentListQuery(query)), listKnowledgeBases(ctx)]);
  const canWrite = ctx.can("knowledge:write");
  const isEmpty = page.items.length === 0 && !isNarrowed(query);
  const choices = bases.items.map(({ id, name }) => ({ id, name }));

  return (
    <PageShell title="Knowledge" description={description} actions={canWrite ? <NewBaseDialog slug={slug} /> : null}>
      <RefreshWhile active={page.items.some(isBeingRead)} everyMs={1_500} />
      {canWrite ? (
        <UploadPanel slug={slug} maxBytes={maxFileBytes} bases={choices} chosenBase={query.base ?? null} />
      ) : null}
      {isEmpty ? (
        <NoDocuments canUpload={canWrite} />
      ) : (
        <>
          <FindForm key={query.find ?? ""} text={query.find ?? ""} base={query.base ?? null} />
          {query.find ? (
            <FoundPassages ctx={ctx} text={query.find} base={choices.find(({ id }) => id === query.base) ?? null} />
          ) : null}
          <DocumentsTable
            slug={slug}
            documents={page.items}
            bases={choices}
            canWrite={canWrite}
            maxBytes={maxFileBytes}
          />
          <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
        </>
      )}
    </PageShell>
  );
}
