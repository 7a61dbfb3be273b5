import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AppShell } from "@/components/shell/app-shell";
import { allPermissions } from "@/lib/access/permissions";
import { requireUserPage } from "@/lib/access/require-user";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { countPendingApprovals } from "@/lib/approvals/list-approvals";
import { env } from "@/lib/core/env";
import { installationProviders } from "@/lib/models/installation-providers";
import { listWorkspaces } from "@/lib/workspaces/list-workspaces";
import { ApplyTheme } from "@/app/(account)/account/_parts/apply-theme";
import { UnverifiedBanner } from "@/app/(account)/account/_parts/unverified-banner";
import { standInsOf } from "./_shell/stand-ins";

type ProductLayoutProps = { children: ReactNode; params: Promise<{ workspace: string }> };

export async function generateMetadata({ params }: ProductLayoutProps): Promise<Metadata> {
  const ctx = await requireWorkspace((await params).workspace);
  return { title: { default: ctx.workspaceName, template: `%s · ${ctx.workspaceName} · Mandate` } };
}

/** The frame of a workspace's pages. It is no guard: each page checks for itself. */
export default async function ProductLayout({ children, params }: ProductLayoutProps) {
  const ctx = await requireWorkspace((await params).workspace);
  const { user } = await requireUserPage();
  const [workspaces, approvals] = await Promise.all([listWorkspaces(user), countPendingApprovals(ctx)]);
  const environment = env();
  return (
    <AppShell
      workspace={{ name: ctx.workspaceName, slug: ctx.workspaceSlug }}
      workspaces={workspaces.map(({ name, slug }) => ({ name, slug }))}
      user={{ name: user.name, email: user.email }}
      counts={{ approvals }}
      standIns={standInsOf(environment.MANDATE_LOCAL, installationProviders(environment).providers)}
      can={Object.fromEntries(allPermissions.map((permission) => [permission, ctx.can(permission)]))}
      createWorkspaceHref="/new"
      searchUrl="/api/internal/search"
    >
      <ApplyTheme theme={user.theme} />
      {user.isEmailVerified ? null : <UnverifiedBanner email={user.email} />}
      {children}
    </AppShell>
  );
}
