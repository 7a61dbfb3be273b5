"use client";

import { Upload as UploadIcon } from "lucide-react";
import { useId, useState, type DragEvent } from "react";
import { cn } from "@/components/ui/cn";
import { formatBytes } from "./bytes-format";
import { chooseFiles, type FileLimits } from "./choose-files";
import { UploadList } from "./upload-list";
import { useUploads, type Upload, type UploadFile } from "./use-uploads";

type FileDropzoneProps = Partial<FileLimits> & {
  maxBytes: number;
  /** Sends one file; see send-with-progress for a ready transport. */
  upload: UploadFile;
  /** After each file that went through: refresh the list, usually. */
  onUploaded?: () => void;
  label?: string;
  disabled?: boolean;
  className?: string;
};

/** Drop or choose files; they upload at once, three at a time, each with progress, cancel and retry. */
export function FileDropzone({
  accept = [],
  maxBytes,
  maxFiles = 50,
  upload,
  onUploaded,
  label = "Drop files here or choose them",
  disabled = false,
  className,
}: FileDropzoneProps) {
  const hintId = useId();
  const [dragging, setDragging] = useState(false);
  const { uploads, add, cancel, retry, remove } = useUploads(upload, onUploaded);
  const open = uploads.filter(({ status }) => status === "queued" || status === "uploading").length;

  function take(files: File[]) {
    const { taken, refused } = chooseFiles(files, { accept, maxBytes, maxFiles }, open);
    const fresh = (file: File, status: Upload["status"], reason: string | null): Upload => ({
      id: crypto.randomUUID(),
      file,
      status,
      fraction: 0,
      reason,
    });
    add([
      ...taken.map((file) => fresh(file, "queued", null)),
      ...refused.map(({ file, reason }) => fresh(file, "refused", reason)),
    ]);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setDragging(false);
    if (!disabled) take(Array.from(event.dataTransfer.files));
  }

  const kinds = accept.length > 0 ? `${accept.join(", ")} · ` : "";
  return (
    <div className={cn("grid gap-3", className)}>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(!disabled);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={onDrop}
        className={cn(
          "relative grid justify-items-center gap-1 rounded-lg border border-dashed border-control px-4 py-8 text-center transition-colors focus-within:border-ring",
          dragging && "border-brand bg-brand-soft",
          disabled && "opacity-60",
        )}
      >
        <UploadIcon aria-hidden className="size-5 text-muted-foreground" />
        <span className="font-medium">{label}</span>
        <span id={hintId} className="text-13 text-muted-foreground">
          {kinds}up to {formatBytes(maxBytes)} each
        </span>
        <input
          type="file"
          multiple={maxFiles > 1}
          accept={accept.join(",")}
          disabled={disabled}
          aria-label={label}
          aria-describedby={hintId}
          onChange={(event) => {
            take(Array.from(event.target.files ?? []));
            event.target.value = "";
          }}
          className="absolute inset-0 cursor-pointer rounded-lg opacity-0 disabled:cursor-not-allowed"
        />
      </div>
      <UploadList uploads={uploads} onCancel={cancel} onRetry={retry} onRemove={remove} />
    </div>
  );
}
