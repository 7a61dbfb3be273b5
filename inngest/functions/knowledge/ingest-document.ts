import "server-only";
import { systemContext } from "@/lib/access/system-context";
import { failIngest } from "@/lib/knowledge/fail-ingest";
import { documentUploaded } from "@/lib/knowledge/events";
import { ingestDocument } from "@/lib/knowledge/ingest-document";
import { inngest } from "../../client";
import { asStep } from "../../job-error";

/** Reads an uploaded document and makes it findable. */
export const ingestDocumentJob = inngest.createFunction(
  {
    id: "ingest-document",
    name: "Read a document",
    triggers: [documentUploaded],
    idempotency: 'event.data.documentId + ":" + string(event.data.revision)',
    concurrency: { key: "event.data.workspaceId", limit: 2 },
    retries: 3,
    onFailure: async ({ event }) => {
      const { workspaceId, documentId, revision } = event.data.event.data as {
        workspaceId: string;
        documentId: string;
        revision: number;
      };
      const ctx = await systemContext(workspaceId, "ingest-document", ["knowledge:write"]);
      await failIngest(ctx, { documentId, revision });
    },
  },
  async ({ event, step }) => {
    const { workspaceId, ...job } = event.data;
    return step.run("ingest", () =>
      asStep(async () => ingestDocument(await systemContext(workspaceId, "ingest-document", ["knowledge:write"]), job)),
    );
  },
);
