import { describe, expect, it } from "vitest";
import { classifyAddress } from "./classify-address";
import { createGuardedFetch } from "./guarded-fetch";
import { inspectEgress } from "./inspect-egress";
import { isDomainAllowed } from "./parse-target";

const PUBLIC = "93.184.215.14";

/** Names as an attacker's name server would answer them; every other name is public. */
const zone: Readonly<Record<string, readonly string[]>> = {
  "loopback.attacker.com": ["127.0.0.1"],
  "private.attacker.com": ["10.0.0.5"],
  "metadata.attacker.com": ["169.254.169.254"],
  "mixed.attacker.com": [PUBLIC, "192.168.1.1"],
  "mapped.attacker.com": ["::ffff:10.0.0.1"],
  "nat64.attacker.com": ["64:ff9b::a9fe:a9fe"],
  "azure.attacker.com": ["168.63.129.16"],
  "127.0.0.1.nip.io": ["127.0.0.1"],
  "nonsense.attacker.com": ["not an address"],
};
const resolveHost = (host: string) => Promise.resolve(zone[host] ?? [PUBLIC]);

/** Addresses that must be refused before a connection is made. */
const tricks: ReadonlyArray<[string, string]> = [
  ["http://127.0.0.1/", "egress_blocked_private_address"],
  ["http://localhost/", "egress_blocked_private_address"],
  ["http://LOCALHOST./", "egress_blocked_private_address"],
  ["http://app.localhost/", "egress_blocked_private_address"],
  ["http://2130706433/", "egress_blocked_private_address"],
  ["http://0x7f000001/", "egress_blocked_private_address"],
  ["http://0x7f.1/", "egress_blocked_private_address"],
  ["http://0177.0.0.1/", "egress_blocked_private_address"],
  ["http://017700000001/", "egress_blocked_private_address"],
  ["http://127.1/", "egress_blocked_private_address"],
  ["http://127.0.1/", "egress_blocked_private_address"],
  ["http://127.255.255.254/", "egress_blocked_private_address"],
  ["http://0/", "egress_blocked_private_address"],
  ["http://0.0.0.0/", "egress_blocked_private_address"],
  ["http://[::]/", "egress_blocked_private_address"],
  ["http://[::1]/", "egress_blocked_private_address"],
  ["http://[0:0:0:0:0:0:0:1]/", "egress_blocked_private_address"],
  ["http://[::ffff:127.0.0.1]/", "egress_blocked_private_address"],
  ["http://[::ffff:7f00:1]/", "egress_blocked_private_address"],
  ["http://[::127.0.0.1]/", "egress_blocked_private_address"],
  ["http://[64:ff9b::7f00:1]/", "egress_blocked_private_address"],
  ["http://[64:ff9b:1::a00:1]/", "egress_blocked_private_address"],
  ["http://[2002:7f00:1::]/", "egress_blocked_private_address"],
  ["http://[2001:0:7f00:1::]/", "egress_blocked_private_address"],
  ["http://[2606:4700::5efe:7f00:1]/", "egress_blocked_private_address"],
  ["http://[fe80::1]/", "egress_blocked_private_address"],
  ["http://[fec0::1]/", "egress_blocked_private_address"],
  ["http://[fd00:ec2::254]/", "egress_blocked_private_address"],
  ["http://[ff02::1]/", "egress_blocked_private_address"],
  ["http://[2001:db8::1]/", "egress_blocked_private_address"],
  ["http://[4000::1]/", "egress_blocked_private_address"],
  ["http://169.254.169.254/latest/meta-data/", "egress_blocked_private_address"],
  ["http://0xa9fea9fe/", "egress_blocked_private_address"],
  ["http://2852039166/", "egress_blocked_private_address"],
  ["http://168.63.129.16/", "egress_blocked_private_address"],
  ["http://100.100.100.200/", "egress_blocked_private_address"],
  ["http://100.64.0.1/", "egress_blocked_private_address"],
  ["http://10.1.2.3/", "egress_blocked_private_address"],
  ["http://172.16.0.1/", "egress_blocked_private_address"],
  ["http://192.168.0.1/", "egress_blocked_private_address"],
  ["http://192.0.0.192/", "egress_blocked_private_address"],
  ["http://198.18.0.1/", "egress_blocked_private_address"],
  ["http://224.0.0.1/", "egress_blocked_private_address"],
  ["http://255.255.255.255/", "egress_blocked_private_address"],
  ["http://１２７.０.０.１/", "egress_blocked_private_address"],
  ["http://ⓛocalhost/", "egress_blocked_private_address"],
  ["http://127。0。0。1/", "egress_blocked_private_address"],
  ["http://metadata.google.internal/", "egress_blocked_private_address"],
  ["http://printer.local/", "egress_blocked_private_address"],
  ["http://router.lan/", "egress_blocked_private_address"],
  ["http://kubernetes.default.svc.cluster.local/", "egress_blocked_private_address"],
  ["http://intranet/", "egress_blocked_private_address"],
  ["http://loopback.attacker.com/", "egress_blocked_private_address"],
  ["http://private.attacker.com/", "egress_blocked_private_address"],
  ["http://metadata.attacker.com/", "egress_blocked_private_address"],
  ["http://mixed.attacker.com/", "egress_blocked_private_address"],
  ["http://mapped.attacker.com/", "egress_blocked_private_address"],
  ["http://nat64.attacker.com/", "egress_blocked_private_address"],
  ["http://azure.attacker.com/", "egress_blocked_private_address"],
  ["http://nonsense.attacker.com/", "egress_blocked_private_address"],
  ["http://127.0.0.1.nip.io/", "egress_blocked_private_address"],
  ["http://public.com@127.0.0.1/", "egress_credentials_in_url"],
  ["http://user:secret@public.com/", "egress_credentials_in_url"],
  ["http://public.com:22/", "egress_port_not_allowed"],
  ["http://public.com:6379/", "egress_port_not_allowed"],
  ["https://public.com:0/", "egress_port_not_allowed"],
  ["file:///etc/passwd", "egress_scheme_not_allowed"],
  ["gopher://public.com/_INFO", "egress_scheme_not_allowed"],
  ["ftp://public.com/", "egress_scheme_not_allowed"],
  ["data:text/plain,hi", "egress_scheme_not_allowed"],
  ["javascript:alert(1)", "egress_scheme_not_allowed"],
  ["//public.com/", "egress_url_invalid"],
  ["public.com", "egress_url_invalid"],
  ["", "egress_url_invalid"],
  ["http://", "egress_url_invalid"],
  ["http://public.com\\@127.0.0.1/", "egress_url_invalid"],
  ["http://public.com/\r\nHost: internal", "egress_url_invalid"],
  ["http://127.0.0.1\t.public.com/", "egress_url_invalid"],
  ["http://256.256.256.256/", "egress_url_invalid"],
  ["http://[fe80::1%25eth0]/", "egress_url_invalid"],
  [`http://public.com/${"a".repeat(5000)}`, "egress_url_invalid"],
];

