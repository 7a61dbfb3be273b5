import { canonicalJson, parseJson } from "../protocol/json.ts";
import type { AppClient } from "../protocol/call-app.ts";
import { signBody } from "../protocol/sign-request.ts";
import { readRegistration, type Registration } from "./store-functions.ts";

/** The app answered the sync, but not with a registration. */
class SyncError extends Error {
  override readonly name = "SyncError";
}

const syncTimeoutMs = 60_000;

/**
 * Asks an app for its functions (a signed in-band sync). Throws `CallError` when it cannot be reached, `SyncError` when
 * something else answers, `RegistrationError` when it wants what the engine cannot do.
 */
export async function fetchRegistration(
  client: AppClient,
  url: string,
  signingKey: string,
  signal?: AbortSignal,
): Promise<Registration> {
  const body = canonicalJson({ url });
  const answer = await client.send({
    method: "PUT",
    url,
    headers: {
      "content-type": "application/json",
      "x-inngest-server-kind": "cloud",
      "x-inngest-sync-kind": "in_band",
      "x-inngest-signature": signBody(signingKey, body, Math.floor(Date.now() / 1_000)),
    },
    body,
    timeoutMs: syncTimeoutMs,
    signal,
  });
  if (answer.status === 401) {
    throw new SyncError(
      "The app refused the signature: both sides need the same INNGEST_SIGNING_KEY, and the app INNGEST_DEV=0.",
    );
  }
  if (answer.status !== 200 || answer.headers["x-inngest-sync-kind"] !== "in_band") {
    throw new SyncError(`The app answered the sync with HTTP ${answer.status}.`);
  }
  return readRegistration(parseJson(answer.body));
}
