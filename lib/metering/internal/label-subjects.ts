import "server-only";
import type { Tx } from "@/lib/core/db";
import { isMeter, meters } from "../meters";
import type { UsageGroupBy } from "../schema";

const without: Record<UsageGroupBy, string> = {
  day: "",
  meter: "",
  agent: "Without an agent",
  model: "Without a model",
  member: "Without a person",
  key: "Without an API key",
  tool: "Without a tool",
};

/** Names for people of ids, models, tools and meters; what is gone keeps its id as its name. */
export async function labelSubjects(
  tx: Tx,
  workspaceId: string,
  kind: UsageGroupBy,
  keys: readonly string[],
): Promise<(key: string) => string> {
  const names = await namesOf(
    tx,
    workspaceId,
    kind,
    keys.filter((key) => key !== ""),
  );
  return (key) => (key === "" ? without[kind] : (names.get(key) ?? key));
}

async function namesOf(tx: Tx, workspaceId: string, kind: UsageGroupBy, ids: string[]): Promise<Map<string, string>> {
  if (kind === "meter") return new Map(ids.map((id) => [id, isMeter(id) ? meters[id].label : id]));
  if (ids.length === 0) return new Map();
  if (kind === "agent") {
    const agents = await tx.agent.findMany({
      where: { workspaceId, id: { in: ids } },
      select: { id: true, name: true },
    });
    return new Map(agents.map((agent) => [agent.id, agent.name]));
  }
  if (kind === "key") {
    const keys = await tx.apiKey.findMany({
      where: { workspaceId, id: { in: ids } },
      select: { id: true, name: true, prefix: true },
    });
    return new Map(keys.map((key) => [key.id, `${key.name} (${key.prefix}…)`]));
  }
  if (kind === "member") {
    const members = await tx.member.findMany({
      where: { workspaceId, userId: { in: ids } },
      select: { userId: true, user: { select: { name: true, email: true } } },
    });
    return new Map(members.map(({ userId, user }) => [userId, user.name || user.email]));
  }
  return new Map();
}
