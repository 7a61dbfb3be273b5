import "server-only";
import type { Tx } from "@/lib/core/db";
import { indexStatements, type StatedFacts, type StatedValue } from "./facts/stated-facts";

/** More than any workspace has facts to state; the newest are read. */
const maxStatements = 5_000;

/** What people stated in this workspace, in one query. Expiry and form are judged where the facts are built. */
export async function loadStatedFacts(tx: Tx, workspaceId: string): Promise<StatedFacts> {
  const rows = await tx.statedFact.findMany({
    where: { workspaceId },
    select: { fact: true, subject: true, value: true, expiresAt: true, agentVersionId: true },
    orderBy: { statedAt: "desc" },
    take: maxStatements,
  });
  return indexStatements(
    rows.map(({ expiresAt, value, ...row }) => ({
      ...row,
      value: value as StatedValue,
      expiresAtMs: expiresAt?.getTime() ?? null,
    })),
  );
}
