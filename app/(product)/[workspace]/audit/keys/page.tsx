import type { Metadata } from "next";
import { IdChip } from "@/components/patterns/id-chip";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { CopyButton } from "@/components/ui/copy-button";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { isOperator } from "@/lib/access/require-operator";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getSession } from "@/lib/access/session";
import type { AuditKeyList } from "@/lib/audit/checkpoint-schema";
import { listAuditKeys } from "@/lib/audit/list-audit-keys";
import { AuditClosed } from "../audit-closed";
import { AuditTabs } from "../audit-tabs";
import { DownloadTextButton } from "../download-text-button";
import { RotateKeyDialog } from "./rotate-key-dialog";

export const metadata: Metadata = { title: "Signing keys" };

/** The public keys that sign checkpoints, newest first. Operators can replace the newest. */
export default async function KeysPage({ params }: { params: Promise<{ workspace: string }> }) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("audit:read")) return <AuditClosed />;
  const [{ items }, session] = await Promise.all([listAuditKeys(ctx), getSession()]);
  const slug = ctx.workspaceSlug;
  return (
    <PageShell
      title="Signing keys"
      description="The public keys of this installation. Note the first one outside: each later key is signed by the one before, so that one noted key vouches for all that follow. A key is replaced after a year."
      actions={session && isOperator(session.user) && items.length > 0 ? <RotateKeyDialog slug={slug} /> : null}
    >
      <AuditTabs slug={slug} />
      {items.length === 0 ? (
        <EmptyState
          title="No key yet"
          description="The first key is made with the first checkpoint, within a minute after the first entry."
        />
      ) : (
        <div className="rounded-lg border">
          <Table aria-label="Signing keys">
            <TableHeader>
              <TableRow>
                <TableHead>Key</TableHead>
                <TableHead>In use since</TableHead>
                <TableHead>Vouched for by</TableHead>
                <TableHead>Verifier key</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {[...items].reverse().map((key) => (
                <KeyRow key={key.id} signingKey={key} />
              ))}
            </TableBody>
          </Table>
        </div>
      )}
    </PageShell>
  );
}

function KeyRow({ signingKey }: { signingKey: AuditKeyList["items"][number] }) {
  const { id, isCurrent, createdAt, previousId, verifierKey } = signingKey;
  return (
    <TableRow>
      <TableCell>
        <span className="inline-flex items-center gap-2">
          <code className="font-mono text-xs">{id}</code>
          {isCurrent ? <Badge tone="allowed">Signs now</Badge> : <Badge tone="outline">Earlier</Badge>}
        </span>
      </TableCell>
      <TableCell>
        <RelativeTime value={createdAt} />
      </TableCell>
      <TableCell>
        {previousId ? (
          <code className="font-mono text-xs">{previousId}</code>
        ) : (
          <span className="text-muted-foreground">None, the first key</span>
        )}
      </TableCell>
      <TableCell>
        <span className="inline-flex items-center gap-1">
          <IdChip id={verifierKey} label={`verifier key ${id}`} className="hidden sm:inline-flex" />
          <CopyButton value={verifierKey} label={`Copy verifier key ${id}`} className="sm:hidden" />
          <DownloadTextButton
            name={`audit-key-${id}.txt`}
            text={`${verifierKey}\n`}
            label={`Download verifier key ${id}`}
          />
        </span>
      </TableCell>
    </TableRow>
  );
}
