"use client";

import { CircleStop, RotateCw } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { JobStatus } from "@/lib/operator/schema";
import { ConfirmChange } from "../../../_parts/confirm-change";
import { cancelJobAction, retryJobAction } from "../../../actions";

/** Cancel while it has not ended; retry once it failed or was cancelled; nothing for a completed job. */
export function JobActions({ jobId, status }: { jobId: string; status: JobStatus }) {
  if (status === "queued" || status === "running") {
    return (
      <ConfirmChange
        trigger={
          <Button variant="outline">
            <CircleStop aria-hidden />
            Cancel job
          </Button>
        }
        title="Cancel this job?"
        description="Steps that are done stay done, a step in flight may still end, and nothing more is started. What the job works for, such as an agent run, is not told: where that has a cancel button of its own, use that one."
        confirmLabel="Cancel job"
        destructive
        change={() => cancelJobAction({ jobId })}
        done="The job is cancelled"
      />
    );
  }
  if (status !== "failed" && status !== "cancelled") return null;
  return (
    <ConfirmChange
      trigger={
        <Button variant="outline">
          <RotateCw aria-hidden />
          Retry from where it stopped
        </Button>
      }
      title="Retry this job?"
      description="A new job starts with the same event and the results of all steps that succeeded; the step that failed runs again. This job stays as it ended."
      confirmLabel="Start the new job"
      change={() => retryJobAction({ jobId })}
      done="A new job goes on from there"
      goTo={(data) => `/operator/jobs/${encodeURIComponent(data.jobId)}`}
    />
  );
}
