import { navigation } from "./navigation";

export type Crumb = { label: string; href: string };

/** Parts of the product below a navigation entry; whatever else stands in a path is a name that people gave. */
const words: Record<string, string> = {
  account: "Account",
  api: "API",
  approvers: "Approvers",
  checkpoints: "Checkpoints",
  compliance: "Compliance",
  custom: "Custom policies",
  decisions: "Decisions",
  detection: "Detection",
  edit: "Edit",
  exceptions: "Exceptions",
  facts: "Facts",
  keys: "Signing keys",
  members: "Members",
  models: "Models",
  new: "New",
  roles: "Roles",
  versions: "Versions",
  webhooks: "Webhooks",
};

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function labelOf(segment: string, isFirst: boolean): string {
  const entry = isFirst
    ? navigation.flatMap(({ entries }) => entries).find(({ path }) => path === `/${segment}`)
    : null;
  if (entry) return entry.label;
  const text = decode(segment);
  if (words[text]) return words[text];
  if (/^[a-z]+_[0-9a-z]{10,}$/i.test(text)) return `${text.slice(0, 12)}…`;
  const plain = text.replaceAll("-", " ");
  return isFirst ? plain.charAt(0).toLocaleUpperCase() + plain.slice(1) : plain;
}

/**
 * The way from the workspace to this path, one crumb a segment; empty on Home. `titles` gives names to paths whose
 * segment is an id; ids without a name are shortened.
 */
export function breadcrumbTrail(pathname: string, slug: string, titles: Record<string, string>): Crumb[] {
  const base = `/${slug}`;
  const rest = pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : pathname;
  const root = rest === pathname ? "" : base;
  const segments = rest.split("/").filter(Boolean);
  return segments.map((segment, at) => {
    const href = `${root}/${segments.slice(0, at + 1).join("/")}`;
    return { href, label: titles[href] ?? labelOf(segment, at === 0) };
  });
}
