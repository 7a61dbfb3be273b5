import "server-only";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { env } from "@/lib/core/env";

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * The mailbox holds sign-in links of everybody: it exists only where no mail server is configured, and only for a
 * browser on this machine. A proxy in front (X-Forwarded-Host of another name) makes it remote.
 */
export async function requireLocalMailbox(): Promise<void> {
  const received = await headers();
  const hosts = [received.get("host"), received.get("x-forwarded-host")].filter((host) => host !== null);
  const isLocal = hosts.length > 0 && hosts.every((host) => loopback.test(host));
  if (!env().MANDATE_MAILBOX_URL || !isLocal) notFound();
}
