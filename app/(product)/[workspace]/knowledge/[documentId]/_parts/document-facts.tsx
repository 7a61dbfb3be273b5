import type { ReactNode } from "react";
import { formatBytes } from "@/components/patterns/bytes-format";
import { IdChip } from "@/components/patterns/id-chip";
import { RelativeTime } from "@/components/patterns/relative-time";
import type { DocumentDto } from "@/lib/knowledge/schema";
import { kindName } from "../../_parts/reading-state";

type DocumentFactsProps = { document: DocumentDto; base: string };

export function DocumentFacts({ document, base }: DocumentFactsProps) {
  const count = (number: number) => number.toLocaleString("en-US");
  const facts: [string, ReactNode][] = [
    ["Type", kindName(document.kind)],
    ["Size", formatBytes(document.sizeBytes)],
    ["Pages", count(document.pageCount)],
    ["Passages", count(document.chunkCount)],
    ["Knowledge base", base],
    ["Times read", count(document.revision)],
    ["Uploaded", <RelativeTime key="uploaded" value={document.createdAt} />],
    ["Last read", document.readyAt ? <RelativeTime key="read" value={document.readyAt} /> : "not yet"],
    ["SHA-256", <IdChip key="sha256" id={document.sha256} label="SHA-256 of the file" />],
    ["Id", <IdChip key="id" id={document.id} label="document id" />],
  ];
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 rounded-lg border bg-card p-4 text-13">
      {facts.map(([label, value]) => (
        <div key={label} className="contents">
          <dt className="text-muted-foreground">{label}</dt>
          <dd className="min-w-0 text-right break-words tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
