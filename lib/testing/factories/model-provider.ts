import { now } from "@/lib/core/clock";
import { withTenant } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { sealerFor } from "@/lib/core/workspace-keys";
import { providerKeyPlace } from "@/lib/models/workspace-models";

/** Text that must never leave but in the Authorization header. */
export const testProviderKey = "sk-test-key-of-no-value";

/** A provider of kind OpenAI at this address, named `fake`: its models have OpenAI's prices and are external. */
export async function anOpenAiProvider(input: { workspaceId: string; baseUrl: string; name?: string }): Promise<void> {
  const { workspaceId, baseUrl, name = "fake" } = input;
  const id = newId("modelProvider");
  const sealer = await sealerFor(workspaceId);
  await withTenant(workspaceId, (tx) =>
    tx.modelProvider.create({
      data: {
        id,
        workspaceId,
        kind: "openai",
        name,
        baseUrl,
        apiKeySealed: sealer.sealText(testProviderKey, providerKeyPlace(id)),
        models: [],
        createdById: "usr_test",
        createdAt: now(),
        updatedAt: now(),
      },
      select: { id: true },
    }),
  );
}
