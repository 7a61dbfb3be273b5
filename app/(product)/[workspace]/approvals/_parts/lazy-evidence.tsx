"use client";

import { useEffect, useState } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { approvalEvidenceAction } from "../actions";
import type { Evidence } from "./evidence";
import { EvidencePanel } from "./evidence-panel";

type LazyEvidenceProps = { slug: string; approvalId: string; runId: string };

type Loaded = { approvalId: string; evidence: Evidence | null; failed: boolean };

/** Fetches what one approval rests on when it is looked at, so that the list need not read every run. */
export function LazyEvidence({ slug, approvalId, runId }: LazyEvidenceProps) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  useEffect(() => {
    let current = true;
    approvalEvidenceAction(slug, { approvalId }).then(
      (result) => {
        if (current) setLoaded({ approvalId, evidence: result.ok ? result.data : null, failed: !result.ok });
      },
      () => {
        if (current) setLoaded({ approvalId, evidence: null, failed: true });
      },
    );
    return () => {
      current = false;
    };
  }, [slug, approvalId]);

  if (loaded?.approvalId !== approvalId) {
    return (
      <div role="status" aria-label="Loading what it rests on" className="grid gap-2">
        <Skeleton className="h-4 w-3/4" />
        <Skeleton className="h-4 w-1/2" />
        <Skeleton className="h-16 w-full" />
      </div>
    );
  }
  if (loaded.failed) return <p className="text-13 text-denied">The run could not be read just now. Reload the page.</p>;
  if (!loaded.evidence) return <p className="text-13 text-muted-foreground">Your role may not see runs.</p>;
  return <EvidencePanel evidence={loaded.evidence} runId={runId} slug={slug} />;
}
