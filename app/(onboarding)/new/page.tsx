import type { Metadata } from "next";
import Link from "next/link";
import { Logo } from "@/components/patterns/logo";
import { requireUserPage } from "@/lib/access/require-user";
import { listWorkspaces } from "@/lib/workspaces/list-workspaces";
import { CreateWorkspaceForm } from "./create-workspace-form";

export const metadata: Metadata = { title: "Create a workspace" };

export default async function NewWorkspacePage() {
  const { user } = await requireUserPage();
  const workspaces = await listWorkspaces(user);
  const firstName = user.name.split(" ")[0] ?? user.name;
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <header className="flex items-center justify-between gap-4 px-4 py-5 sm:px-6">
        <Link href="/" className="inline-block rounded-md">
          <Logo />
        </Link>
        <a href="/sign-out" className="rounded-sm text-13 text-muted-foreground hover:text-foreground">
          Sign out
        </a>
      </header>
      <main className="flex flex-1 items-start justify-center px-4 pt-6 pb-16 sm:pt-16">
        <div className="grid w-full max-w-[440px] gap-4">
          <section className="grid gap-5 rounded-lg border bg-card p-6">
            <div className="grid gap-1.5">
              <h1 className="text-xl leading-7 font-semibold tracking-tight">
                {workspaces.length === 0 ? `Welcome, ${firstName}` : "Create a workspace"}
              </h1>
              <p className="text-pretty text-muted-foreground">
                A workspace holds your agents, documents, policies and people. Name it after your company or team; you
                can change the name later.
              </p>
            </div>
            <CreateWorkspaceForm />
          </section>
          {workspaces.length > 0 ? (
            <p className="text-center text-13 text-muted-foreground">
              <Link
                href="/account/workspaces"
                className="rounded-sm text-brand underline underline-offset-4 hover:no-underline"
              >
                Back to your workspaces
              </Link>
            </p>
          ) : null}
        </div>
      </main>
    </div>
  );
}
