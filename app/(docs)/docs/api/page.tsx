import type { Metadata } from "next";
import Link from "next/link";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { Code } from "../_parts/guide";
import { loadReference } from "../_reference/load-reference";
import { MethodBadge } from "../_reference/method-badge";

export const metadata: Metadata = { title: "API reference", alternates: { canonical: "/docs/api" } };

const link = "text-brand underline underline-offset-2";

export default async function ApiPage() {
  const apiUrl = `${await requestOrigin()}/api`;
  return (
    <div className="grid max-w-[60rem] min-w-0 gap-8">
      <header className="grid gap-2">
        <h1 className="text-2xl leading-8 font-semibold tracking-tight">API reference</h1>
        <p className="max-w-[70ch] text-pretty text-muted-foreground">
          JSON over HTTP. Amounts are whole micro-USD (1,000,000 are one US dollar), times are ISO 8601 in UTC, lists
          answer <Code>{"{ items, nextCursor }"}</Code>, and a body with fields that the operation does not know is
          refused.
        </p>
      </header>
      <CodeBlock title="Base URL" code={`${apiUrl}/v1`} />
      <p className="max-w-[70ch] text-pretty text-muted-foreground">
        Send a key as described under{" "}
        <Link href="/docs/authentication" className={link}>
          keys and scopes
        </Link>
        . The same reference as a document for tools:{" "}
        <a href="/api/v1/openapi.json" className={link}>
          openapi.json
        </a>{" "}
        (OpenAPI 3.1).
      </p>
      {loadReference().map(({ name, slug, operations }) => (
        <section key={slug} aria-labelledby={slug} className="grid gap-2">
          <h2 id={slug} className="text-base font-semibold">
            <Link href={`/docs/api/${slug}`} className="rounded-sm hover:underline">
              {name}
            </Link>
          </h2>
          <ul className="divide-y rounded-lg border">
            {operations.map(({ id, method, path, summary }) => (
              <li key={id} className="relative flex flex-wrap items-center gap-x-3 gap-y-1 px-3 py-2 hover:bg-surface">
                <Link href={`/docs/api/${slug}#${id}`} className="basis-full after:absolute after:inset-0 sm:basis-64">
                  {summary}
                </Link>
                <span className="flex min-w-0 items-center gap-2">
                  <MethodBadge method={method} />
                  <code className="min-w-0 font-mono text-xs break-all text-muted-foreground">{path}</code>
                </span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
