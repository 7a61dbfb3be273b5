import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { roles, roleTable } from "@/lib/access/permissions";
import { actingUserId, actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import type { Tx } from "@/lib/core/db";
import { AppError, notFound } from "@/lib/core/errors";
import { heldApproverRoles } from "../load-approvers";
import { checkCustomPolicy } from "./check-custom-policy";
import {
  policyStateOf,
  type CustomPolicyDto,
  type CustomPolicySummaryDto,
  type CustomProblem,
} from "../custom-policy-schema";
import { describeRule } from "./describe-rule";
import { policyOwnMode } from "../schema";

export const customPolicySelect = {
  id: true,
  policyId: true,
  title: true,
  state: true,
  mode: true,
  draftText: true,
  draftRevision: true,
  draftEditedById: true,
  draftEditedAt: true,
  publishedVersion: true,
  createdAt: true,
  updatedAt: true,
  versions: { select: { text: true }, orderBy: { version: "desc" }, take: 1 },
} satisfies Prisma.CustomPolicySelect;

export type CustomPolicyRow = Prisma.CustomPolicyGetPayload<{ select: typeof customPolicySelect }>;

/** The lock under which own policies change, one at a time: ids, limits and version numbers depend on the others. */
export const customPolicyLock = (workspaceId: string) => `custom-policies:${workspaceId}`;

/** Throws `not_found`. */
export async function requireCustomPolicy(tx: Tx, workspaceId: string, id: string): Promise<CustomPolicyRow> {
  const row = await tx.customPolicy.findFirst({ where: { id, workspaceId }, select: customPolicySelect });
  if (!row) throw notFound("policy", id);
  return row;
}

export function toCustomSummary(row: CustomPolicyRow, names: ReadonlyMap<string, string>): CustomPolicySummaryDto {
  const { id, policyId, title, publishedVersion } = row;
  return {
    id,
    policyId,
    title,
    state: policyStateOf(row.state),
    mode: policyOwnMode.parse(row.mode),
    publishedVersion,
    hasUnpublishedChanges: row.draftText !== row.versions[0]?.text,
    draftEditedBy: names.get(row.draftEditedById) ?? row.draftEditedById,
    draftEditedAt: row.draftEditedAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

export async function toCustomPolicyDto(tx: Tx, ctx: WorkspaceContext, row: CustomPolicyRow): Promise<CustomPolicyDto> {
  const names = await memberNames(tx, ctx.workspaceId, [row.draftEditedById]);
  const held = await heldApproverRoles(tx, ctx.workspaceId);
  const { definition, problems } = checkCustomPolicy(row.draftText, "quick", held);
  return {
    ...toCustomSummary(row, names),
    text: row.draftText,
    revision: row.draftRevision,
    publishedText: row.versions[0]?.text ?? null,
    draftEditedById: row.draftEditedById,
    sentence: definition ? describeRule(definition) : null,
    problems: [...problems],
    needsOtherPublisher: row.draftEditedById === personOf(ctx) && (await hasOtherPublisher(tx, ctx)),
  };
}

/** Who counts for the second pair of eyes: the person behind a key, not the key. */
export function personOf(by: WorkspaceContext): string {
  return actingUserId(by) ?? actorId(by);
}

const publishingRoles = roles.filter((role) => roleTable[role].permissions.includes("policies:publish"));

/** Whether somebody else in the workspace may publish. */
export async function hasOtherPublisher(tx: Tx, ctx: WorkspaceContext): Promise<boolean> {
  const other = await tx.member.findFirst({
    where: { workspaceId: ctx.workspaceId, role: { in: publishingRoles }, userId: { not: personOf(ctx) } },
    select: { id: true },
  });
  return other !== null;
}

/** Names of members by user id; people who left and jobs are not among them. */
export async function memberNames(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const members = await tx.member.findMany({
    where: { workspaceId, userId: { in: [...new Set(ids)] } },
    select: { userId: true, user: { select: { name: true, email: true } } },
    take: ids.length,
  });
  return new Map(members.map(({ userId, user }) => [userId, user.name || user.email]));
}

/** The refusal of a text with errors; the problems carry code, line and column. */
export function invalidPolicy(problems: readonly CustomProblem[]): AppError {
  const errors = problems.filter((problem) => problem.severity === "error");
  const [first] = errors;
  const message = first ? `Line ${first.line}: ${first.message}` : "The rule is not valid.";
  return new AppError("invalid_input", message, {
    details: { fields: { text: errors.map((error) => `line ${error.line}: ${error.message}`) }, problems: errors },
  });
}
