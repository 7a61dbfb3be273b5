import { clsx, type ClassValue } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({ extend: { theme: { text: ["11", "13", "32"], shadow: ["popover"] } } });

/** Joins class names; of two conflicting Tailwind classes the later one wins. Knows the sizes of globals.css. */
export function cn(...inputs: ClassValue[]): string {
  return merge(clsx(inputs));
}
