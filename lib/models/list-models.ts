import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { now } from "@/lib/core/clock";
import { env } from "@/lib/core/env";
import type { Page } from "@/lib/core/page-schema";
import { catalogue, findCatalogueModel } from "./catalogue";
import { maxProviders } from "./connect-provider";
import { describePrice } from "./describe-price";
import { installationProviders } from "./installation-providers";
import type { ModelDto } from "./provider-schema";
import { formatModelRef, providerKind, type ProviderKind } from "./schema";

type Source = { kind: ProviderKind; name: string; models: readonly string[]; origin: ModelDto["origin"] };

/**
 * The models that agents of this workspace can name: of its own providers, then of the installation. A workspace's
 * provider hides one of the same name of the installation. Other ids of a hosted provider work too; nothing is known of
 * their price.
 */
export async function listModels(ctx: WorkspaceContext): Promise<Page<ModelDto>> {
  ctx.require("agents:read");
  const { workspaceId } = ctx;
  const rows = await inWorkspace(ctx, (tx) =>
    tx.modelProvider.findMany({
      where: { workspaceId },
      select: { kind: true, name: true, models: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: maxProviders,
    }),
  );
  const own = rows.map((row): Source => ({ ...row, kind: providerKind.parse(row.kind), origin: "workspace" }));
  const shared = installationProviders(env())
    .providers.filter((provider) => !own.some(({ name }) => name === provider.name))
    .map((provider): Source => ({
      kind: provider.kind,
      name: provider.name,
      models: provider.kind === "builtin" ? [] : provider.models,
      origin: "installation",
    }));
  return { items: [...own, ...shared].flatMap(modelsOf), nextCursor: null };
}

function modelsOf(source: Source): ModelDto[] {
  const known = catalogue.filter((model) => model.provider === source.kind).map((model) => model.id);
  return [...new Set([...source.models, ...known])].map((id) => toModelDto(source, id));
}

function toModelDto({ kind, name, origin }: Source, id: string): ModelDto {
  const known = findCatalogueModel(formatModelRef(kind, id));
  return {
    ref: formatModelRef(name, id),
    provider: name,
    providerKind: kind,
    origin,
    label: known?.label ?? id,
    kind: known?.kind ?? "language",
    tier: known?.tier ?? null,
    contextTokens: known?.contextTokens ?? null,
    maxOutputTokens: known?.maxOutputTokens ?? null,
    price: describePrice(known?.prices ?? null, now()),
  };
}
