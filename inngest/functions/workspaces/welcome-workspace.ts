import "server-only";
import { systemContext } from "@/lib/access/system-context";
import { addSampleDocuments } from "@/lib/knowledge/add-sample-documents";
import { workspaceCreated } from "@/lib/workspaces/events";
import { inngest } from "../../client";
import { asStep } from "../../job-error";

/** Gives a new workspace something to try its agents on. */
export const welcomeWorkspaceJob = inngest.createFunction(
  {
    id: "welcome-workspace",
    name: "Welcome a workspace",
    triggers: [workspaceCreated],
    idempotency: "event.data.workspaceId",
    retries: 3,
  },
  ({ event, step }) =>
    step.run("samples", () =>
      asStep(async () =>
        addSampleDocuments(await systemContext(event.data.workspaceId, "welcome-workspace", ["knowledge:write"])),
      ),
    ),
);
