"use client";

import { useEffect, useState } from "react";
import { formatBytes } from "@/components/patterns/bytes-format";
import { sendWithProgress } from "@/components/patterns/send-with-progress";
import { attachedDocumentAction } from "../actions";

/** A document on its way into a message. */
export type Attachment = {
  /** The document's id once it has one. */
  id: string;
  name: string;
  state: "uploading" | "reading" | "ready" | "failed";
  /** What is done of the state, 0 to 100. */
  percent: number;
  /** Why it failed. */
  reason: string | null;
};

const pollMs = 1_500;

function documentIdOf(response: string): string {
  const parsed: unknown = JSON.parse(response);
  if (typeof parsed === "object" && parsed !== null && "id" in parsed && typeof parsed.id === "string")
    return parsed.id;
  throw new Error("The upload was answered with something unexpected. Try again.");
}

/** The documents of the next message: chosen from what is there, or uploaded and followed until they are read. */
export function useAttachments(slug: string) {
  const [items, setItems] = useState<Attachment[]>([]);
  const reading = items
    .filter(({ state }) => state === "reading")
    .map(({ id }) => id)
    .join(",");
  const patch = (id: string, change: Partial<Attachment>) =>
    setItems((now) => now.map((item) => (item.id === id ? { ...item, ...change } : item)));

  useEffect(() => {
    if (reading === "") return;
    const look = async (id: string) => {
      const result = await attachedDocumentAction(slug, { documentId: id });
      if (!result.ok) return patch(id, { state: "failed", reason: result.error.message });
      const { status, progress, failureReason } = result.data;
      if (status === "ready") patch(id, { state: "ready", percent: 100 });
      else if (status === "failed") patch(id, { state: "failed", reason: failureReason ?? "It could not be read." });
      else patch(id, { percent: progress });
    };
    // A look that fails is followed by the next one.
    const timer = setInterval(() => reading.split(",").forEach((id) => void look(id).catch(() => undefined)), pollMs);
    return () => clearInterval(timer);
  }, [slug, reading]);

  async function upload(file: File, maxBytes: number) {
    const id = crypto.randomUUID();
    const refusal =
      file.size === 0
        ? "The file is empty."
        : file.size > maxBytes
          ? `It is ${formatBytes(file.size)}; the limit is ${formatBytes(maxBytes)}.`
          : null;
    setItems((now) => [
      ...now,
      { id, name: file.name, state: refusal ? "failed" : "uploading", percent: 0, reason: refusal },
    ]);
    if (refusal) return;
    const body = new FormData();
    body.set("file", file);
    try {
      const response = await sendWithProgress({
        url: `/api/v1/documents?workspace=${encodeURIComponent(slug)}`,
        body,
        report: (fraction) => patch(id, { percent: Math.round(fraction * 100) }),
        signal: new AbortController().signal,
      });
      patch(id, { id: documentIdOf(response), state: "reading", percent: 0 });
    } catch (error) {
      patch(id, { state: "failed", reason: error instanceof Error ? error.message : "The upload did not finish." });
    }
  }

  return {
    items,
    upload: (files: File[], maxBytes: number) => files.forEach((file) => void upload(file, maxBytes)),
    toggle: (document: { id: string; name: string }) =>
      setItems((now) =>
        now.some(({ id }) => id === document.id)
          ? now.filter(({ id }) => id !== document.id)
          : [...now, { ...document, state: "ready", percent: 100, reason: null }],
      ),
    remove: (id: string) => setItems((now) => now.filter((item) => item.id !== id)),
    clear: () => setItems([]),
  };
}
