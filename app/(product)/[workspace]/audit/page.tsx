import { Download } from "lucide-react";
import type { Metadata } from "next";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { Button } from "@/components/ui/button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listAuditEntries, listAuditFacets } from "@/lib/audit/list-audit-entries";
import { AuditTable } from "./audit-table";
import { AuditToolbar } from "./audit-toolbar";
import { auditPageQuery, toAuditQuery } from "./audit-page-query";
import { EntryDetails } from "./entry-details";
import { VerifyButton } from "./verify-button";

export const metadata: Metadata = { title: "Audit" };

type AuditPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const description =
  "Who did what, and what was decided: by people, keys, agents and jobs. Each entry carries the hash of the one before, so that a change anywhere shows.";

export default async function AuditPage({ params, searchParams }: AuditPageProps) {
  const { workspace } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("audit:read")) {
    return (
      <PageShell title="Audit" description={description}>
        <EmptyState
          title="The audit log is not open to your role"
          description="It needs the permission audit:read, which owners, admins, builders and approvers have. An owner or admin can change your role."
        />
      </PageShell>
    );
  }
  const query = auditPageQuery.parse(await searchParams);
  const [page, facets] = await Promise.all([listAuditEntries(ctx, toAuditQuery(query)), listAuditFacets(ctx)]);

  return (
    <PageShell
      title="Audit"
      description={description}
      actions={
        <>
          <VerifyButton slug={ctx.workspaceSlug} />
          <Button variant="outline" asChild>
            <a href={`/api/v1/audit/export?workspace=${encodeURIComponent(ctx.workspaceSlug)}`} download>
              <Download aria-hidden />
              Export JSONL
            </a>
          </Button>
        </>
      }
    >
      <AuditTable
        slug={ctx.workspaceSlug}
        query={query}
        entries={page.items}
        toolbar={<AuditToolbar facets={facets} from={query.from ?? ""} to={query.to ?? ""} />}
      />
      <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
      {query.entry === undefined ? null : <EntryDetails ctx={ctx} query={query} seq={query.entry} />}
    </PageShell>
  );
}
