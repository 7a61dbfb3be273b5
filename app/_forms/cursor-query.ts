import { z } from "zod";
import { decodeCursor } from "@/lib/core/page";

function isCursor(text: string): boolean {
  try {
    return decodeCursor(text) !== null;
  } catch {
    return false;
  }
}

/** The query of a page that shows a list: a cursor that is not one of ours shows page one. */
export const cursorQuery = z.object({ cursor: z.string().max(512).refine(isCursor).optional().catch(undefined) });
