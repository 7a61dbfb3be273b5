import Link from "next/link";
import type { ReactNode } from "react";
import { RunCost } from "../../runs/_parts/run-cost";
import type { Evidence, EvidenceItem } from "./evidence";

type EvidencePanelProps = {
  evidence: Evidence;
  runId: string;
  /** The workspace's slug; without it (behind a mail link) nothing leads into the product. */
  slug?: string;
};

/** What the agent was asked, and what it had read before it asked for this. */
export function EvidencePanel({ evidence, runId, slug }: EvidencePanelProps) {
  const { task, agentName, agentSlug, agentVersion, isTainted, items, more } = evidence;
  return (
    <div className="grid gap-3">
      <Part label="The task">
        <p className="max-h-40 overflow-y-auto break-words whitespace-pre-wrap" tabIndex={0}>
          {task}
        </p>
      </Part>
      <Part label="What the agent read">
        {items.length === 0 ? <p className="text-muted-foreground">Nothing yet: it goes by the task alone.</p> : null}
        <ul className="grid gap-2">
          {items.map((item) => (
            <EvidenceLine key={item.chunkId ?? item.title} item={item} slug={slug} />
          ))}
        </ul>
        {more > 0 ? <p className="text-13 text-muted-foreground">and {more} more in the run</p> : null}
        {isTainted ? (
          <p className="text-13 text-masked">
            It has read content from outside the instructions, which might try to steer it. Compare the arguments with
            the task.
          </p>
        ) : null}
      </Part>
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-13 text-muted-foreground">
        {slug ? (
          <>
            <Link href={`/${slug}/runs/${runId}`} className="text-brand underline-offset-4 hover:underline">
              See the whole run
            </Link>
            <Link
              href={`/${slug}/agents/${agentSlug}?version=${agentVersion}`}
              className="text-brand underline-offset-4 hover:underline"
            >
              {agentName}, version {agentVersion}
            </Link>
          </>
        ) : (
          <span>
            {agentName}, version {agentVersion}
          </span>
        )}
        <span>
          Cost so far <RunCost run={evidence} />
        </span>
      </p>
    </div>
  );
}

function Part({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <h4 className="text-13 text-muted-foreground">{label}</h4>
      {children}
    </div>
  );
}

function EvidenceLine({ item, slug }: { item: EvidenceItem; slug?: string }) {
  const { documentId, chunkId, title, detail } = item;
  const passage = chunkId ? `?passage=${encodeURIComponent(chunkId)}` : "";
  return (
    <li className="grid gap-0.5 border-l-2 pl-3">
      {slug && documentId ? (
        <Link
          href={`/${slug}/knowledge/${documentId}${passage}`}
          className="w-fit text-13 text-brand underline-offset-4 hover:underline"
        >
          {title}
        </Link>
      ) : (
        <span className="text-13 break-all">{title}</span>
      )}
      <span className="line-clamp-3 text-13 text-muted-foreground">{detail}</span>
    </li>
  );
}
