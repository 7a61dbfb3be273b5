/** What the detectors find. Tokens, policies and the audit log use these names. */
export const SPAN_CLASSES = [
  "email",
  "phone",
  "card",
  "iban",
  "ssn",
  "national_id",
  "passport",
  "driver_licence",
  "licence_plate",
  "medical_record",
  "ip",
  "mac",
  "dob",
  "bank_routing",
  "bank_account",
  "crypto_address",
  "name",
  "address",
  "api_key",
  "private_key",
  "jwt",
  "connection_string",
  "password",
] as const;
export type SpanClass = (typeof SPAN_CLASSES)[number];

/** Where a finding lies in the text: UTF-16 offsets, end exclusive. `kind` says more than the class (`aws`, `uk_nino`). */
export type Span = {
  readonly start: number;
  readonly end: number;
  /** One of SPAN_CLASSES, or a workspace's own class. */
  readonly class: string;
  /** 0 to 1: how sure the detector is. */
  readonly score: number;
  readonly kind?: string;
};

/** Stands in policies for every class that a workspace made itself. */
export const CUSTOM_GROUP = "custom";

/** Names that stand for several classes in policies. */
export const CLASS_GROUPS: Readonly<Record<string, readonly string[]>> = {
  secret: ["api_key", "private_key", "jwt", "connection_string", "password"],
};

/** The classes with the groups that any of them belongs to. */
export function withGroups(classes: readonly string[]): string[] {
  const all = new Set(classes);
  if (classes.some(isOwnClass)) all.add(CUSTOM_GROUP);
  for (const [group, members] of Object.entries(CLASS_GROUPS)) {
    if (members.some((member) => all.has(member))) all.add(group);
  }
  return [...all];
}

const shipped: ReadonlySet<string> = new Set([...SPAN_CLASSES, ...Object.keys(CLASS_GROUPS), CUSTOM_GROUP]);

/** Whether a class is a workspace's own. */
export const isOwnClass = (name: string): boolean => !shipped.has(name);

/**
 * The classes with every group replaced by its members as well: what has to be masked for the group to be masked. `found`
 * are the classes at hand, from which the members of the workspace's own group are taken.
 */
export function expandGroups(classes: readonly string[], found: readonly string[] = []): string[] {
  const own = classes.includes(CUSTOM_GROUP) ? found.filter(isOwnClass) : [];
  return [...new Set([...classes.flatMap((name) => [name, ...(CLASS_GROUPS[name] ?? [])]), ...own])];
}
