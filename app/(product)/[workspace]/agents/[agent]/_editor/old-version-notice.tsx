"use client";

import Link from "next/link";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { RollbackButton } from "../_parts/rollback-button";

type OldVersionNoticeProps = {
  slug: string;
  agent: { id: string; slug: string };
  version: { number: number; note: string; createdAt: string };
  currentNumber: number;
  canRollBack: boolean;
};

/** Says that one looks at an earlier version, which cannot be changed. */
export function OldVersionNotice({ slug, agent, version, currentNumber, canRollBack }: OldVersionNoticeProps) {
  return (
    <Alert
      title={`This is version ${version.number}. Versions never change; runs that used it name it.`}
      actions={
        <>
          <Button variant="outline" size="sm" asChild>
            <Link href={`/${slug}/agents/${agent.slug}`}>Show the current version</Link>
          </Button>
          <Button variant="outline" size="sm" asChild>
            <Link href={`/${slug}/agents/${agent.slug}/versions?from=${version.number}&to=${currentNumber}`}>
              Compare with version {currentNumber}
            </Link>
          </Button>
          {canRollBack ? <RollbackButton slug={slug} agent={agent} number={version.number} /> : null}
        </>
      }
    >
      Saved <RelativeTime value={version.createdAt} />
      {version.note ? `: ${version.note}` : ""}. Day and month caps belong to the agent, not to a version.
    </Alert>
  );
}
