import type { RunTrigger } from "@/lib/runs/schema";

const labels: Record<RunTrigger, string> = { api: "API", ui: "Browser", playground: "Playground", thread: "Chat" };

/** Where a run came from, in a word. */
export function triggerLabel(trigger: string): string {
  return Object.entries(labels).find(([name]) => name === trigger)?.[1] ?? trigger;
}

export const triggerOptions = Object.entries(labels).map(([value, label]) => ({ value, label }));
