import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { classifyAddress, type AddressClass } from "./classify-address";
import { EgressError } from "./egress-error";
import type { EgressTarget } from "./parse-target";

export type ResolvedAddress = { address: string; family: 4 | 6; class: AddressClass };

/** Answers all addresses of a name. */
export type ResolveHost = (host: string) => Promise<readonly string[]>;

/** The system's resolver, as every other program on this machine uses it. */
export const resolveWithSystem: ResolveHost = async (host) => {
  const found = await lookup(host, { all: true, verbatim: true });
  return found.map((entry) => entry.address);
};

/**
 * Resolves the target once and judges every address. The caller connects to exactly these addresses, so a name that
 * answers differently a moment later (DNS rebinding) changes nothing. Throws `egress_host_not_found`.
 */
export async function resolveTarget(target: EgressTarget, resolveHost: ResolveHost): Promise<ResolvedAddress[]> {
  if (target.isAddress) return [describe(target.host)];
  let addresses: readonly string[];
  try {
    addresses = await resolveHost(target.host);
  } catch (error) {
    throw new EgressError("egress_host_not_found", `The name ${target.host} cannot be resolved.`, {
      host: target.host,
      cause: error,
    });
  }
  if (addresses.length === 0) {
    throw new EgressError("egress_host_not_found", `The name ${target.host} has no address.`, { host: target.host });
  }
  return addresses.map(describe);
}

/**
 * Throws `egress_blocked_private_address` unless every address is public or listed in `allowAddresses`. One private
 * address among public ones is refused too: which of them would be used is the attacker's choice.
 */
export function requirePublicAddresses(
  target: EgressTarget,
  addresses: readonly ResolvedAddress[],
  allowAddresses: readonly string[],
): void {
  const blocked = addresses.find((entry) => entry.class !== "public" && !allowAddresses.includes(entry.address));
  if (blocked === undefined) return;
  throw new EgressError(
    "egress_blocked_private_address",
    `${target.host} leads to an address that is not public (${blocked.class.replaceAll("_", " ")}).`,
    { host: target.host },
  );
}

function describe(address: string): ResolvedAddress {
  return { address, family: isIP(address) === 6 ? 6 : 4, class: classifyAddress(address) };
}
