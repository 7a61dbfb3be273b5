import { apiRoute } from "@/lib/http/api-route";
import { getWebhookSecretContract } from "@/lib/webhooks/api";
import { getWebhookSecret } from "@/lib/webhooks/webhook-secret";

export const GET = apiRoute(getWebhookSecretContract, ({ ctx }) => getWebhookSecret(ctx));