describe("the egress guard", () => {
  const fetch = createGuardedFetch({ resolveHost });

  it.each(tricks)("refuses %j", async (url, code) => {
    await expect(fetch(url)).rejects.toMatchObject({ name: "EgressError", code });
  });

  it("knows more than forty tricks", () => {
    expect(tricks.length).toBeGreaterThan(40);
  });

  it("refuses public hosts that are not on the list of domains, before it looks them up", async () => {
    const looked: string[] = [];
    const watched = createGuardedFetch({
      resolveHost: (host) => {
        looked.push(host);
        return Promise.resolve([PUBLIC]);
      },
    });
    const limits = { allowedDomains: ["api.shop.com"] };
    await expect(watched("https://evil.com/", {}, limits)).rejects.toMatchObject({ code: "egress_domain_not_allowed" });
    await expect(watched("https://api.shop.com.evil.com/", {}, limits)).rejects.toMatchObject({
      code: "egress_domain_not_allowed",
    });
    expect(looked).toEqual([]);
  });

  it.each([
    [{ Host: "internal" }],
    [{ "Content-Length": "0" }],
    [{ "Transfer-Encoding": "chunked" }],
    [{ "Proxy-Authorization": "x" }],
    [{ "X-Forwarded-For": "127.0.0.1" }],
    [{ "x-a": "b\r\nx-c: d" }],
    [{ "bad name": "x" }],
    [{ "x-emoji": "😀" }],
  ])("refuses the header %j", async (headers) => {
    await expect(fetch("https://public.com/", { headers: headers as Record<string, string> })).rejects.toMatchObject({
      code: "egress_header_not_allowed",
    });
  });

  it("refuses methods that it does not know", async () => {
    await expect(fetch("https://public.com/", { method: "TRACE" as "GET" })).rejects.toMatchObject({
      code: "egress_method_not_allowed",
    });
  });
});

describe("classifyAddress", () => {
  it.each([
    ["8.8.8.8", "public"],
    ["2606:4700::1111", "public"],
    ["64:ff9b::808:808", "public"],
    ["::ffff:8.8.8.8", "public"],
    ["169.254.1.1", "link_local"],
    ["100.64.0.1", "carrier_grade_nat"],
    ["fd00::1", "private"],
    ["999.1.1.1", "invalid"],
    ["2130706433", "invalid"],
    ["", "invalid"],
  ])("takes %s for %s", (address, expected) => {
    expect(classifyAddress(address)).toBe(expected);
  });
});

describe("isDomainAllowed", () => {
  it.each([
    ["a.com", undefined, true],
    ["a.com", [], false],
    ["a.com", ["a.com"], true],
    ["b.a.com", ["a.com"], false],
    ["b.a.com", ["*.a.com"], true],
    ["a.com", ["*.a.com"], true],
    ["nota.com", ["*.a.com"], false],
    ["a.com", ["*"], true],
    ["a.com", ["*."], false],
    ["xn--bcher-kva.de", ["Bücher.de"], true],
    ["a.com", ["A.COM."], true],
  ])("%s on %j: %s", (host, list, expected) => {
    expect(isDomainAllowed(host, list)).toBe(expected);
  });
});

describe("inspectEgress", () => {
  it("gives a policy the facts of a request without making it", async () => {
    expect(await inspectEgress("https://shop.com/x", { resolveHost, allowedDomains: ["shop.com"] })).toEqual({
      host: "shop.com",
      port: 443,
      isTls: true,
      addresses: [{ address: PUBLIC, class: "public" }],
      isPrivate: false,
      isDomainAllowed: true,
    });
    expect(await inspectEgress("http://metadata.attacker.com/", { resolveHost })).toMatchObject({
      addresses: [{ address: "169.254.169.254", class: "metadata" }],
      isPrivate: true,
      refusedBecause: "egress_blocked_private_address",
    });
    expect(await inspectEgress("http://printer.local/", { resolveHost })).toMatchObject({
      host: "printer.local",
      isPrivate: true,
    });
    expect(await inspectEgress("nonsense", { resolveHost })).toMatchObject({
      host: "",
      refusedBecause: "egress_url_invalid",
    });
  });
});
