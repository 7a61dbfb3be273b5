"use client";

import { useEffect, useRef, useState } from "react";
import { isTextual, layOut, readText } from "./read-response";

export type TryResult = {
  status: number | null;
  statusText: string;
  /** Until the headers came, then until the end. */
  headersMs: number | null;
  totalMs: number | null;
  headers: [string, string][];
  text: string;
  isCut: boolean;
  /** Bytes that are no text, to be saved. */
  download: { url: string; name: string; sizeBytes: number } | null;
  /** The request did not come through, or was stopped. */
  problem: string | null;
};

const nothing: TryResult = {
  status: null,
  statusText: "",
  headersMs: null,
  totalMs: null,
  headers: [],
  text: "",
  isCut: false,
  download: null,
  problem: null,
};

/** Sends one request at a time and shows its answer while it comes. */
export function useTry() {
  const [answer, setAnswer] = useState<TryResult | null>(null);
  const [isBusy, setBusy] = useState(false);
  const current = useRef<AbortController | null>(null);

  useEffect(() => () => current.current?.abort(), []);
  const downloadUrl = answer?.download?.url;
  useEffect(() => {
    if (downloadUrl) return () => URL.revokeObjectURL(downloadUrl);
  }, [downloadUrl]);

  async function send(url: string, init: RequestInit): Promise<void> {
    current.current?.abort();
    const abort = new AbortController();
    current.current = abort;
    setBusy(true);
    setAnswer(null);
    const startedAt = performance.now();
    const elapsed = () => Math.round(performance.now() - startedAt);
    const change = (changes: Partial<TryResult>) => {
      if (current.current === abort) setAnswer((known) => ({ ...(known ?? nothing), ...changes }));
    };
    try {
      const response = await fetch(url, { ...init, signal: abort.signal });
      const contentType = response.headers.get("content-type") ?? "";
      change({
        status: response.status,
        statusText: response.statusText,
        headersMs: elapsed(),
        headers: [...response.headers],
      });
      if (contentType === "" || isTextual(contentType)) {
        let text = "";
        const { isCut } = await readText(response, (piece) => {
          text += piece;
          change({ text });
        });
        change({ text: isCut ? text : layOut(text, contentType), isCut });
      } else {
        const blob = await response.blob();
        const download = { url: URL.createObjectURL(blob), name: fileNameOf(response.headers), sizeBytes: blob.size };
        if (current.current === abort) change({ download });
        else URL.revokeObjectURL(download.url);
      }
      change({ totalMs: elapsed() });
    } catch {
      change({
        totalMs: elapsed(),
        problem: abort.signal.aborted
          ? "You stopped it."
          : "The server could not be reached. Check your connection and try again.",
      });
    } finally {
      if (current.current === abort) setBusy(false);
    }
  }

  return { answer, isBusy, send, stop: () => current.current?.abort() };
}

function fileNameOf(headers: Headers): string {
  return /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "download";
}
