import { StatusBadge } from "@/components/patterns/status-badge";
import { Progress } from "@/components/ui/progress";
import type { DocumentDto } from "@/lib/knowledge/schema";
import { isBeingRead, mayHelpToReadAgain } from "./reading-state";

type DocumentStateProps = {
  document: Pick<DocumentDto, "name" | "status" | "progress" | "failureCode" | "failureReason" | "warnings">;
};

/** How far reading has come, or why it failed and what helps. */
export function DocumentState({ document }: DocumentStateProps) {
  const { name, status, progress, failureReason, warnings } = document;
  return (
    <div className="grid max-w-80 gap-1">
      <StatusBadge status={status} />
      {isBeingRead(document) ? (
        <Progress
          label={`Reading ${name}`}
          value={progress}
          caption={status === "queued" ? "Waiting for its turn" : `${progress} % read`}
        />
      ) : null}
      {status === "failed" ? (
        <p className="text-xs text-pretty text-muted-foreground">
          {failureReason ?? "It could not be read."}{" "}
          {mayHelpToReadAgain(document) ? "" : "Replace it with another file."}
        </p>
      ) : null}
      {status === "ready" && warnings.length > 0 ? (
        <p className="text-xs text-masked">
          {warnings.length === 1 ? "Read, with one remark" : `Read, with ${warnings.length} remarks`}
        </p>
      ) : null}
    </div>
  );
}
