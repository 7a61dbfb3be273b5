"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireOperator } from "@/lib/access/require-operator";
import { getSession } from "@/lib/access/session";
import { setCheckpointMail } from "@/lib/audit/checkpoint-mail";
import { checkpointMailInput, rotateSigningKeyInput } from "@/lib/audit/checkpoint-schema";
import { eraseAuditPayloads } from "@/lib/audit/erase-audit-payloads";
import { rotateSigningKey } from "@/lib/audit/rotate-signing-key";
import { auditErasureInput } from "@/lib/audit/schema";
import { verifyChain } from "@/lib/audit/verify-chain";
import { createDestination } from "@/lib/audit-delivery/create-destination";
import { deleteDestination } from "@/lib/audit-delivery/delete-destination";
import { createDestinationInput, destinationParams, updateDestinationBody } from "@/lib/audit-delivery/schema";
import { testDestination } from "@/lib/audit-delivery/test-destination";
import { updateDestination } from "@/lib/audit-delivery/update-destination";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { AppError } from "@/lib/core/errors";
import { workspaceAction } from "@/lib/http/workspace-action";

export const verifyChainAction = workspaceAction(z.strictObject({}), (ctx) => verifyChain(ctx));

export const rotateSigningKeyAction = workspaceAction(rotateSigningKeyInput, async (ctx, input) => {
  const session = await getSession();
  if (!session) throw new AppError("unauthenticated", "Your session has ended. Sign in again.");
  const made = await rotateSigningKey(ctx, requireOperator(session.user, ctx.requestId), input);
  revalidatePath(`/${ctx.workspaceSlug}/audit`, "layout");
  return made;
});

export const setCheckpointMailAction = workspaceAction(checkpointMailInput, async (ctx, input) => {
  const result = await setCheckpointMail(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/audit/checkpoints`);
  return result;
});

export const eraseAuditPayloadsAction = workspaceAction(auditErasureInput, async (ctx, input) => {
  const done = await eraseAuditPayloads(ctx, input);
  revalidatePath(`/${ctx.workspaceSlug}/audit`);
  return done;
});

const refreshDelivery = (ctx: WorkspaceContext): void => revalidatePath(`/${ctx.workspaceSlug}/audit/checkpoints`);

export const createDestinationAction = workspaceAction(createDestinationInput, async (ctx, input) => {
  const destination = await createDestination(ctx, input);
  refreshDelivery(ctx);
  return destination;
});

const updateDestinationInput = destinationParams.extend({ changes: updateDestinationBody });

export const updateDestinationAction = workspaceAction(
  updateDestinationInput,
  async (ctx, { destinationId, changes }) => {
    const destination = await updateDestination(ctx, destinationId, changes);
    refreshDelivery(ctx);
    return destination;
  },
);

export const deleteDestinationAction = workspaceAction(destinationParams, async (ctx, { destinationId }) => {
  await deleteDestination(ctx, destinationId);
  refreshDelivery(ctx);
});

export const testDestinationAction = workspaceAction(destinationParams, async (ctx, { destinationId }) => {
  const result = await testDestination(ctx, destinationId);
  refreshDelivery(ctx);
  return result;
});
