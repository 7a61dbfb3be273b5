"use server";

import { z } from "zod";
import { verifyChain } from "@/lib/audit/verify-chain";
import { workspaceAction } from "@/lib/http/workspace-action";

export const verifyChainAction = workspaceAction(z.strictObject({}), (ctx) => verifyChain(ctx));
