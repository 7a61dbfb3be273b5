import { randomInt } from "node:crypto";
import { isReservedSegment } from "@/lib/access/public-paths";

const slugPattern = /^[a-z0-9](?:[a-z0-9-]{1,46}[a-z0-9])$/;

/** Whether a text can be a workspace's place in URLs: 3–48 characters, a–z, 0–9 and inner hyphens, not one of our pages. */
export function isSlug(text: string): boolean {
  return slugPattern.test(text) && !text.includes("--") && !isReservedSegment(text);
}

/** A slug made of a name; letters with marks lose them, other scripts give "workspace-team". */
export function slugFromName(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  if (isSlug(plain)) return plain;
  return isSlug(`${plain}-team`) ? `${plain}-team` : "workspace-team";
}

/** The slug with four random characters behind it, for when it is taken. */
export function withRandomSuffix(slug: string): string {
  const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
  const suffix = Array.from({ length: 4 }, () => alphabet.charAt(randomInt(alphabet.length))).join("");
  return `${slug.slice(0, 43).replace(/-+$/, "")}-${suffix}`;
}
