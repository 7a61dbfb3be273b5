import { eventType } from "inngest";
import { z } from "zod";

/** A document's bytes are stored and shall be read and indexed; `revision` tells a job that it came too late. */
export const documentUploaded = eventType("knowledge/document.uploaded", {
  schema: z.object({ workspaceId: z.string(), documentId: z.string(), revision: z.number().int() }),
});
