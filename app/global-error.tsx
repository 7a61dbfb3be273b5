"use client";

import "./globals.css";
import { useEffect } from "react";
import { Button } from "@/components/ui/button";

type GlobalErrorProps = { error: unknown; retry: () => void };

/** Stands in for the root layout when that fails, so it brings its own document and depends on little. */
export default function GlobalError({ error, retry }: GlobalErrorProps) {
  const digest = error instanceof Error && "digest" in error ? String(error.digest) : null;

  useEffect(() => {
    const dark = window.matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.classList.toggle("dark", dark);
  }, []);

  return (
    <html lang="en">
      <body className="font-sans">
        <title>Mandate could not start</title>
        <main className="mx-auto flex min-h-dvh w-full max-w-xl flex-col justify-center gap-5 px-6 py-16">
          <div className="grid gap-2">
            <h1 className="text-2xl leading-8 font-semibold tracking-tight">Mandate could not be shown</h1>
            <p className="text-muted-foreground">
              Something failed before the page could start. What you saved before is kept, and runs that are under way
              go on.
            </p>
            {digest ? <p className="font-mono text-xs text-muted-foreground">Error id {digest}</p> : null}
          </div>
          <div className="flex gap-2">
            <Button onClick={() => retry()}>Try again</Button>
          </div>
        </main>
      </body>
    </html>
  );
}
