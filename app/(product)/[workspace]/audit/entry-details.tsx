import type { ReactNode } from "react";
import Link from "next/link";
import { IdChip } from "@/components/patterns/id-chip";
import { JsonView } from "@/components/patterns/json-view";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import type { AuditProofDto } from "@/lib/audit/checkpoint-schema";
import { getAuditEntry } from "@/lib/audit/get-audit-entry";
import { getAuditProof } from "@/lib/audit/get-audit-proof";
import type { AuditEntryDetailDto } from "@/lib/audit/schema";
import { AppError } from "@/lib/core/errors";
import { entryHref, type AuditPageQuery } from "./audit-page-query";
import { EntryProof } from "./entry-proof";
import { EraseSection } from "./erase-section";
import { EntrySheet } from "./entry-sheet";

type EntryDetailsProps = { ctx: WorkspaceContext; query: AuditPageQuery; seq: number };

type FoundEntry = { entry: AuditEntryDetailDto; proof: AuditProofDto };

async function findEntry(ctx: WorkspaceContext, seq: number): Promise<FoundEntry | null> {
  try {
    const [entry, proof] = await Promise.all([getAuditEntry(ctx, { seq }), getAuditProof(ctx, { seq })]);
    return { entry, proof };
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  }
}

/** One entry with everything that its hash covers, beside the list. */
export async function EntryDetails({ ctx, query, seq }: EntryDetailsProps) {
  const found = await findEntry(ctx, seq);
  const closeHref = entryHref(ctx.workspaceSlug, query, null);
  if (!found) {
    return (
      <EntrySheet closeHref={closeHref} title={`Entry ${seq}`} description="There is no such entry in this workspace.">
        {null}
      </EntrySheet>
    );
  }
  const { entry, proof } = found;
  const filtered = (changes: Partial<AuditPageQuery>) => entryHref(ctx.workspaceSlug, changes, null);
  return (
    <EntrySheet
      closeHref={closeHref}
      title={entry.summary}
      description={`Entry ${entry.seq.toLocaleString("en")}, ${entry.at.slice(0, 19).replace("T", " ")} UTC`}
    >
      <ErasedNote entry={entry} slug={ctx.workspaceSlug} query={query} />
      {entry.isIntact ? null : (
        <Alert tone="error" title="This entry was changed after it was written">
          What is stored no longer fits its hash or its commitment. Verify the log and compare with your last export.
        </Alert>
      )}
      <dl className="grid gap-3 text-13">
        <Fact name="Who">
          <Link className="text-brand hover:underline" href={filtered({ actor: entry.actor.id })}>
            {entry.actor.label ?? entry.actor.id}
          </Link>{" "}
          <Badge tone="outline">{entry.actor.type}</Badge>
        </Fact>
        <Fact name="Action">
          <Link className="font-mono text-xs text-brand hover:underline" href={filtered({ action: entry.action })}>
            {entry.action}
          </Link>
        </Fact>
        <Fact name="On">
          <Link
            className="text-brand hover:underline"
            href={filtered({ target: entry.target.type, targetId: entry.target.id })}
          >
            {entry.target.type}
          </Link>{" "}
          <IdChip id={entry.target.id} label={`${entry.target.type} id`} />
        </Fact>
        {entry.requestId ? (
          <Fact name="Request">
            <IdChip id={entry.requestId} label="request id" />
          </Fact>
        ) : null}
        {entry.ip ? <Fact name="Address">{entry.ip}</Fact> : null}
        <Fact name="Hash">
          <Hash value={entry.hash} label="hash" />
        </Fact>
        <Fact name="Previous hash">
          <Hash value={entry.prevHash} label="previous hash" />
        </Fact>
      </dl>
      {entry.evidence ? (
        <div className="grid grid-cols-1 gap-1.5">
          <h3 className="text-13 font-medium">Evidence</h3>
          <p className="text-13 text-muted-foreground">
            Encrypted apart from the entry, which commits to it. It can be erased without breaking the log.
          </p>
          <JsonView value={entry.evidence} label="evidence" />
        </div>
      ) : null}
      <div className="grid grid-cols-1 gap-1.5">
        <h3 className="text-13 font-medium">What the hash covers</h3>
        <JsonView value={bodyOf(entry.canonical)} label="entry" />
      </div>
      <EntryProof proof={proof} />
      {ctx.can("audit:manage") ? <EraseSection slug={ctx.workspaceSlug} entry={entry} /> : null}
    </EntrySheet>
  );
}

type ErasedNoteProps = { entry: AuditEntryDetailDto; slug: string; query: AuditPageQuery };

function ErasedNote({ entry, slug, query }: ErasedNoteProps) {
  if (entry.payload !== "erased") return null;
  const { erasure } = entry;
  if (!erasure) {
    return (
      <Alert tone="warning" title="Names, address and evidence are missing">
        The entry commits to them, and no entry says that they were erased. The entry itself is whole.
      </Alert>
    );
  }
  return (
    <Alert tone="info" title={`Names, address and evidence were erased on ${erasure.at.slice(0, 10)}`}>
      Basis: {erasure.basis}. The entry itself is whole, and its proof stays valid.{" "}
      <Link className="text-brand hover:underline" href={entryHref(slug, query, erasure.seq)}>
        Entry {erasure.seq.toLocaleString("en")}
      </Link>{" "}
      is about the erasure.
    </Alert>
  );
}

function bodyOf(canonical: string): unknown {
  try {
    return JSON.parse(canonical);
  } catch {
    return canonical;
  }
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid gap-0.5">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function Hash({ value, label }: { value: string; label: string }) {
  return <IdChip id={value} label={label} />;
}
