import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { AppError, conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { getEntitlementsIn } from "@/lib/entitlements/get-entitlements";
import { plans } from "@/lib/entitlements/plans";
import { checkBaseUrl } from "./check-base-url";
import { keyHintOf, providerSelect, toProviderDto } from "./provider-select";
import { providerKindLabels, type ConnectProviderInput, type ProviderDto } from "./provider-schema";
import { providerKeyPlace } from "./workspace-models";

/** Models of so many providers fit on one screen, and every model call reads them all. */
export const maxProviders = 20;

/**
 * Connects a model provider of the workspace's own. Its key is sealed with the workspace's data key; from now on only
 * its last four characters are shown. Nothing is sent to the provider. Throws `invalid_input` (also for a base URL that
 * leads inside the network), `forbidden` when the plan has no own providers, `conflict` for a name that is taken.
 */
export async function connectProvider(ctx: WorkspaceContext, input: ConnectProviderInput): Promise<ProviderDto> {
  ctx.require("models:manage");
  const { workspaceId } = ctx;
  if (input.baseUrl) await checkBaseUrl(input.baseUrl);
  const id = newId("modelProvider");
  const sealer = await sealerFor(workspaceId);
  const at = now();
  try {
    return await inWorkspace(ctx, async (tx) => {
      const { plan, features } = await getEntitlementsIn(tx, workspaceId);
      if (!features.ownModelProviders) {
        throw new AppError("forbidden", `The plan ${plans[plan].name} has no own model providers.`, {
          details: { feature: "ownModelProviders", liftedBy: "a larger plan" },
        });
      }
      // Counted under a lock, so that two callers cannot both take the last place.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`model-providers:${workspaceId}`}, 0))`;
      if ((await tx.modelProvider.count({ where: { workspaceId } })) >= maxProviders) {
        throw conflict(`A workspace has at most ${maxProviders} model providers. Remove one that you do not use.`);
      }
      const row = await tx.modelProvider.create({
        data: {
          id,
          workspaceId,
          kind: input.kind,
          name: input.name,
          baseUrl: input.baseUrl ?? null,
          apiKeySealed: input.apiKey ? sealer.sealText(input.apiKey, providerKeyPlace(id)) : null,
          keyHint: input.apiKey ? keyHintOf(input.apiKey) : null,
          models: [...new Set(input.models)],
          createdById: actorId(ctx),
          createdAt: at,
          updatedAt: at,
        },
        select: providerSelect,
      });
      await recordAudit(tx, ctx, {
        action: "model_provider.connected",
        target: { type: "model_provider", id },
        summary: `Connected the model provider ${input.name} (${providerKindLabels[input.kind]})`,
        facts: {
          kind: input.kind,
          name: input.name,
          baseUrl: input.baseUrl ?? null,
          hasKey: input.apiKey !== undefined,
        },
      });
      return toProviderDto(row);
    });
  } catch (error) {
    if (isUniqueViolation(error, "name")) {
      throw new AppError("conflict", `There is already a model provider named ${input.name}.`, {
        details: { fields: { name: ["is taken"] } },
      });
    }
    throw error;
  }
}
