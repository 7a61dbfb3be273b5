"use client";

import { useMemo } from "react";
import type { RunSource } from "@/lib/runs/schema";
import { CitationMark } from "./citation-mark";
import { citationTag, markCitations, numberDraftCitations } from "./mark-citations";
import { MarkdownText, type Plugins } from "./markdown-text";
import { SourceList } from "./source-list";

type AnswerTextProps = {
  /** The workspace's slug, for links to passages. */
  slug: string;
  text: string;
  sources: RunSource[];
  /** Lists the sources below the answer. */
  listSources?: boolean;
};

/** An agent's answer: Markdown, with each [n] a button that shows the passage behind it. */
export function AnswerText({ slug, text, sources, listSources = true }: AnswerTextProps) {
  const plugins = useMemo(
    (): Plugins => [[markCitations, { numbers: sources.map(({ number }) => number) }]],
    [sources],
  );
  const components = useMemo(
    () => ({
      [citationTag]: ({ n }: Record<string, unknown>) => {
        const source = sources.find(({ number }) => String(number) === n);
        return source ? <CitationMark slug={slug} source={source} /> : null;
      },
    }),
    [slug, sources],
  );
  return (
    <div className="grid min-w-0 gap-3">
      <MarkdownText text={text} plugins={plugins} components={components} />
      {listSources ? <SourceList slug={slug} sources={sources} /> : null}
    </div>
  );
}

/** An answer while it is written; its citations are numbers without passages yet. */
export function AnswerDraft({ text }: { text: string }) {
  return <MarkdownText text={numberDraftCitations(text)} isStreaming />;
}
