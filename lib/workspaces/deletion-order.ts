import { invariant } from "@/lib/core/errors";

export type ForeignKey = { child: string; parent: string };

/** Tables in an order in which their rows can be deleted: those that refer before those that are referred to. */
export function orderForDeletion(tables: readonly string[], keys: readonly ForeignKey[]): string[] {
  const left = new Set([...tables].sort());
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (table) => !keys.some((key) => key.parent === table && key.child !== table && left.has(key.child)),
    );
    invariant(free.length > 0, "tables refer to each other in a circle");
    for (const table of free) {
      left.delete(table);
      ordered.push(table);
    }
  }
  return ordered;
}
