import { z } from "zod";
import { defineContract } from "@/lib/http/contract";

export const getWebhookSecretContract = defineContract({
  operationId: "getWebhookSecret",
  method: "get",
  path: "/v1/webhook-secret",
  tag: "Webhooks",
  permission: "api-keys:manage",
  summary: "Get the secret that signs callbacks",
  description:
    "Callbacks to a run's `webhookUrl` are signed as Standard Webhooks says, in the headers webhook-id, webhook-timestamp and webhook-signature.",
  response: z.object({ secret: z.string() }),
});
