import type { AddressClass } from "./classify-address";
import { EgressError, type EgressErrorCode } from "./egress-error";
import { isDomainAllowed, parseTarget } from "./parse-target";
import { resolveTarget, resolveWithSystem, type ResolveHost } from "./resolve-target";

/** What a policy may know of a request before it is made. */
export type EgressDecisionFacts = {
  /** "" when the URL cannot be read. */
  host: string;
  port: number;
  isTls: boolean;
  addresses: ReadonlyArray<{ address: string; class: AddressClass }>;
  /** True when any address is not public, or the name is an internal one. */
  isPrivate: boolean;
  isDomainAllowed: boolean;
  /** Why the guard will refuse the request, whatever the policy says; absent when it will not. */
  refusedBecause?: EgressErrorCode;
};

/**
 * Facts for the egress decision of a policy. Makes no connection beyond the name look-up. The guarded fetch checks
 * everything again by itself, so a change between decision and request cannot slip through.
 */
export async function inspectEgress(
  url: string,
  options: { allowedDomains?: readonly string[]; resolveHost?: ResolveHost; ports?: readonly number[] } = {},
): Promise<EgressDecisionFacts> {
  try {
    const target = parseTarget(url, options.ports);
    const allowed = isDomainAllowed(target.host, options.allowedDomains);
    const facts = {
      host: target.host,
      port: target.port,
      isTls: target.url.protocol === "https:",
      isDomainAllowed: allowed,
    };
    try {
      const addresses = await resolveTarget(target, options.resolveHost ?? resolveWithSystem);
      const isPrivate = addresses.some((entry) => entry.class !== "public");
      const refused: EgressErrorCode | undefined = !allowed
        ? "egress_domain_not_allowed"
        : isPrivate
          ? "egress_blocked_private_address"
          : undefined;
      return {
        ...facts,
        addresses: addresses.map(({ address, class: kind }) => ({ address, class: kind })),
        isPrivate,
        ...(refused === undefined ? {} : { refusedBecause: refused }),
      };
    } catch (error) {
      if (!(error instanceof EgressError)) throw error;
      return { ...facts, addresses: [], isPrivate: false, refusedBecause: error.code };
    }
  } catch (error) {
    if (!(error instanceof EgressError)) throw error;
    return {
      host: error.host ?? "",
      port: 0,
      isTls: false,
      addresses: [],
      isPrivate: error.code === "egress_blocked_private_address",
      isDomainAllowed: false,
      refusedBecause: error.code,
    };
  }
}
