import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actingUserId, actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { day, now } from "@/lib/core/clock";
import type { Tx } from "@/lib/core/db";
import { conflict, invalidInput, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { lockName } from "@/lib/core/lock-name";
import { storableText } from "@/lib/core/storable-text";
import { agentNamesOf } from "./internal/decision-select";
import type { ExceptionDto, GrantExceptionInput } from "./exception-schema";
import { exceptionSelect, loadExceptionWords, toExceptionDto } from "./internal/exception-select";
import { CUSTOM_PACK, findCompiledCustom } from "./internal/load-custom-policies";
import { canHoldBack, findShippedPolicy } from "./find-policy";

const maxDays = 366;
/** Each decision reads those that are active. */
const maxActive = 200;

/**
 * Takes the power from one policy until a date, for one agent or for the whole workspace. The policy is still asked, and
 * each decision that it would have changed names the exception. Throws `not_found`, `invalid_input` and, when there are
 * too many already, `conflict`.
 */
export async function grantException(ctx: WorkspaceContext, input: GrantExceptionInput): Promise<ExceptionDto> {
  ctx.require("policies:manage");
  const { workspaceId } = ctx;
  const { policyId, agentId } = input;
  const at = now();
  const expiresAt = new Date(input.expiresAt);
  if (expiresAt <= at || expiresAt.getTime() > at.getTime() + maxDays * day) {
    throw invalidInput("An exception ends some time within the next 366 days.", {
      expiresAt: ["has to lie within the next 366 days"],
    });
  }

  return inWorkspace(ctx, async (tx) => {
    await lockName(tx, `policy-exceptions:${workspaceId}`);
    const found = await requireExceptable(tx, workspaceId, policyId);
    const names = await agentNamesOf(tx, workspaceId, [{ agentId }]);
    if (agentId !== null && !names.has(agentId)) throw notFound("agent", agentId);
    const owner = await requireOwner(tx, ctx, input.ownerId);
    const active = await tx.policyException.count({ where: { workspaceId, endedAt: null, expiresAt: { gt: at } } });
    if (active >= maxActive) throw conflict(`There are ${maxActive} active exceptions already. End one first.`);
    const row = await tx.policyException.create({
      data: {
        id: newId("policyException"),
        workspaceId,
        policyId,
        pack: found.pack,
        agentId,
        reason: storableText(input.reason),
        ownerId: owner.id,
        ownerLabel: owner.label,
        createdById: actorId(ctx),
        createdAt: at,
        expiresAt,
      },
      select: exceptionSelect,
    });
    const forWhom = agentId === null ? "the whole workspace" : (names.get(agentId) ?? agentId);
    await recordAudit(tx, ctx, {
      action: "policy.exception_granted",
      target: { type: "policy_exception", id: row.id },
      summary: `Excepted ${forWhom} from the rule ${found.title}`,
      facts: {
        policyId,
        pack: found.pack,
        agentId,
        reason: row.reason,
        ownerId: owner.id,
        expiresAt: expiresAt.toISOString(),
      },
    });
    return toExceptionDto(row, await loadExceptionWords(tx, workspaceId, [row]), at);
  });
}

/**
 * A rule of a pack, or one of the workspace's own that was published, with its title. Throws `not_found`, and
 * `invalid_input` for one that holds nothing back.
 */
async function requireExceptable(tx: Tx, workspaceId: string, policyId: string) {
  const shipped = findShippedPolicy(policyId);
  const found = shipped
    ? { pack: shipped.pack, title: shipped.definition.title, holdsBack: canHoldBack(shipped.definition) }
    : await findPublishedCustom(tx, workspaceId, policyId);
  if (!found) throw notFound("policy", policyId);
  if (found.holdsBack) return found;
  throw invalidInput("This rule holds nothing back, so there is nothing to except.", {
    policyId: ["holds nothing back"],
  });
}

async function findPublishedCustom(tx: Tx, workspaceId: string, policyId: string) {
  const row = await tx.customPolicy.findFirst({
    where: { workspaceId, policyId },
    select: { id: true, title: true, mode: true, publishedVersion: true },
  });
  if (!row || row.publishedVersion === null) return null;
  const [install] = await findCompiledCustom(tx, workspaceId, [
    { id: row.id, version: row.publishedVersion, mode: row.mode },
  ]);
  const holdsBack = install?.pack.policies.some(({ definition }) => canHoldBack(definition)) ?? false;
  return { pack: CUSTOM_PACK, title: row.title, holdsBack };
}

/** The member who answers for it. */
async function requireOwner(tx: Tx, ctx: WorkspaceContext, ownerId: string | undefined) {
  const id = ownerId ?? actingUserId(ctx);
  if (id === null) throw invalidInput("An exception needs an owner.", { ownerId: ["is required"] });
  const member = await tx.member.findFirst({
    where: { workspaceId: ctx.workspaceId, userId: id },
    select: { user: { select: { name: true, email: true } } },
  });
  if (!member) throw notFound("member", id);
  return { id, label: storableText(member.user.name || member.user.email) };
}
