import type { ReactNode } from "react";
import { PageShell } from "@/components/patterns/page-shell";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { SettingsTabs, type SettingsTab } from "./settings-tabs";

function tabsFor(ctx: WorkspaceContext): SettingsTab[] {
  return [
    { path: "", label: "General" },
    ...(ctx.can("members:read") ? [{ path: "/members", label: "Members" }] : []),
    { path: "/roles", label: "Roles" },
    ...(ctx.can("models:manage") ? [{ path: "/models", label: "Models" }] : []),
    ...(ctx.can("policies:manage") ? [{ path: "/detection", label: "Detection" }] : []),
    ...(ctx.can("api-keys:manage") ? [{ path: "/webhooks", label: "Webhooks" }] : []),
  ];
}

type SettingsPageProps = {
  ctx: WorkspaceContext;
  title: string;
  description: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
};

/** The frame of each settings page: header, sections, content. */
export function SettingsPage({ ctx, title, description, actions, children }: SettingsPageProps) {
  return (
    <PageShell title={title} description={description} actions={actions} width="content">
      <SettingsTabs slug={ctx.workspaceSlug} tabs={tabsFor(ctx)} />
      {children}
    </PageShell>
  );
}
