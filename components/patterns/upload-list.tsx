"use client";

import { CircleAlert, CircleCheck, FileText, RotateCw, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { formatBytes } from "./bytes-format";
import type { Upload } from "./use-uploads";

type UploadListProps = {
  uploads: Upload[];
  onCancel: (id: string) => void;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
};

/** Each upload with its progress and what can be done about it, under a count of the whole. */
export function UploadList({ uploads, onCancel, onRetry, onRemove }: UploadListProps) {
  if (uploads.length === 0) return null;
  const done = uploads.filter(({ status }) => status === "done").length;
  const wanted = uploads.filter(({ status }) => status !== "refused").length;
  return (
    <div className="grid gap-2">
      <p aria-live="polite" className="text-13 text-muted-foreground tabular-nums">
        {done} of {wanted} uploaded
      </p>
      <ul className="divide-y rounded-lg border">
        {uploads.map((upload) => (
          <li key={upload.id} className="flex items-center gap-3 px-3 py-2 text-13">
            <UploadIcon status={upload.status} />
            <div className="grid min-w-0 flex-1 gap-1">
              <div className="flex items-baseline gap-2">
                <span className="truncate">{upload.file.name}</span>
                <span className="shrink-0 text-xs text-muted-foreground tabular-nums">
                  {formatBytes(upload.file.size)}
                </span>
              </div>
              {upload.status === "uploading" ? (
                <Progress label={`Uploading ${upload.file.name}`} value={upload.fraction} max={1} />
              ) : (
                <p className={upload.reason ? "text-xs text-denied" : "text-xs text-muted-foreground"}>
                  {upload.reason ?? statusText[upload.status]}
                </p>
              )}
            </div>
            <UploadAction upload={upload} onCancel={onCancel} onRetry={onRetry} onRemove={onRemove} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const statusText: Record<Upload["status"], string> = {
  queued: "Waiting to start",
  uploading: "Uploading",
  done: "Uploaded",
  failed: "Failed",
  cancelled: "Cancelled",
  refused: "Not accepted",
};

function UploadIcon({ status }: { status: Upload["status"] }) {
  if (status === "done") return <CircleCheck aria-hidden className="size-4 shrink-0 text-allowed" />;
  if (status === "failed" || status === "refused") {
    return <CircleAlert aria-hidden className="size-4 shrink-0 text-denied" />;
  }
  return <FileText aria-hidden className="size-4 shrink-0 text-muted-foreground" />;
}

type UploadActionProps = Omit<UploadListProps, "uploads"> & { upload: Upload };

function UploadAction({ upload, onCancel, onRetry, onRemove }: UploadActionProps) {
  const { id, status, file } = upload;
  if (status === "queued" || status === "uploading") {
    return (
      <Button variant="ghost" size="icon-sm" aria-label={`Cancel ${file.name}`} onClick={() => onCancel(id)}>
        <X aria-hidden />
      </Button>
    );
  }
  return (
    <>
      {status === "failed" || status === "cancelled" ? (
        <Button variant="ghost" size="icon-sm" aria-label={`Try ${file.name} again`} onClick={() => onRetry(id)}>
          <RotateCw aria-hidden />
        </Button>
      ) : null}
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={`Remove ${file.name} from this list`}
        onClick={() => onRemove(id)}
      >
        <X aria-hidden />
      </Button>
    </>
  );
}
