"use client";

import { useMemo, type ComponentProps, type JSX, type ReactNode } from "react";
import { Streamdown, defaultRehypePlugins, defaultRemarkPlugins, type Components, type ExtraProps } from "streamdown";
import { cn } from "@/components/ui/cn";
import { citationPrefix, linkCitations } from "./citations";

/** The looks of Markdown's elements; the library's own type lets any name hold any properties, which fits none. */
type Looks = { [Tag in keyof JSX.IntrinsicElements]?: (props: JSX.IntrinsicElements[Tag] & ExtraProps) => ReactNode };

type PluginList = NonNullable<ComponentProps<typeof Streamdown>["remarkPlugins"]>;

type AnswerMarkdownProps = {
  text: string;
  /** Numbers that are linked; empty while the answer is written. */
  sources?: readonly number[];
  /** What a click on a number does besides leading to the source. */
  onCite?: (number: number) => void;
  isWriting?: boolean;
};

/** Only addresses that a click can safely open; the rest stays text. */
function safeHref(href: string | undefined): string | null {
  const url = href ? URL.parse(href) : null;
  return url && ["http:", "https:", "mailto:"].includes(url.protocol) ? url.href : null;
}

function heading(Tag: "h3" | "h4" | "h5") {
  return function Heading({ children }: ComponentProps<"h1">) {
    return (
      <Tag className={cn("mt-5 mb-2 font-semibold first:mt-0", Tag === "h3" && "text-base leading-6")}>{children}</Tag>
    );
  };
}

const looks: Looks = {
  h1: heading("h3"),
  h2: heading("h3"),
  h3: heading("h4"),
  h4: heading("h5"),
  h5: heading("h5"),
  h6: heading("h5"),
  p: ({ children }) => <p className="my-2.5 first:mt-0 last:mb-0">{children}</p>,
  ul: ({ children }) => <ul className="my-2.5 list-disc pl-5 marker:text-muted-foreground">{children}</ul>,
  ol: ({ children, start }) => (
    <ol start={start} className="my-2.5 list-decimal pl-5 marker:text-muted-foreground">
      {children}
    </ol>
  ),
  li: ({ children }) => <li className="my-1">{children}</li>,
  blockquote: ({ children }) => (
    <blockquote className="my-2.5 border-l-2 pl-3 text-muted-foreground">{children}</blockquote>
  ),
  hr: () => <hr className="my-4 border-t" />,
  strong: ({ children }) => <strong className="font-semibold">{children}</strong>,
  code: ({ children }) => <code className="rounded-sm bg-muted px-1 py-0.5 font-mono text-[12.5px]">{children}</code>,
  pre: ({ children }) => (
    <pre
      tabIndex={0}
      className="my-2.5 overflow-x-auto rounded-lg border bg-surface p-3 font-mono leading-5 [&_code]:bg-transparent [&_code]:p-0"
    >
      {children}
    </pre>
  ),
  table: ({ children }) => (
    <div className="my-2.5 overflow-x-auto rounded-lg border" tabIndex={0} role="region" aria-label="Table">
      <table className="w-full text-13">{children}</table>
    </div>
  ),
  thead: ({ children }) => <thead className="border-b bg-surface text-left">{children}</thead>,
  tbody: ({ children }) => <tbody>{children}</tbody>,
  tr: ({ children }) => <tr className="border-b last:border-b-0">{children}</tr>,
  th: ({ children }) => <th className="px-3 py-2 font-medium">{children}</th>,
  td: ({ children }) => <td className="px-3 py-2 align-top">{children}</td>,
  // Nothing is fetched from where a text points: an image's address could carry data out.
  img: ({ alt }) => <span className="text-muted-foreground">[image{alt ? `: ${alt}` : ""}]</span>,
};

function SafeLink({ href, children }: { href?: string; children?: ReactNode }) {
  const safe = safeHref(href);
  if (!safe) return <span>{children}</span>;
  return (
    <a
      href={safe}
      target="_blank"
      rel="noopener noreferrer nofollow"
      className="break-words text-brand underline underline-offset-4 hover:no-underline"
    >
      {children}
    </a>
  );
}

/** An answer as Markdown. Links open apart and only to web and mail addresses; images are named and never loaded. */
export function AnswerMarkdown({ text, sources = [], onCite, isWriting = false }: AnswerMarkdownProps) {
  const numbers = sources.join(",");
  const remarkPlugins = useMemo(
    (): PluginList => [
      ...Object.values(defaultRemarkPlugins),
      [linkCitations, { numbers: numbers === "" ? [] : numbers.split(",").map(Number) }],
    ],
    [numbers],
  );
  const withLinks = useMemo<Looks>(
    () => ({
      ...looks,
      a: ({ href, children }: ComponentProps<"a">) => {
        const number = href?.startsWith(citationPrefix) ? Number(href.slice(citationPrefix.length)) : null;
        if (number === null) return <SafeLink href={href}>{children}</SafeLink>;
        return (
          <a
            href={`${citationPrefix}${number}`}
            aria-label={`Source ${number}`}
            onClick={() => onCite?.(number)}
            className="mx-0.5 inline-flex h-4.5 min-w-4.5 items-center justify-center rounded-sm bg-brand-soft px-1 align-text-top text-11 font-medium text-brand no-underline hover:underline"
          >
            {number}
          </a>
        );
      },
    }),
    [onCite],
  );
  return (
    <Streamdown
      mode={isWriting ? "streaming" : "static"}
      isAnimating={isWriting}
      parseIncompleteMarkdown={isWriting}
      controls={false}
      components={withLinks as Components}
      remarkPlugins={remarkPlugins}
      rehypePlugins={Object.values(defaultRehypePlugins)}
      className="max-w-[75ch] text-sm leading-6 break-words"
    >
      {text}
    </Streamdown>
  );
}
