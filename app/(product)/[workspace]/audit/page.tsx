import type { Metadata } from "next";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listAuditEntries, listAuditFacets } from "@/lib/audit/list-audit-entries";
import { now } from "@/lib/core/clock";
import { AuditClosed } from "./audit-closed";
import { AuditTable } from "./audit-table";
import { AuditTabs } from "./audit-tabs";
import { AuditToolbar } from "./audit-toolbar";
import { auditPageQuery, toAuditQuery } from "./audit-page-query";
import { EntryDetails } from "./entry-details";
import { ExportButton } from "./export-button";
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
  if (!ctx.can("audit:read")) return <AuditClosed />;
  const query = auditPageQuery.parse(await searchParams);
  const [page, facets] = await Promise.all([listAuditEntries(ctx, toAuditQuery(query)), listAuditFacets(ctx)]);

  return (
    <PageShell
      title="Audit"
      description={description}
      actions={
        <>
          <VerifyButton slug={ctx.workspaceSlug} />
          <ExportButton
            slug={ctx.workspaceSlug}
            day={now().toISOString().slice(0, 10)}
            mayTakePayloads={ctx.can("audit:payloads")}
          />
        </>
      }
    >
      <AuditTabs slug={ctx.workspaceSlug} />
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
