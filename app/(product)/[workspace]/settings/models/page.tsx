import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { env } from "@/lib/core/env";
import { installationProviders } from "@/lib/models/installation-providers";
import { listModels } from "@/lib/models/list-models";
import { listProviders } from "@/lib/models/list-providers";
import { getModelTiers } from "@/lib/models/set-model-tiers";
import { SettingsPage } from "../_parts/settings-page";
import { ConnectDialog } from "./connect-dialog";
import { InstallationCard } from "./installation-card";
import { ModelsCard } from "./models-card";
import { ProvidersCard } from "./providers-card";
import { TiersCard } from "./tiers-card";

export const metadata: Metadata = { title: "Models" };

type ModelsPageProps = { params: Promise<{ workspace: string }> };

export default async function ModelsPage({ params }: ModelsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("models:manage")) redirect(`/${ctx.workspaceSlug}/settings`);
  const [models, providers, tiers] = await Promise.all([listModels(ctx), listProviders(ctx), getModelTiers(ctx)]);
  const slug = ctx.workspaceSlug;
  const { providers: installed, problems } = installationProviders(env());
  return (
    <SettingsPage
      ctx={ctx}
      title="Models"
      description="Which models agents use, who provides them, and what they cost. Prices are list prices in US dollars per million tokens."
      actions={<ConnectDialog slug={slug} />}
    >
      <TiersCard slug={slug} tiers={tiers.tiers} models={models.items.filter(({ kind }) => kind === "language")} />
      <ProvidersCard slug={slug} providers={providers.items} />
      <InstallationCard
        providers={installed.map(({ kind, name }) => ({
          kind,
          name,
          isHidden: providers.items.some((own) => own.name === name),
        }))}
        problems={problems}
        embedding={tiers.embedding}
      />
      <ModelsCard models={models.items} />
    </SettingsPage>
  );
}
