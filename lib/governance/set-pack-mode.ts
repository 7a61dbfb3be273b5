import "server-only";
import { inWorkspace } from "@/lib/access/in-workspace";
import { actorId, type WorkspaceContext } from "@/lib/access/workspace-context";
import { recordAudit } from "@/lib/audit/record-audit";
import { now } from "@/lib/core/clock";
import { notFound } from "@/lib/core/errors";
import { lockName } from "@/lib/core/lock-name";
import { findPackSource, findPackVersion } from "./load-pack";
import { defaultPackMode, packModeLock, packStates, toPackSummary } from "./list-packs";
import type { PackMode, PackSummaryDto } from "./schema";

/** As the audit log says it. */
function summaryOf(title: string, from: PackMode, to: PackMode): string {
  const before = { enforce: "enforced", monitor: "only monitored", off: "off" }[from];
  const done = {
    enforce: `Enforced the pack ${title}`,
    monitor: `Set the pack ${title} to monitor only`,
    off: `Turned the pack ${title} off`,
  }[to];
  return `${done}; it was ${before}`;
}

/**
 * Enforces a pack, only monitors it, or turns it off. Binds from the next decision on, also in runs that are under way,
 * and voids approvals that were given under other policies. Setting the mode it has changes nothing. Throws `not_found`.
 */
export async function setPackMode(
  ctx: WorkspaceContext,
  input: { pack: string; mode: PackMode },
): Promise<PackSummaryDto> {
  ctx.require("policies:manage");
  const source = findPackSource(input.pack);
  if (!source) throw notFound("pack", input.pack);
  const { manifest } = source;
  const { workspaceId } = ctx;
  const { mode } = input;

  return inWorkspace(ctx, async (tx) => {
    // One change at a time, so that each audit entry names the mode that there really was before.
    await lockName(tx, packModeLock(workspaceId));
    const earlier = (await packStates(tx, workspaceId)).get(manifest.name);
    const from = earlier?.mode ?? defaultPackMode(manifest.name);
    if (from === mode) return toPackSummary(manifest, earlier);

    const version = findPackVersion(manifest.name, earlier?.version)?.version ?? manifest.version;
    const change = { version, mode, updatedAt: now(), updatedById: actorId(ctx) };
    await tx.workspacePack.upsert({
      where: { workspaceId_pack: { workspaceId, pack: manifest.name } },
      create: { workspaceId, pack: manifest.name, ...change },
      update: change,
      select: { pack: true },
    });
    await recordAudit(tx, ctx, {
      action: "pack.mode_set",
      target: { type: "pack", id: manifest.name },
      summary: summaryOf(manifest.title, from, mode),
      facts: { pack: manifest.name, version, from, to: mode },
    });
    return toPackSummary(manifest, change);
  });
}
