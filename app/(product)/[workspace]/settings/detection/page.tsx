import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RelativeTime } from "@/components/patterns/relative-time";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { getDetectionSettings } from "@/lib/governance/get-detection-settings";
import { SettingsPage } from "../_parts/settings-page";
import { DetectionForm } from "./detection-form";

export const metadata: Metadata = { title: "Detection" };

type DetectionPageProps = { params: Promise<{ workspace: string }> };

/** What agents' content is looked through for: classes of the workspace, lists, and built-in classes. */
export default async function DetectionPage({ params }: DetectionPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:manage")) notFound();
  const settings = await getDetectionSettings(ctx);
  return (
    <SettingsPage
      ctx={ctx}
      title="Detection"
      description="What everything that agents read and write is looked through for. Policies decide what happens with a finding; the base pack masks it before an external model."
    >
      {settings.updatedAt ? (
        <p className="text-13 text-muted-foreground">
          Last changed by {settings.updatedBy} <RelativeTime value={settings.updatedAt} />
        </p>
      ) : null}
      <DetectionForm key={settings.version} slug={ctx.workspaceSlug} settings={settings} />
    </SettingsPage>
  );
}
