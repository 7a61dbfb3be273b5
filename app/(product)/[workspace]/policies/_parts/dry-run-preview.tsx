"use client";

import { useEffect, useState } from "react";
import { Spinner } from "@/components/ui/spinner";
import type { DryRunDto } from "@/lib/governance/dry-run-schema";
import { dryRunPoliciesAction } from "../actions";
import { DryRunResult } from "./dry-run-result";

type DryRunPreviewProps = { slug: string; change: Parameters<typeof dryRunPoliciesAction>[1] };
type Tried = { result: DryRunDto } | { message: string };

/** What a change would have done to the last seven days; tried as soon as it is shown. */
export function DryRunPreview({ slug, change }: DryRunPreviewProps) {
  const [tried, setTried] = useState<Tried | null>(null);
  const asked = JSON.stringify(change);

  useEffect(() => {
    let isShown = true;
    void dryRunPoliciesAction(slug, JSON.parse(asked) as DryRunPreviewProps["change"])
      .then((answer) => (answer.ok ? { result: answer.data } : { message: answer.error.message }))
      .catch(() => ({ message: "The server could not be reached." }))
      .then((next) => {
        if (isShown) setTried(next);
      });
    return () => {
      isShown = false;
    };
  }, [slug, asked]);

  return (
    <div aria-live="polite" className="grid gap-2">
      {tried === null ? (
        <Spinner label="Trying it on the last 7 days" />
      ) : "message" in tried ? (
        <p>It could not be tried on the last 7 days: {tried.message}</p>
      ) : (
        <DryRunResult slug={slug} result={tried.result} />
      )}
    </div>
  );
}
