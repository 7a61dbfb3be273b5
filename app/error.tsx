"use client";

import Link from "next/link";
import { MessagePage } from "@/components/patterns/message-page";
import { IdChip } from "@/components/patterns/id-chip";
import { Button } from "@/components/ui/button";

type ErrorPageProps = { error: unknown; retry: () => void };

/** The id under which the server logged the error; null for an error of the browser. */
function digestOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null || !("digest" in error)) return null;
  return typeof error.digest === "string" ? error.digest : null;
}

/** The error's own message is never shown: it may hold what the reader should not see. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const digest = digestOf(error);
  return (
    <MessagePage
      title="This page could not be shown"
      actions={
        <>
          <Button onClick={() => retry()}>Try again</Button>
          <Button variant="outline" asChild>
            <Link href="/">Go to the start page</Link>
          </Button>
        </>
      }
    >
      <p>Something failed on our side. What you saved before is kept, and runs that are under way go on.</p>
      {digest ? (
        <p className="flex flex-wrap items-center gap-2">
          Error id <IdChip id={digest} label="error id" />
        </p>
      ) : null}
    </MessagePage>
  );
}
