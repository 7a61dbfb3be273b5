import { Inngest } from "inngest";

/**
 * The connection to the durable engine: embedded or Inngest, decided by INNGEST_* alone. Always signed: in the SDK's
 * dev mode anyone who reaches /api/inngest could run functions.
 */
export const inngest = new Inngest({ id: "mandate", isDev: false });
