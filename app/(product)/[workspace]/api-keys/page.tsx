import type { Metadata } from "next";
import { KeyRound } from "lucide-react";
import { notFound } from "next/navigation";
import { cursorQuery } from "@/app/_forms/cursor-query";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { PaginationBar } from "@/components/patterns/pagination-bar";
import { CodeBlock } from "@/components/ui/code-block";
import { allPermissions } from "@/lib/access/permissions";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { listApiKeys } from "@/lib/api-keys/list-api-keys";
import { env } from "@/lib/core/env";
import { CreateKeyDialog } from "./create-key-dialog";
import { KeysTable } from "./keys-table";

export const metadata: Metadata = { title: "API keys" };

type ApiKeysPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ApiKeysPage({ params, searchParams }: ApiKeysPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("api-keys:read")) notFound();
  const { cursor } = cursorQuery.parse(await searchParams);
  const page = await listApiKeys(ctx, { limit: 50, cursor });
  const canManage = ctx.can("api-keys:manage");
  const grantable = allPermissions.filter((permission) => ctx.can(permission));
  return (
    <PageShell
      title="API keys"
      description="For programs that use this workspace. A key can do at most what its creator's role allows."
      // Always here: the dialog shows the secret while the first key appears in the list below it.
      actions={canManage ? <CreateKeyDialog slug={ctx.workspaceSlug} grantable={grantable} /> : undefined}
      width="content"
    >
      {page.items.length === 0 ? (
        <EmptyState
          icon={KeyRound}
          title="No API keys yet"
          description="With a key, a program can start runs, upload documents and read results."
          example={
            <CodeBlock
              title="First request"
              code={`curl ${new URL("/api/v1/workspace", env().MANDATE_URL).toString()} \\\n  -H "Authorization: Bearer mk_…"`}
            />
          }
        />
      ) : (
        <>
          <KeysTable slug={ctx.workspaceSlug} keys={page.items} canManage={canManage} />
          <PaginationBar shown={page.items.length} nextCursor={page.nextCursor} />
        </>
      )}
    </PageShell>
  );
}
