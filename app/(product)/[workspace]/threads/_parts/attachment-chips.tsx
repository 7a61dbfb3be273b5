"use client";

import { CircleAlert, FileText, X } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import type { Attachment } from "./use-attachments";

type AttachmentChipsProps = { items: Attachment[]; onRemove: (id: string) => void };

/** The documents of the next message, each with how far it is. */
export function AttachmentChips({ items, onRemove }: AttachmentChipsProps) {
  if (items.length === 0) return null;
  return (
    <ul aria-label="Attached documents" className="flex flex-wrap gap-1.5 px-2 pt-2">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex max-w-full items-center gap-1.5 rounded-md border bg-surface py-1 pr-1 pl-2 text-xs"
        >
          {item.state === "failed" ? (
            <CircleAlert aria-hidden className="size-3.5 shrink-0 text-denied" />
          ) : item.state === "ready" ? (
            <FileText aria-hidden className="size-3.5 shrink-0 text-muted-foreground" />
          ) : (
            <Spinner className="size-3.5 shrink-0" />
          )}
          <span className="max-w-48 truncate" title={item.name}>
            {item.name}
          </span>
          {item.state === "ready" ? null : (
            <span
              role="status"
              className={item.state === "failed" ? "text-denied" : "text-muted-foreground tabular-nums"}
            >
              {item.state === "failed"
                ? item.reason
                : `${item.state === "uploading" ? "uploading" : "reading"} ${item.percent} %`}
            </span>
          )}
          <button
            type="button"
            aria-label={`Remove ${item.name}`}
            onClick={() => onRemove(item.id)}
            className="relative rounded-sm p-0.5 text-muted-foreground after:absolute after:-inset-1 hover:bg-accent hover:text-foreground"
          >
            <X aria-hidden className="size-3.5" />
          </button>
        </li>
      ))}
    </ul>
  );
}
