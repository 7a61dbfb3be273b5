import "server-only";
import { membershipContextIn } from "@/lib/access/membership-in-transaction";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { systemDb, type Tx } from "@/lib/core/db";
import { isUniqueViolation } from "@/lib/core/db-errors";
import { conflict, invariant } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enqueue } from "@/lib/core/outbox";
import { createWrappedDataKey } from "@/lib/core/workspace-keys";
import { entitlementsOfPlan } from "@/lib/entitlements/plans";
import type { PlanId } from "@/lib/entitlements/schema";
import { writeEntitlements } from "@/lib/entitlements/write-entitlements";
import { workspaceCreated } from "./events";
import { workspaceNameSchema } from "./schema";
import { slugFromName, withRandomSuffix } from "./slug";

const maxOwnedWorkspaces = 50;
const slugAttempts = 5;

type CreateWorkspaceInput = {
  user: { id: string; email: string };
  name: string;
  /** Free unless given. */
  plan?: PlanId;
  request?: { requestId: string | null; ip: string | null };
};

export type CreatedWorkspace = { id: string; name: string; slug: string };

/**
 * Creates a workspace that the person owns, with its own data key, its plan's entitlements, an empty knowledge base
 * and the first audit entry: all or nothing. The slug comes from the name; when it is taken, with a random ending.
 */
export async function createWorkspace(input: CreateWorkspaceInput): Promise<CreatedWorkspace> {
  const name = workspaceNameSchema.parse(input.name);
  const base = slugFromName(name);
  for (let attempt = 0; attempt < slugAttempts; attempt += 1) {
    const slug = attempt === 0 ? base : withRandomSuffix(base);
    try {
      return await systemDb().$transaction((tx) => insertWorkspace(tx, { ...input, name, slug }));
    } catch (error) {
      if (!isUniqueViolation(error, "slug")) throw error;
    }
  }
  throw conflict("No free address was found for this name. Choose another name.");
}

async function insertWorkspace(tx: Tx, input: CreateWorkspaceInput & { slug: string }): Promise<CreatedWorkspace> {
  const { user, name, slug } = input;
  const owned = await tx.member.count({ where: { userId: user.id, role: "owner", workspace: { deletedAt: null } } });
  if (owned >= maxOwnedWorkspaces) throw conflict(`One person may own at most ${maxOwnedWorkspaces} workspaces.`);
  const id = newId("workspace");
  const createdAt = now();
  await tx.workspace.create({ data: { id, name, slug, wrappedDataKey: createWrappedDataKey(id), createdAt } });
  await tx.member.create({ data: { id: newId("member"), workspaceId: id, userId: user.id, role: "owner", createdAt } });
  await writeEntitlements(tx, id, entitlementsOfPlan(input.plan ?? "free"));
  await tx.knowledgeBase.create({
    data: { id: newId("knowledgeBase"), workspaceId: id, name: "Documents", createdById: user.id, createdAt },
  });
  await enqueue(tx, workspaceCreated.create({ workspaceId: id }), id);
  const ctx = await membershipContextIn(tx, user, id, input.request);
  invariant(ctx.role === "owner", "whoever creates a workspace owns it");
  await recordAudit(tx, ctx, {
    action: "workspace.created",
    target: { type: "workspace", id },
    summary: `Created the workspace ${name}`,
    facts: { slug, plan: input.plan ?? "free" },
  });
  return { id, name, slug };
}
