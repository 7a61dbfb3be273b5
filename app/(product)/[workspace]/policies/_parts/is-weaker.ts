import type { PackMode } from "@/lib/governance/schema";

const strength: Record<PackMode, number> = { off: 0, monitor: 1, enforce: 2 };

/** Whether a change lets through what was held back or seen before. */
export function isWeaker(from: PackMode, to: PackMode): boolean {
  return strength[to] < strength[from];
}
