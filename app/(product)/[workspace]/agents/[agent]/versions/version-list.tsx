"use client";

import Link from "next/link";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { RollbackButton } from "../_parts/rollback-button";

type VersionListProps = {
  slug: string;
  agent: { id: string; slug: string };
  versions: { number: number; note: string; createdAt: string }[];
  currentNumber: number;
  compared: { from: number | null; to: number };
  canRollBack: boolean;
};

/** The versions of an agent, newest first; any two can be compared. */
export function VersionList({ slug, agent, versions, currentNumber, compared, canRollBack }: VersionListProps) {
  const base = `/${slug}/agents/${agent.slug}`;
  const compare = (from: number, to: number) => `${base}/versions?from=${from}&to=${to}`;
  return (
    <ol className="divide-y rounded-lg border" aria-label="Versions">
      {versions.map(({ number, note, createdAt }) => {
        const isFrom = number === compared.from;
        const isTo = number === compared.to;
        return (
          <li key={number} className={cn("grid gap-2 p-3", (isFrom || isTo) && "bg-surface")}>
            <div className="flex flex-wrap items-center gap-2">
              <Link
                href={number === currentNumber ? base : `${base}?version=${number}`}
                className="font-medium hover:underline"
              >
                Version {number}
              </Link>
              {number === currentNumber ? <Badge tone="allowed">Current</Badge> : null}
              {isFrom ? <Badge tone="outline">Before</Badge> : null}
              {isTo ? <Badge tone="outline">After</Badge> : null}
              <RelativeTime value={createdAt} className="ml-auto text-xs text-muted-foreground" />
            </div>
            {note ? <p className="text-13 break-words text-muted-foreground">{note}</p> : null}
            <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-13">
              {number > 1 ? (
                <Link href={compare(number - 1, number)} scroll={false} className="text-brand hover:underline">
                  What changed
                </Link>
              ) : null}
              {isTo || compared.to === number ? null : (
                <Link href={compare(number, compared.to)} scroll={false} className="text-brand hover:underline">
                  Compare with {compared.to}
                </Link>
              )}
              {canRollBack && number !== currentNumber ? (
                <span className="ml-auto">
                  <RollbackButton slug={slug} agent={agent} number={number} />
                </span>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
