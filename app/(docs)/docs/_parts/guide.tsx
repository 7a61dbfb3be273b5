import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { guideOf, guides, type GuideSlug } from "./guides";

/** A guide's page: title, one sentence, text, and the way to the next guide. */
export function Guide({ slug, children }: { slug: GuideSlug; children: ReactNode }) {
  const { title, summary } = guideOf(slug);
  const next = guides[guides.findIndex((guide) => guide.slug === slug) + 1];
  return (
    <article className="grid max-w-[46rem] min-w-0 gap-8">
      <header className="grid gap-2">
        <h1 className="text-2xl leading-8 font-semibold tracking-tight">{title}</h1>
        <p className="text-base text-pretty text-muted-foreground">{summary}</p>
      </header>
      {children}
      <footer className="border-t pt-6">
        <Link
          href={next ? `/docs/${next.slug}` : "/docs/api"}
          className="inline-flex items-center gap-1 text-brand underline underline-offset-2"
        >
          Next: {next ? next.title : "API reference"}
          <ChevronRight aria-hidden className="size-4" />
        </Link>
      </footer>
    </article>
  );
}

/** A part of a guide, with an anchor. */
export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="grid min-w-0 scroll-mt-20 gap-3">
      <h2 id={`${id}-title`} className="text-base font-semibold">
        <a href={`#${id}`} className="rounded-sm hover:underline">
          {title}
        </a>
      </h2>
      {children}
    </section>
  );
}

export function Text({ children }: { children: ReactNode }) {
  return <p className="leading-6 text-pretty">{children}</p>;
}

export function Code({ children }: { children: ReactNode }) {
  return <code className="rounded-sm bg-muted px-1 py-0.5 font-mono text-[0.92em] break-words">{children}</code>;
}

/** A link to an operation of the reference. */
export function OperationLink({ group, id, children }: { group: string; id: string; children: ReactNode }) {
  return (
    <Link href={`/docs/api/${group}#${id}`} className="text-brand underline underline-offset-2">
      {children}
    </Link>
  );
}
