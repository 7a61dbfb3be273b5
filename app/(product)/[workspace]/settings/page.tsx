import type { Metadata } from "next";
import { IdChip } from "@/components/patterns/id-chip";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Card, CardContent, CardHeader, CardTitle } from "@/components/ui/card";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { env } from "@/lib/core/env";
import { plans } from "@/lib/entitlements/plans";
import { getWorkspace } from "@/lib/workspaces/get-workspace";
import { SettingsPage } from "./_parts/settings-page";
import { DangerZone } from "./danger-zone";
import { NameForm } from "./name-form";
import { SlugForm } from "./slug-form";

export const metadata: Metadata = { title: "Settings" };

type GeneralSettingsProps = { params: Promise<{ workspace: string }> };

export default async function GeneralSettingsPage({ params }: GeneralSettingsProps) {
  const ctx = await requireWorkspace((await params).workspace);
  const workspace = await getWorkspace(ctx);
  const canManage = ctx.can("workspace:manage");
  return (
    <SettingsPage ctx={ctx} title="Settings" description="The workspace, its people, and what each of them may do.">
      <NameForm slug={workspace.slug} name={workspace.name} canManage={canManage} />
      <SlugForm slug={workspace.slug} origin={new URL(env().MANDATE_URL).host} canManage={canManage} />
      <Card>
        <CardHeader>
          <CardTitle>About</CardTitle>
        </CardHeader>
        <CardContent>
          <dl className="grid gap-x-6 gap-y-3 sm:grid-cols-[10rem_1fr]">
            <dt className="text-muted-foreground">Workspace id</dt>
            <dd>
              <IdChip id={workspace.id} label="workspace id" />
            </dd>
            <dt className="text-muted-foreground">Plan</dt>
            <dd>{plans[workspace.plan].name}</dd>
            <dt className="text-muted-foreground">Created</dt>
            <dd>
              <RelativeTime value={workspace.createdAt} />
            </dd>
            <dt className="text-muted-foreground">Your role</dt>
            <dd>{ctx.role}</dd>
          </dl>
        </CardContent>
      </Card>
      <DangerZone slug={workspace.slug} name={workspace.name} canDelete={ctx.can("workspace:delete")} />
    </SettingsPage>
  );
}
