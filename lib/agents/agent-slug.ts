import "server-only";
import type { Tx } from "@/lib/core/db";

/** Lower-case ASCII words joined by hyphens, at most 60 characters; "agent" when nothing is left. */
export function slugify(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
  return words || "agent";
}

/** A slug that no other agent of the workspace has: the name's own, or with the next free number behind it. */
export async function freeAgentSlug(tx: Tx, workspaceId: string, name: string): Promise<string> {
  const base = slugify(name);
  const taken = await tx.agent.findMany({
    where: { workspaceId, slug: { startsWith: base } },
    select: { slug: true },
    take: 1_000,
  });
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(base)) return base;
  for (let number = 2; ; number += 1) if (!slugs.has(`${base}-${number}`)) return `${base}-${number}`;
}
