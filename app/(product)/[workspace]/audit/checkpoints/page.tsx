import type { Metadata } from "next";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { EmptyState } from "@/components/patterns/empty-state";
import { IdChip } from "@/components/patterns/id-chip";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { RelativeTime } from "@/components/patterns/relative-time";
import { CopyButton } from "@/components/ui/copy-button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getCheckpointMail } from "@/lib/audit/checkpoint-mail";
import type { AuditCheckpointDto } from "@/lib/audit/checkpoint-schema";
import { listAuditCheckpoints } from "@/lib/audit/list-audit-checkpoints";
import { listDestinations } from "@/lib/audit-delivery/list-destinations";
import { auditPageQuery } from "../audit-page-query";
import { AuditClosed } from "../audit-closed";
import { AuditTabs } from "../audit-tabs";
import { DownloadTextButton } from "../download-text-button";
import { DeliveryCard } from "./delivery-card";
import { MailSwitch } from "./mail-switch";

export const metadata: Metadata = { title: "Checkpoints" };

type CheckpointsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const columns: DataTableColumn[] = [
  { id: "size", header: "Covers entries" },
  { id: "at", header: "Signed" },
  { id: "root", header: "Root" },
  { id: "key", header: "Key", hideable: true },
  { id: "note", header: "Signed text" },
];

/** The signed roots over the log, newest first, to keep elsewhere. */
export default async function CheckpointsPage({ params, searchParams }: CheckpointsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("audit:read")) return <AuditClosed />;
  const { cursor } = auditPageQuery.parse(await searchParams);
  const [page, mail, delivery] = await Promise.all([
    listAuditCheckpoints(ctx, { limit: 50, ...(cursor ? { cursor } : {}) }),
    getCheckpointMail(ctx),
    listDestinations(ctx),
  ]);
  const slug = ctx.workspaceSlug;
  return (
    <PageShell
      title="Checkpoints"
      description="Each is a signature over the whole log up to an entry. Keep one outside, in your own store or with your auditor: it shows later whether anything that it covers was rewritten, even by whoever runs this installation."
      actions={mail ? <MailSwitch slug={slug} wanted={mail.wanted} /> : null}
    >
      <AuditTabs slug={slug} />
      <DeliveryCard slug={slug} destinations={delivery.items} mayManage={ctx.can("audit:manage")} />
      <DataTable
        name="checkpoints"
        columns={columns}
        rows={page.items.map((checkpoint) => toRow(slug, checkpoint))}
        empty={
          <EmptyState
            title={cursor ? "No older checkpoint" : "No checkpoint yet"}
            description="A checkpoint is signed within a minute after the first entry, then each minute in which the log grew."
            example={<p>To check an export against one: node verify-audit.mjs audit.jsonl --checkpoint saved.txt</p>}
          />
        }
      />
      <PaginationBar nextCursor={page.nextCursor} shown={page.items.length} />
    </PageShell>
  );
}

function toRow(slug: string, { size, root, at, keyId, note }: AuditCheckpointDto) {
  const covered = `1 to ${size.toLocaleString("en")}`;
  return {
    id: String(size),
    label: `Checkpoint over entries ${covered}`,
    cells: {
      size: <span className="tabular-nums">{covered}</span>,
      at: <RelativeTime value={at} />,
      root: <IdChip id={root} label={`root over entries ${covered}`} />,
      key: <code className="font-mono text-xs">{keyId}</code>,
      note: (
        <span className="inline-flex">
          <CopyButton value={note} label={`Copy the checkpoint over entries ${covered}`} />
          <DownloadTextButton
            name={`checkpoint-${slug}-${size}.txt`}
            text={note}
            label={`Download the checkpoint over entries ${covered}`}
          />
        </span>
      ),
    },
  };
}
