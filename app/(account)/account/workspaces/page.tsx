import type { Metadata } from "next";
import Link from "next/link";
import { PageHeader } from "@/components/patterns/page-header";
import { EmptyState } from "@/components/patterns/empty-state";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { requireUserPage } from "@/lib/access/require-user";
import { listDeletedWorkspaces, listWorkspaces } from "@/lib/workspaces/list-workspaces";
import { RestoreWorkspaceButton } from "./restore-workspace-button";

export const metadata: Metadata = { title: "Your workspaces" };

export default async function WorkspacesPage() {
  const { user } = await requireUserPage();
  const [workspaces, deleted] = await Promise.all([listWorkspaces(user), listDeletedWorkspaces(user)]);
  const create = (
    <Button asChild>
      <Link href="/new">Create workspace</Link>
    </Button>
  );
  return (
    <>
      <PageHeader
        title="Workspaces"
        description="Each has its own agents, documents, policies and people."
        actions={workspaces.length > 0 ? create : undefined}
      />
      {workspaces.length === 0 ? (
        <EmptyState
          title="You are in no workspace"
          description="Create one, or open the link in an invitation mail."
          action={create}
        />
      ) : (
        <Card>
          <ul className="divide-y">
            {workspaces.map(({ id, name, slug, role }) => (
              <li key={id}>
                <Link
                  href={`/${slug}`}
                  className="flex items-center gap-3 px-4 py-3 hover:bg-accent focus-visible:-outline-offset-2"
                >
                  <Avatar name={name} shape="square" />
                  <span className="grid min-w-0 flex-1">
                    <span className="truncate font-medium">{name}</span>
                    <span className="truncate text-13 text-muted-foreground">/{slug}</span>
                  </span>
                  <Badge tone="outline">{role}</Badge>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {deleted.length > 0 ? (
        <Card>
          <CardHeader>
            <div className="grid gap-1">
              <CardTitle>Deleted workspaces</CardTitle>
              <CardDescription>Closed for everybody. You can open them again until the date shown.</CardDescription>
            </div>
          </CardHeader>
          <CardContent className="p-0">
            <ul className="divide-y">
              {deleted.map(({ id, name, purgeAt }) => (
                <li key={id} className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
                  <span className="grid min-w-0">
                    <span className="truncate font-medium">{name}</span>
                    <span className="text-13 text-muted-foreground">
                      Erased for good on{" "}
                      {purgeAt.toLocaleDateString("en", { dateStyle: "long", timeZone: user.timeZone })}
                    </span>
                  </span>
                  <RestoreWorkspaceButton workspaceId={id} name={name} />
                </li>
              ))}
            </ul>
          </CardContent>
        </Card>
      ) : null}
    </>
  );
}
