"use client";

import { ErrorPanel } from "@/components/patterns/error-panel";
import { PageShell } from "@/components/patterns/page-shell";
import { Button } from "@/components/ui/button";

type WorkspaceErrorProps = { error: unknown; retry: () => void };

/** The id under which the server logged the error; null for an error of the browser. */
function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

/** A page that failed, inside the frame, so that the rest stays within reach. The error's own text is never shown. */
export default function WorkspaceError({ error, retry }: WorkspaceErrorProps) {
  return (
    <PageShell title="This page could not be shown">
      <ErrorPanel
        title="Something failed on our side."
        requestId={digestOf(error)}
        actions={<Button onClick={() => retry()}>Try again</Button>}
      >
        What you saved before is kept, and runs that are under way go on.
      </ErrorPanel>
    </PageShell>
  );
}
