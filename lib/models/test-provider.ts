import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { invalidInput, notFound } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { findTierModel } from "./catalogue";
import { checkBaseUrl } from "./check-base-url";
import { createProviderFetch } from "./provider-fetch";
import type { ConnectionTestDto } from "./provider-schema";
import { createProvider } from "./providers";
import { providerConfigInput, type ProviderConfig } from "./schema";
import { testLanguageModel } from "./test-connection";
import { providerKeyPlace } from "./workspace-models";

const timeoutMs = 15_000;

/**
 * Makes one tiny real call with the stored key (the provider bills a few tokens) and remembers how it ended. A call that
 * fails is an answer, not an error: it names what to put right, in our words. Throws `not_found`, or `invalid_input` when
 * no model is known to call or the base URL leads inside the network.
 */
export async function testProvider(
  ctx: WorkspaceContext,
  input: { providerId: string; model?: string | undefined },
): Promise<ConnectionTestDto> {
  ctx.require("models:manage");
  const { workspaceId } = ctx;
  const { config, updatedAt } = await loadConfig(ctx, input.providerId);
  const modelId = input.model ?? modelToTest(config);
  if (!modelId) throw invalidInput("Name a model to call: this provider lists none.", { model: ["is needed"] });
  // Only an address that somebody typed can lead inside; the providers' own are known.
  const baseUrl = config.kind === "builtin" ? undefined : config.baseUrl;
  if (baseUrl) await checkBaseUrl(baseUrl);
  const provider = createProvider(config, baseUrl ? { fetch: createProviderFetch() } : {});
  const result = await testLanguageModel(provider.languageModel(modelId), { timeoutMs });
  const note = result.ok ? `${modelId} answered in ${result.latencyMs} ms.` : result.error.publicMessage;

  await inWorkspace(ctx, async (tx) => {
    // Not when it was changed meanwhile: the result is of the settings before.
    await tx.modelProvider.updateMany({
      where: { id: input.providerId, workspaceId, updatedAt },
      data: { lastTestAt: now(), lastTestOk: result.ok, lastTestNote: note },
    });
    await recordAudit(tx, ctx, {
      action: "model_provider.tested",
      target: { type: "model_provider", id: input.providerId },
      summary: `Tested the connection to ${config.name}: ${result.ok ? "it works" : "it failed"}`,
      facts: {
        name: config.name,
        model: modelId,
        ok: result.ok,
        latencyMs: result.latencyMs,
        code: result.ok ? null : result.error.code,
      },
    });
  });
  return {
    ok: result.ok,
    model: modelId,
    latencyMs: result.latencyMs,
    error: result.ok
      ? null
      : { code: result.error.code, message: result.error.publicMessage, retryable: result.error.retryable },
  };
}

async function loadConfig(ctx: WorkspaceContext, id: string): Promise<{ config: ProviderConfig; updatedAt: Date }> {
  const { workspaceId } = ctx;
  const row = await inWorkspace(ctx, (tx) => tx.modelProvider.findFirst({ where: { id, workspaceId } }));
  if (!row) throw notFound("model provider", id);
  const sealer = await sealerFor(workspaceId);
  const config = providerConfigInput.parse({
    kind: row.kind,
    name: row.name,
    models: row.models,
    ...(row.baseUrl ? { baseUrl: row.baseUrl } : {}),
    ...(row.apiKeySealed ? { apiKey: sealer.openText(row.apiKeySealed, providerKeyPlace(row.id)) } : {}),
  });
  return { config, updatedAt: row.updatedAt };
}

/** What is listed first; else the cheapest that we know of the provider. */
function modelToTest(config: ProviderConfig): string | null {
  if (config.kind === "builtin") return null;
  return config.models[0] ?? findTierModel(config.kind, "economy")?.id ?? null;
}
