"use client";

import { ArrowRight } from "lucide-react";
import Link from "next/link";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { RunSource } from "@/lib/runs/schema";
import { passageHref } from "./passage-href";

type CitationMarkProps = { slug: string; source: RunSource };

/** The number of a citation in running text; opens the passage. */
export function CitationMark({ slug, source }: CitationMarkProps) {
  const { number, documentName, page, quote } = source;
  return (
    <Popover>
      <PopoverTrigger
        aria-label={`Source ${number}: ${documentName}, page ${page}`}
        className="relative mx-0.5 inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm bg-brand-soft px-1 align-[1px] text-11 font-medium text-brand tabular-nums after:absolute after:-inset-1 hover:underline data-[state=open]:ring-1 data-[state=open]:ring-ring"
      >
        {number}
      </PopoverTrigger>
      <PopoverContent className="grid w-96 gap-2" aria-label={`Source ${number}`}>
        <p className="flex items-baseline justify-between gap-3 text-13">
          <span className="min-w-0 truncate font-medium" title={documentName}>
            {documentName}
          </span>
          <span className="shrink-0 text-muted-foreground tabular-nums">page {page}</span>
        </p>
        <blockquote
          tabIndex={0}
          className="max-h-56 overflow-y-auto border-l-2 pl-3 text-13 whitespace-pre-wrap text-muted-foreground"
        >
          {quote}
        </blockquote>
        <Link
          href={passageHref(slug, source)}
          className="inline-flex w-fit items-center gap-1 text-13 text-brand hover:underline"
        >
          Open the passage
          <ArrowRight aria-hidden className="size-3.5" />
        </Link>
      </PopoverContent>
    </Popover>
  );
}
