import "server-only";
import { Webhook } from "standardwebhooks";
import { now } from "@/lib/core/clock";
import { callbackFetch } from "./callback-fetch";

const timeoutMs = 15_000;

/** `id` stays the same when a message is sent again, so that a receiver can drop the repeat. */
export type SignedMessage = { url: string; id: string; body: string; secret: string };

/**
 * Posts a message signed with the workspace's secret as Standard Webhooks says; answers the status of the receiver. Follows
 * no redirect. Throws `EgressError` when nothing was sent or no answer came.
 */
export async function sendSigned({ url, id, body, secret }: SignedMessage): Promise<number> {
  const at = now();
  const signature = new Webhook(secret).sign(id, at, body);
  const response = await callbackFetch(url)(
    url,
    {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "webhook-id": id,
        "webhook-timestamp": String(Math.floor(at.getTime() / 1_000)),
        "webhook-signature": signature,
      },
    },
    { timeoutMs, maxRedirects: 0, maxBytes: 64 * 1024 },
  );
  return response.status;
}
