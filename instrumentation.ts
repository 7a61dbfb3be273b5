/** Runs once per server process, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { env } = await import("@/lib/core/env");
  env(); // a wrong configuration ends the process here, with one sentence
  const { startOutboxRelay } = await import("@/inngest/relay-outbox");
  startOutboxRelay();
}
