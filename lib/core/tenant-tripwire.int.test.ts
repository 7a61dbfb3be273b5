import { expect, it } from "vitest";
import { withTenant, type Tx } from "@/lib/core/db";
import { aWorkspace } from "@/lib/testing/factories/workspace";

const refused: [string, (tx: Tx, workspaceId: string) => Promise<unknown>][] = [
  ["a find without a filter", (tx) => tx.run.findMany()],
  ["a find by id alone", (tx) => tx.run.findFirst({ where: { id: "run_x" } })],
  ["a count of everything", (tx) => tx.document.count()],
  ["an update by id alone", (tx) => tx.agent.updateMany({ where: { id: "agent_x" }, data: { name: "x" } })],
  ["a delete of everything", (tx) => tx.chunk.deleteMany({})],
  ["a filter that is undefined", (tx) => tx.run.findFirst({ where: { id: "run_x", workspaceId: undefined } })],
  [
    "a compound key without its workspace",
    (tx) => tx.run.findFirst({ where: { id_workspaceId: { id: "run_x" } } as never }),
  ],
  ["an insert without its workspace", (tx) => tx.budget.create({ data: { id: "bud_x" } as never })],
  [
    "one of several rows without its workspace",
    (tx, workspaceId) => tx.chunk.createMany({ data: [{ workspaceId }, { id: "chk_x" }] as never }),
  ],
  ["a sum over everybody", (tx) => tx.usageEvent.aggregate({ _sum: { costMicroUsd: true } })],
];

it.each(refused)("throws for %s", async (_, query) => {
  const { workspaceId } = await aWorkspace();
  await expect(withTenant(workspaceId, (tx) => query(tx, workspaceId))).rejects.toThrow(/does not name workspaceId/);
});

it("lets through what names the workspace, by column or by compound key", async () => {
  const { workspaceId } = await aWorkspace();
  const found = await withTenant(workspaceId, async (tx) => [
    await tx.run.findMany({ where: { workspaceId } }),
    await tx.run.findUnique({ where: { id_workspaceId: { id: "run_x", workspaceId } } }),
    await tx.agent.count({ where: { workspaceId } }),
  ]);
  expect(found).toEqual([[], null, 0]);
});
