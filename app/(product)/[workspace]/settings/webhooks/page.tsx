import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { SettingsPage } from "../_parts/settings-page";
import { SigningSecret } from "./signing-secret";

export const metadata: Metadata = { title: "Webhooks" };

type WebhooksPageProps = { params: Promise<{ workspace: string }> };

export default async function WebhooksPage({ params }: WebhooksPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("api-keys:manage")) notFound();
  return (
    <SettingsPage
      ctx={ctx}
      title="Webhooks"
      description="A run that was started with a webhookUrl calls it once the run has ended, signed with this workspace's secret."
    >
      <Card>
        <CardHeader>
          <div className="grid gap-1">
            <CardTitle>Signing secret</CardTitle>
            <CardDescription>
              Receivers check each call with it, so that nobody else can speak in our name.{" "}
              <Link href="/docs/webhooks" className="underline underline-offset-2">
                How to check a call
              </Link>
            </CardDescription>
          </div>
        </CardHeader>
        <CardContent>
          <SigningSecret slug={ctx.workspaceSlug} />
        </CardContent>
      </Card>
    </SettingsPage>
  );
}
