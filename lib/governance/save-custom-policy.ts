import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { sha256Hex } from "@/lib/core/crypto";
import type { Tx } from "@/lib/core/db";
import { conflict } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockName } from "@/lib/core/lock-name";
import { storableText } from "@/lib/core/storable-text";
import type { PolicyDefinition } from "./cedar/policy-definition";
import { checkCustomPolicy } from "./internal/check-custom-policy";
import type { CustomPolicyDto, CustomProblem, UpdateCustomPolicyInput } from "./custom-policy-schema";
import {
  customPolicyLock,
  customPolicySelect,
  invalidPolicy,
  personOf,
  requireCustomPolicy,
  toCustomPolicyDto,
} from "./internal/custom-policy-select";

const maxPolicies = 200;

/**
 * Adds a rule of the workspace's own as a draft. A draft binds nobody. Throws `invalid_input` with every error of the
 * text and its line and column, and `conflict` when there are 200 already.
 */
export async function createCustomPolicy(ctx: WorkspaceContext, input: { text: string }): Promise<CustomPolicyDto> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const text = storableText(input.text);
  const definition = requireSound(text);
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, customPolicyLock(workspaceId));
    await requireFreeId(tx, workspaceId, definition.id, null);
    if ((await tx.customPolicy.count({ where: { workspaceId } })) >= maxPolicies) {
      throw conflict(`There are ${maxPolicies} policies of your own already. Delete a draft first.`);
    }
    const at = now();
    const row = await tx.customPolicy.create({
      data: {
        id: newId("customPolicy"),
        workspaceId,
        policyId: definition.id,
        title: definition.title,
        state: "draft",
        mode: "enforce",
        draftText: text,
        draftRevision: 1,
        draftEditedById: personOf(ctx),
        draftEditedAt: at,
        createdById: personOf(ctx),
        createdAt: at,
        updatedAt: at,
      },
      select: customPolicySelect,
    });
    await recordAudit(tx, ctx, {
      action: "policy.draft_created",
      target: { type: "custom_policy", id: row.id },
      summary: `Wrote the policy ${definition.title}`,
      facts: { policyId: definition.id, revision: 1, sha256: sha256Hex(text) },
    });
    return toCustomPolicyDto(tx, ctx, row);
  });
}

/**
 * Replaces the draft; what is published goes on as it is. The same text changes nothing. Throws `not_found`,
 * `invalid_input` as creating does, and `conflict` when somebody saved another revision meanwhile.
 */
export async function updateCustomPolicy(
  ctx: WorkspaceContext,
  input: UpdateCustomPolicyInput,
): Promise<CustomPolicyDto> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const text = storableText(input.text);
  const definition = requireSound(text);
  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, customPolicyLock(workspaceId));
    const earlier = await requireCustomPolicy(tx, workspaceId, input.customPolicyId);
    if (earlier.draftText === text) return toCustomPolicyDto(tx, ctx, earlier);
    if (earlier.draftRevision !== input.revision) {
      throw conflict("Somebody saved this policy meanwhile. Load it again before you save.", {
        revision: earlier.draftRevision,
      });
    }
    if (definition.id !== earlier.policyId) {
      if (earlier.publishedVersion !== null) {
        throw invalidPolicy([
          problemAtStart("id_fixed", `Decisions name it ${earlier.policyId}, so @id stays as it is.`),
        ]);
      }
      await requireFreeId(tx, workspaceId, definition.id, earlier.id);
    }
    const at = now();
    const revision = earlier.draftRevision + 1;
    const row = await tx.customPolicy.update({
      where: { id_workspaceId: { id: earlier.id, workspaceId } },
      data: {
        policyId: definition.id,
        title: definition.title,
        draftText: text,
        draftRevision: revision,
        draftEditedById: personOf(ctx),
        draftEditedAt: at,
        updatedAt: at,
      },
      select: customPolicySelect,
    });
    await recordAudit(tx, ctx, {
      action: "policy.draft_saved",
      target: { type: "custom_policy", id: row.id },
      summary: `Changed the draft of the policy ${definition.title}`,
      facts: { policyId: definition.id, revision, sha256: sha256Hex(text) },
    });
    return toCustomPolicyDto(tx, ctx, row);
  });
}

function requireSound(text: string): PolicyDefinition {
  const { definition, problems } = checkCustomPolicy(text);
  if (!definition) throw invalidPolicy(problems);
  return definition;
}

async function requireFreeId(tx: Tx, workspaceId: string, policyId: string, except: string | null): Promise<void> {
  const taken = await tx.customPolicy.findFirst({
    where: { workspaceId, policyId, ...(except ? { id: { not: except } } : {}) },
    select: { id: true },
  });
  if (taken) throw invalidPolicy([problemAtStart("id_taken", `Another policy of yours has the @id ${policyId}.`)]);
}

function problemAtStart(code: CustomProblem["code"], message: string): CustomProblem {
  return { code, severity: "error", message, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
