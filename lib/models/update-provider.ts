import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { invalidInput } from "@/lib/core/errors";
import { sealerFor } from "@/lib/core/workspace-keys";
import { checkBaseUrl } from "./check-base-url";
import { getProviderRow, keyHintOf, providerSelect, toProviderDto } from "./provider-select";
import type { ProviderDto, UpdateProviderBody } from "./provider-schema";
import { providerKeyPlace } from "./workspace-models";

/**
 * Changes a provider's key, base URL or list of models; what is not named stays. A new base URL needs the key again, so
 * that nobody can have a key that they never knew sent to a server of their own. The result of the last test is
 * forgotten. Throws `not_found` or `invalid_input`.
 */
export async function updateProvider(
  ctx: WorkspaceContext,
  providerId: string,
  input: UpdateProviderBody,
): Promise<ProviderDto> {
  ctx.require("models:manage");
  const { workspaceId } = ctx;
  if (input.baseUrl) await checkBaseUrl(input.baseUrl);
  const sealer = await sealerFor(workspaceId);
  return inWorkspace(ctx, async (tx) => {
    await tx.$queryRaw`SELECT id FROM model_providers WHERE id = ${providerId} AND "workspaceId" = ${workspaceId} FOR UPDATE`;
    const before = await getProviderRow(tx, workspaceId, providerId);
    requireConsistent(before, input);
    const row = await tx.modelProvider.update({
      where: { id_workspaceId: { id: providerId, workspaceId } },
      data: {
        ...(input.apiKey === undefined ? {} : { apiKeySealed: null, keyHint: null }),
        ...(input.apiKey
          ? {
              apiKeySealed: sealer.sealText(input.apiKey, providerKeyPlace(providerId)),
              keyHint: keyHintOf(input.apiKey),
            }
          : {}),
        ...(input.baseUrl === undefined ? {} : { baseUrl: input.baseUrl }),
        ...(input.models === undefined ? {} : { models: [...new Set(input.models)] }),
        lastTestAt: null,
        lastTestOk: null,
        lastTestNote: null,
        updatedAt: now(),
      },
      select: providerSelect,
    });
    const changed = Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [name]));
    await recordAudit(tx, ctx, {
      action: "model_provider.updated",
      target: { type: "model_provider", id: providerId },
      summary: `Changed ${changed.map((name) => fieldNames[name] ?? name).join(", ")} of the model provider ${row.name}`,
      facts: { name: row.name, changed, baseUrlBefore: before.baseUrl, baseUrl: row.baseUrl },
    });
    return toProviderDto(row);
  });
}

const fieldNames: Record<string, string> = { apiKey: "the key", baseUrl: "the base URL", models: "the models" };

function requireConsistent(
  before: { kind: string; baseUrl: string | null; keyHint: string | null },
  input: UpdateProviderBody,
): void {
  const isServer = before.kind === "openai-compatible";
  if (input.apiKey === null && !isServer)
    throw invalidInput("This provider needs a key.", { apiKey: ["is needed by this provider"] });
  if (input.baseUrl === null && isServer)
    throw invalidInput("This provider needs a base URL.", { baseUrl: ["is needed by this provider"] });
  const isMoved = input.baseUrl !== undefined && input.baseUrl !== before.baseUrl;
  if (isMoved && before.keyHint !== null && input.apiKey === undefined) {
    throw invalidInput("Enter the key again when you change the base URL.", {
      apiKey: ["is needed again with another base URL"],
    });
  }
}
