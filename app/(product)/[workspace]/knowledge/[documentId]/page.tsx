import { Download } from "lucide-react";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageShell } from "@/components/patterns/page-shell";
import { BreadcrumbTitle } from "@/components/shell/breadcrumb";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getDocument } from "@/lib/knowledge/get-document";
import { listKnowledgeBases } from "@/lib/knowledge/list-documents";
import { maxFileBytes, type DocumentDto } from "@/lib/knowledge/schema";
import { findOr404 } from "../../agents/_parts/find-or-404";
import { RefreshWhile } from "../../runs/_parts/refresh-while";
import { DocumentMenu } from "../_parts/document-menu";
import { DocumentState } from "../_parts/document-state";
import { fileHref } from "../_parts/file-href";
import { hasFile, isBeingRead } from "../_parts/reading-state";
import { DocumentFacts } from "./_parts/document-facts";
import { PageReader } from "./_parts/page-reader";
import { PassageReader } from "./_parts/passage-reader";
import { ReaderTabs } from "./_parts/reader-tabs";
import { readerQuery } from "./_parts/reader-query";

type DocumentPageProps = {
  params: Promise<{ workspace: string; documentId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: DocumentPageProps): Promise<Metadata> {
  const { workspace, documentId } = await params;
  const ctx = await requireWorkspace(workspace);
  return { title: ctx.can("knowledge:read") ? (await findOr404(getDocument(ctx, documentId))).name : "Document" };
}

export default async function DocumentPage({ params, searchParams }: DocumentPageProps) {
  const { workspace, documentId } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("knowledge:read")) notFound();
  const query = readerQuery.parse(await searchParams);
  const [document, bases] = await Promise.all([findOr404(getDocument(ctx, documentId)), listKnowledgeBases(ctx)]);
  const slug = ctx.workspaceSlug;
  const isPages = query.view === "pages";

  return (
    <PageShell
      title={<span className="break-all">{document.name}</span>}
      description={document.title && document.title !== document.name ? document.title : undefined}
      actions={
        <>
          {hasFile(document) ? (
            <Button variant="outline" asChild>
              <a href={fileHref(slug, document.id)} download={document.name}>
                <Download aria-hidden />
                Download
              </a>
            </Button>
          ) : null}
          <DocumentMenu
            slug={slug}
            document={document}
            canWrite={ctx.can("knowledge:write")}
            maxBytes={maxFileBytes}
            afterDelete={`/${slug}/knowledge`}
          />
        </>
      }
    >
      <BreadcrumbTitle title={document.name} />
      <RefreshWhile active={isBeingRead(document)} everyMs={1_500} />
      <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,1fr)_19rem]">
        <aside aria-label="Facts" className="grid gap-3 lg:order-last lg:sticky lg:top-16">
          <DocumentState document={document} />
          <DocumentFacts
            document={document}
            base={bases.items.find(({ id }) => id === document.knowledgeBaseId)?.name ?? "–"}
          />
        </aside>
        <div className="grid min-w-0 gap-4">
          {document.warnings.map((warning) => (
            <Alert key={warning} tone="warning" title={warning} />
          ))}
          {document.chunkCount === 0 ? (
            <p className="rounded-lg border border-dashed px-4 py-10 text-center text-muted-foreground">
              {whyEmpty(document)}
            </p>
          ) : (
            <>
              <ReaderTabs slug={slug} documentId={document.id} isPages={isPages} />
              {isPages ? (
                <PageReader ctx={ctx} document={document} number={query.page} />
              ) : (
                <PassageReader ctx={ctx} document={document} passageId={query.passage ?? null} part={query.part} />
              )}
            </>
          )}
        </div>
      </div>
    </PageShell>
  );
}

function whyEmpty(document: DocumentDto): string {
  if (isBeingRead(document)) return "The text will stand here as soon as it is read.";
  return hasFile(document)
    ? "There is no text to show. What was uploaded is kept; download it, replace it or read it again."
    : "A rule did not let this document in. Nothing of it was kept; replace it with another file, or delete it.";
}
