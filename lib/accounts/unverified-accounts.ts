import { env } from "@/lib/core/env";

/**
 * Whether people may sign in before they confirm their address. Only where mail goes to the local mailbox, which
 * whoever runs the machine reads anyway. Elsewhere being let in after signing up would tell that the address was free.
 */
export function mayUseUnverifiedAccounts(): boolean {
  return env().MANDATE_MAILBOX_URL !== undefined;
}
