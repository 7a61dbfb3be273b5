import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import { conflict } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import { storableText } from "@/lib/core/storable-text";
import { checkCustomPolicy } from "./internal/check-custom-policy";
import type { CustomPolicyDto, PublishCustomPolicyInput } from "./custom-policy-schema";
import {
  customPolicyLock,
  customPolicySelect,
  hasOtherPublisher,
  invalidPolicy,
  memberNames,
  personOf,
  requireCustomPolicy,
  toCustomPolicyDto,
} from "./internal/custom-policy-select";
import { packModeLock } from "./list-packs";

/** Each decision asks all of them. */
const maxPublished = 100;

/**
 * Makes the draft bind, as a new version, from the next decision on; approvals that wait become void. Whoever edited last
 * does not publish where somebody else may: the version and the audit log name both. Publishing what is in force already
 * changes nothing. Throws `not_found`, `invalid_input` when the text no longer passes the checks, and `conflict`.
 */
export async function publishCustomPolicy(
  ctx: WorkspaceContext,
  input: PublishCustomPolicyInput,
): Promise<CustomPolicyDto> {
  ctx.require("policies:publish");
  const { workspaceId } = ctx;
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, customPolicyLock(workspaceId));
    await lockName(tx, packModeLock(workspaceId));
    const row = await requireCustomPolicy(tx, workspaceId, input.customPolicyId);
    if (row.draftRevision !== input.revision) {
      throw conflict("The draft was changed since you looked at it. Read it again before you publish.", {
        revision: row.draftRevision,
      });
    }
    const isInForce = row.state === "published" && row.draftText === row.versions[0]?.text && row.mode === input.mode;
    if (isInForce) return toCustomPolicyDto(tx, ctx, row);
    if (row.draftEditedById === personOf(ctx) && (await hasOtherPublisher(tx, ctx))) {
      throw conflict("You edited this last, so another person has to publish it.", { rule: "four_eyes" });
    }
    const { definition, problems } = checkCustomPolicy(row.draftText);
    if (!definition) throw invalidPolicy(problems);
    const others = await tx.customPolicy.count({ where: { workspaceId, state: "published", id: { not: row.id } } });
    if (others >= maxPublished)
      throw conflict(`${maxPublished} policies of your own are published. Turn one off first.`);

    const at = now();
    const version = (row.publishedVersion ?? 0) + 1;
    const names = await memberNames(tx, workspaceId, [row.draftEditedById, personOf(ctx)]);
    const labelOf = (id: string) => storableText(names.get(id) ?? id);
    await tx.customPolicyVersion.create({
      data: {
        workspaceId,
        customPolicyId: row.id,
        version,
        text: row.draftText,
        definition: definition as object,
        editedById: row.draftEditedById,
        editedByLabel: labelOf(row.draftEditedById),
        publishedById: personOf(ctx),
        publishedByLabel: labelOf(personOf(ctx)),
        note: storableText(input.note),
        createdAt: at,
      },
      select: { version: true },
    });
    const published = await tx.customPolicy.update({
      where: { id_workspaceId: { id: row.id, workspaceId } },
      data: { state: "published", mode: input.mode, publishedVersion: version, updatedAt: at },
      select: customPolicySelect,
    });
    await recordAudit(tx, ctx, {
      action: "policy.published",
      target: { type: "custom_policy", id: row.id },
      summary: `Published version ${version} of the policy ${row.title}, ${input.mode === "enforce" ? "enforced" : "monitor only"}`,
      facts: {
        policyId: row.policyId,
        version,
        mode: input.mode,
        editedById: row.draftEditedById,
        publishedById: personOf(ctx),
        sha256: sha256Hex(row.draftText),
      },
    });
    return toCustomPolicyDto(tx, ctx, published);
  });
}
