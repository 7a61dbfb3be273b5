"use client";

import { ChevronRight, Download } from "lucide-react";
import { formatBytes } from "@/components/patterns/bytes-format";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { CodeBlock } from "@/components/ui/code-block";
import type { TryResult } from "./use-try";

/** Status, time, headers and body of the answer. */
export function TryAnswer({ answer, isBusy }: { answer: TryResult; isBusy: boolean }) {
  const { status, totalMs, headersMs, headers, text, isCut, download, problem } = answer;
  const isGood = status !== null && status < 400;
  return (
    <div className="grid min-w-0 gap-2 border-t pt-3">
      <p className="flex flex-wrap items-center gap-2 text-13" role="status">
        {status === null ? null : (
          <Badge tone={isGood ? "allowed" : "denied"}>
            {status} {answer.statusText}
          </Badge>
        )}
        <span className="text-muted-foreground tabular-nums">
          {isBusy ? "Receiving …" : `${(totalMs ?? headersMs ?? 0).toLocaleString("en")} ms`}
        </span>
        {problem ? <span className="text-denied">{problem}</span> : null}
      </p>
      {headers.length > 0 ? (
        <details className="group">
          <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-13 text-muted-foreground hover:text-foreground">
            <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
            {headers.length} headers
          </summary>
          <dl className="mt-1 grid gap-x-3 gap-y-0.5 font-mono text-xs sm:grid-cols-[auto_1fr]">
            {headers.map(([name, value]) => (
              <div key={name} className="contents">
                <dt className="text-muted-foreground">{name}</dt>
                <dd className="min-w-0 break-all">{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
      {text !== "" ? <CodeBlock title="Answer" code={text} className="[&_pre]:max-h-96 [&_pre]:overflow-auto" /> : null}
      {isCut ? (
        <p className="text-13 text-muted-foreground">
          Cut after 200,000 characters; use the curl command to have it all.
        </p>
      ) : null}
      {download ? (
        <Button variant="outline" size="sm" className="w-fit" asChild>
          <a href={download.url} download={download.name}>
            <Download aria-hidden />
            Save {download.name} ({formatBytes(download.sizeBytes)})
          </a>
        </Button>
      ) : null}
      {!isBusy && status !== null && text === "" && !download ? (
        <p className="text-13 text-muted-foreground">The answer has no body.</p>
      ) : null}
    </div>
  );
}
