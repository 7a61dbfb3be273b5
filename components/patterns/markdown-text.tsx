"use client";

import type { ComponentProps, ReactNode } from "react";
import { defaultRehypePlugins, Streamdown, type Components, type ExtraProps, type StreamdownProps } from "streamdown";
import { cn } from "@/components/ui/cn";

export type Plugins = NonNullable<StreamdownProps["rehypePlugins"]>;

type MarkdownTextProps = {
  text: string;
  /** While it is being written: what is open (a list, a code block) is closed for the eye. */
  isStreaming?: boolean;
  /** Rehype plugins that run after the text was made safe; keep the array the same between renders. */
  plugins?: Plugins;
  /** Components for elements that those plugins add. */
  components?: Components;
  className?: string;
};

const safe: Plugins = [defaultRehypePlugins.sanitize].flatMap((plugin) => (plugin ? [plugin] : []));

/**
 * Markdown that somebody else wrote (a model, a document), rendered so that it can do no harm: HTML is left out, links
 * open elsewhere and only lead to web pages and mail addresses, and images are named instead of loaded, because
 * loading one tells its server who reads.
 */
export function MarkdownText({ text, isStreaming = false, plugins, components, className }: MarkdownTextProps) {
  return (
    <Streamdown
      mode={isStreaming ? "streaming" : "static"}
      parseIncompleteMarkdown={isStreaming}
      skipHtml
      controls={false}
      rehypePlugins={plugins ? [...safe, ...plugins] : safe}
      components={components ? { ...elements, ...components } : elements}
      className={cn("grid min-w-0 gap-3 leading-6 break-words", className)}
    >
      {text}
    </Streamdown>
  );
}

const safeLink = /^(?:https?:\/\/|mailto:)/i;

type Props<Tag extends keyof React.JSX.IntrinsicElements> = ComponentProps<Tag> & ExtraProps;

const elements: Components = {
  a: ({ href, children }: Props<"a">) =>
    href && safeLink.test(href) ? (
      <a
        href={href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="text-brand underline underline-offset-2"
      >
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
  img: ({ alt }: Props<"img">) => <span className="text-muted-foreground">[Image{alt ? `: ${alt}` : ""}]</span>,
  p: ({ children }: Props<"p">) => <p className="text-pretty">{children}</p>,
  h1: ({ children }: Props<"h1">) => <Heading level={2}>{children}</Heading>,
  h2: ({ children }: Props<"h2">) => <Heading level={2}>{children}</Heading>,
  h3: ({ children }: Props<"h3">) => <Heading level={3}>{children}</Heading>,
  h4: ({ children }: Props<"h4">) => <Heading level={3}>{children}</Heading>,
  h5: ({ children }: Props<"h5">) => <Heading level={3}>{children}</Heading>,
  h6: ({ children }: Props<"h6">) => <Heading level={3}>{children}</Heading>,
  ul: ({ children }: Props<"ul">) => (
    <ul className="grid list-disc gap-1 pl-5 marker:text-muted-foreground">{children}</ul>
  ),
  ol: ({ children, start }: Props<"ol">) => (
    <ol start={start} className="grid list-decimal gap-1 pl-5 marker:text-muted-foreground">
      {children}
    </ol>
  ),
  li: ({ children }: Props<"li">) => <li className="pl-0.5 [&>p]:inline">{children}</li>,
  blockquote: ({ children }: Props<"blockquote">) => (
    <blockquote className="grid gap-2 border-l-2 pl-3 text-muted-foreground">{children}</blockquote>
  ),
  hr: () => <hr className="border-t" />,
  strong: ({ children }: Props<"strong">) => <strong className="font-semibold">{children}</strong>,
  inlineCode: ({ children }: Props<"code">) => (
    <code className="rounded-sm bg-secondary px-1 py-0.5 font-mono text-[0.9em]">{children}</code>
  ),
  code: ({ children }: Props<"code">) => <code>{children}</code>,
  pre: ({ children }: Props<"pre">) => (
    <pre tabIndex={0} className="overflow-x-auto rounded-lg border bg-surface p-3 font-mono text-[12.5px] leading-5">
      {children}
    </pre>
  ),
  table: ({ children }: Props<"table">) => (
    <div className="overflow-x-auto rounded-lg border" tabIndex={0} role="region" aria-label="Table">
      <table className="w-full text-13">{children}</table>
    </div>
  ),
  thead: ({ children }: Props<"thead">) => <thead className="border-b bg-surface">{children}</thead>,
  tbody: ({ children }: Props<"tbody">) => <tbody className="divide-y">{children}</tbody>,
  tr: ({ children }: Props<"tr">) => <tr>{children}</tr>,
  th: ({ children }: Props<"th">) => <th className="px-3 py-1.5 text-left font-medium">{children}</th>,
  td: ({ children }: Props<"td">) => <td className="px-3 py-1.5 align-top">{children}</td>,
};

function Heading({ level, children }: { level: 2 | 3; children: ReactNode }) {
  const Tag = level === 2 ? "h3" : "h4";
  return <Tag className={cn("font-semibold", level === 2 ? "text-base leading-6" : "text-sm")}>{children}</Tag>;
}
