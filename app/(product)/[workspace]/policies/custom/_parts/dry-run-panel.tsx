"use client";

import { useState } from "react";
import { useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { DryRunDto } from "@/lib/governance/dry-run-schema";
import { dryRunPoliciesAction } from "../../actions";
import { DryRunResult } from "../../_parts/dry-run-result";

type DryRunPanelProps = {
  slug: string;
  text: string;
  replaces: string | undefined;
  blocked: "checking" | "errors" | null;
};

/** What the text in the editor would have changed, were it enforced. */
export function DryRunPanel({ slug, text, replaces, blocked }: DryRunPanelProps) {
  const [tried, setTried] = useState<{ text: string; result: DryRunDto } | null>(null);
  const action = useAction((input: Parameters<typeof dryRunPoliciesAction>[1]) => dryRunPoliciesAction(slug, input));

  async function run() {
    const done = await action.run({ draft: { text, mode: "enforce", ...(replaces ? { replaces } : {}) } });
    setTried(done ? { text, result: done.data } : null);
  }

  return (
    <div className="grid gap-4">
      <p className="max-w-[75ch] text-13 text-muted-foreground">
        Decides the last 7 days again as if this text were enforced: the newest 2,000 decisions at its stages, on the
        facts that were kept with them. Masks and routes are taken as met. Nothing is recorded.
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => void run()} pending={action.pending} disabled={blocked !== null}>
          Try on the last 7 days
        </Button>
        {blocked === "errors" ? <p className="text-13 text-muted-foreground">Put the errors right first.</p> : null}
      </div>
      <div aria-live="polite" className="grid gap-2">
        {action.error ? <Alert tone="error" title={action.error.message} /> : null}
        {tried && tried.text !== text ? (
          <p className="text-13 text-muted-foreground">The text has changed since. Try it again.</p>
        ) : null}
        {tried ? <DryRunResult slug={slug} result={tried.result} /> : null}
      </div>
    </div>
  );
}
