import { z } from "zod";
import { decodeCursor } from "@/lib/core/page";

function isCursor(text: string): boolean {
  try {
    return decodeCursor(text) !== null;
  } catch {
    return false;
  }
}

/** The page's URL: anything wrong in it is left out. `id` is the waiting approval that is open. */
export const approvalsPageQuery = z.object({
  tab: z.enum(["pending", "decided"]).catch("pending"),
  status: z.enum(["approved", "rejected", "expired", "cancelled"]).optional().catch(undefined),
  id: z.string().max(64).optional().catch(undefined),
  cursor: z.string().max(512).refine(isCursor).optional().catch(undefined),
});
