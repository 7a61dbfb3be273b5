import type { Metadata } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { ThemeButton } from "@/app/(marketing)/_landing/theme-button";
import { Logo } from "@/components/patterns/logo";
import { Button } from "@/components/ui/button";
import { getSession } from "@/lib/access/session";
import { listWorkspaces } from "@/lib/workspaces/list-workspaces";
import { DocsMenu } from "./_parts/docs-menu";
import { DocsNav, type NavGroup } from "./_parts/docs-nav";
import { CredentialProvider } from "./_reference/credential";
import { loadReference } from "./_reference/load-reference";

export const metadata: Metadata = {
  title: { default: "Documentation", template: "%s · Mandate docs" },
  description: "Guides and API reference of Mandate: runs, approvals, documents, policies, usage.",
};

/** The frame of the documentation: open to everyone; who is signed in can try requests in their workspaces. */
export default async function DocsLayout({ children }: { children: ReactNode }) {
  const session = await getSession();
  const workspaces = session ? await listWorkspaces(session.user) : [];
  const groups = loadReference().map(({ name, slug, operations }): NavGroup => ({
    name,
    slug,
    operations: operations.map(({ id, summary, method, path }) => ({ id, summary, method, path })),
  }));
  const [home] = workspaces;
  return (
    <div className="min-h-dvh">
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-primary focus:px-3 focus:py-2 focus:text-primary-foreground"
      >
        Skip to content
      </a>
      <header className="sticky top-0 z-30 border-b bg-background">
        <div className="mx-auto flex h-14 w-full max-w-[1400px] items-center gap-2 px-4 sm:px-6">
          <DocsMenu groups={groups} />
          <Link href="/" className="rounded-md" aria-label="Mandate, home">
            <Logo />
          </Link>
          <Link href="/docs" className="hidden rounded-sm text-muted-foreground hover:text-foreground sm:block">
            Docs
          </Link>
          <div className="ml-auto flex items-center gap-1.5">
            <Button variant="ghost" asChild className="hidden sm:inline-flex">
              <a href="/api/v1/openapi.json">OpenAPI</a>
            </Button>
            <ThemeButton />
            <Button variant="outline" asChild>
              <Link href={home ? `/${home.slug}` : "/sign-in"}>{home ? "Open workspace" : "Sign in"}</Link>
            </Button>
          </div>
        </div>
      </header>
      <CredentialProvider workspaces={workspaces.map(({ slug, name }) => ({ slug, name }))}>
        <div className="mx-auto grid w-full max-w-[1400px] gap-10 px-4 sm:px-6 lg:grid-cols-[14rem_minmax(0,1fr)]">
          <aside className="hidden lg:sticky lg:top-14 lg:block lg:max-h-[calc(100dvh-3.5rem)] lg:self-start lg:overflow-y-auto lg:py-6">
            <DocsNav groups={groups} />
          </aside>
          <main id="main" className="min-w-0 py-8 pb-20">
            {children}
          </main>
        </div>
      </CredentialProvider>
    </div>
  );
}
