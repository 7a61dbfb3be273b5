import ipaddr from "ipaddr.js";

export type AddressClass =
  | "public"
  | "loopback"
  | "private"
  | "link_local"
  | "metadata"
  | "carrier_grade_nat"
  | "multicast"
  | "unspecified"
  | "reserved"
  | "invalid";

/** Cloud metadata services; some stand in ranges that are otherwise private, one (Azure's) in a public range. */
const METADATA = new Set([
  "169.254.169.254",
  "169.254.170.2",
  "169.254.170.23",
  "100.100.100.200",
  "168.63.129.16",
  "192.0.0.192",
  "fd00:ec2::254",
  "fd20:ce::254",
]);

/**
 * What kind of address this is. Only `public` may be connected to. An IPv6 address that carries an IPv4 one (mapped,
 * compatible, translated by NAT64, 6to4, Teredo, ISATAP) is judged by the address that packets would reach.
 * Sources: IANA special-purpose address registries for IPv4 and IPv6; RFC 6052, 3056, 4380, 5214.
 */
export function classifyAddress(address: string): AddressClass {
  if (!ipaddr.isValid(address) || /^\d+$/.test(address)) return "invalid";
  const parsed = ipaddr.parse(address);
  return parsed instanceof ipaddr.IPv4 ? classifyV4(parsed) : classifyV6(parsed as ipaddr.IPv6);
}

function classifyV4(address: ipaddr.IPv4): AddressClass {
  if (METADATA.has(address.toString())) return "metadata";
  switch (address.range()) {
    case "unicast":
      return "public";
    case "loopback":
      return "loopback";
    case "private":
      return "private";
    case "linkLocal":
      return "link_local";
    case "carrierGradeNat":
      return "carrier_grade_nat";
    case "multicast":
      return "multicast";
    case "unspecified":
      return "unspecified";
    default:
      return "reserved";
  }
}

function classifyV6(address: ipaddr.IPv6): AddressClass {
  if (METADATA.has(address.toString())) return "metadata";
  const parts = address.parts;
  const embedded = (high: number, low: number): AddressClass =>
    classifyV4(
      new ipaddr.IPv4([
        (parts[high] ?? 0) >> 8,
        (parts[high] ?? 0) & 255,
        (parts[low] ?? 0) >> 8,
        (parts[low] ?? 0) & 255,
      ]),
    );
  // The published types lag behind the library: they lack deprecatedSiteLocal.
  const range: string = address.range();
  if (range === "loopback" || range === "unspecified" || range === "multicast") return range;
  if (range === "linkLocal") return "link_local";
  if (range === "uniqueLocal" || range === "deprecatedSiteLocal") return "private";
  if (range === "ipv4Mapped" || range === "rfc6145") return embedded(6, 7);
  // 64:ff9b::/96 reaches the IPv4 address behind it; 64:ff9b:1::/48 is for use inside a network only.
  if (range === "rfc6052") return parts[2] === 0 ? embedded(6, 7) : "private";
  // Tunnels that nobody runs today: at best reserved, at worst a way to the address that they carry.
  if (range === "6to4") return worse(embedded(1, 2));
  if (range === "teredo") return "reserved";
  const isIsatap = (parts[4] === 0 || parts[4] === 0x0200) && parts[5] === 0x5efe;
  if (isIsatap) return worse(embedded(6, 7));
  // Global unicast is 2000::/3 and nothing else (RFC 4291, IANA IPv6 address space).
  return range === "unicast" && ((parts[0] ?? 0) & 0xe000) === 0x2000 ? "public" : "reserved";
}

function worse(address: AddressClass): AddressClass {
  return address === "public" ? "reserved" : address;
}
