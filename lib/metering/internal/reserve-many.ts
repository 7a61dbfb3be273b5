import { disconnectDb } from "@/lib/core/db";
import { budgetCounterKey } from "../counter-key";
import { reserve } from "../reserve-amount";

/*
 * A second process for the concurrency test: says "ready", waits for a line on stdin, then asks for `count`
 * reservations at once and prints how many were admitted.
 */
const [workspaceId = "", name = "", countText = "0", amountText = "0", limitText = "0", atText = ""] =
  process.argv.slice(2);
const at = new Date(atText);

async function main(): Promise<void> {
  process.stdout.write("ready\n");
  await new Promise((resolve) => process.stdin.once("data", resolve));
  const results = await Promise.all(
    Array.from({ length: Number(countText) }, (_, index) =>
      reserve(workspaceId, {
        idempotencyKey: `${name}:${index}`,
        amountMicroUsd: BigInt(amountText),
        limits: [
          {
            counterKey: budgetCounterKey("workspace", "", "day", at),
            scope: "workspace",
            scopeId: "",
            limitMicroUsd: BigInt(limitText),
            label: "Daily budget of the workspace",
            period: "day",
            resetsAt: null,
            liftedBy: "an owner",
          },
        ],
        expiresAt: new Date(Date.now() + 60_000),
      }),
    ),
  );
  process.stdout.write(`${results.filter((result) => result.admitted).length}\n`);
  process.stdin.destroy();
  await disconnectDb();
}

await main();
