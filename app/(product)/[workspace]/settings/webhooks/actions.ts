"use server";

import { z } from "zod";
import { workspaceAction } from "@/lib/http/workspace-action";
import { getWebhookSecret } from "@/lib/webhooks/webhook-secret";

export const showWebhookSecretAction = workspaceAction(z.object({}).strict(), (ctx) => getWebhookSecret(ctx));
