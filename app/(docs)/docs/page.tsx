import type { Metadata } from "next";
import Link from "next/link";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { guides } from "./_parts/guides";
import { loadReference } from "./_reference/load-reference";

export const metadata: Metadata = { title: { absolute: "Mandate documentation" }, alternates: { canonical: "/docs" } };

export default async function DocsPage() {
  const origin = await requestOrigin();
  const groups = loadReference();
  const count = groups.reduce((sum, { operations }) => sum + operations.length, 0);
  return (
    <div className="grid max-w-[60rem] gap-10">
      <header className="grid gap-2">
        <h1 className="text-32 font-semibold tracking-tight text-balance">Documentation</h1>
        <p className="max-w-[65ch] text-base text-pretty text-muted-foreground">
          Everything that the pages of a workspace can do, a program can do with an API key: start runs, answer
          approvals, upload documents, read decisions, usage and the audit log. The same policies and budgets hold.
        </p>
      </header>
      <CodeBlock
        title="Your first request"
        code={`export MANDATE_API_KEY="mk_…"   # from your workspace, under API keys\n\ncurl -sS "${origin}/api/v1/workspace" \\\n  -H "Authorization: Bearer $MANDATE_API_KEY"`}
      />
      <section aria-labelledby="guides" className="grid gap-3">
        <h2 id="guides" className="text-base font-semibold">
          Guides
        </h2>
        <ul className="grid gap-3 sm:grid-cols-2">
          {guides.map(({ slug, title, summary }) => (
            <LinkCard key={slug} href={`/docs/${slug}`} title={title} text={summary} />
          ))}
          <LinkCard
            href="/docs/policies"
            title="Policy catalogue"
            text="Every rule that ships with the product, in words and in code, with the control that it supports."
          />
        </ul>
      </section>
      <section aria-labelledby="reference" className="grid gap-3">
        <h2 id="reference" className="text-base font-semibold">
          API reference
        </h2>
        <p className="text-muted-foreground">
          {count} operations in {groups.length} groups. Each has a form that sends real requests.{" "}
          <Link href="/docs/api" className="text-brand underline underline-offset-2">
            See them all
          </Link>
        </p>
        <ul className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
          {groups.map(({ name, slug, operations }) => (
            <LinkCard
              key={slug}
              href={`/docs/api/${slug}`}
              title={name}
              text={operations
                .map(({ summary }) => summary)
                .slice(0, 3)
                .join(" · ")}
            />
          ))}
        </ul>
      </section>
    </div>
  );
}

function LinkCard({ href, title, text }: { href: string; title: string; text: string }) {
  return (
    <li className="relative grid content-start gap-1 rounded-lg border bg-card p-4 transition-colors focus-within:border-ring hover:bg-surface">
      <h3 className="font-medium">
        <Link href={href} className="after:absolute after:inset-0 after:rounded-lg">
          {title}
        </Link>
      </h3>
      <p className="text-13 text-pretty text-muted-foreground">{text}</p>
    </li>
  );
}
