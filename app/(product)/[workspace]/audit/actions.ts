"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireOperator } from "@/lib/access/require-operator";
import { getSession } from "@/lib/access/session";
import { setCheckpointMail } from "@/lib/audit/checkpoint-mail";
import { checkpointMailInput, rotateSigningKeyInput } from "@/lib/audit/checkpoint-schema";
import { rotateSigningKey } from "@/lib/audit/rotate-signing-key";
import { verifyChain } from "@/lib/audit/verify-chain";
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
