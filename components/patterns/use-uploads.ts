"use client";

import { useCallback, useEffect, useReducer, useRef } from "react";

/** Sends one file. Reports what fraction is done (0 to 1), stops when aborted, rejects with a readable message. */
export type UploadFile = (file: File, report: (fraction: number) => void, signal: AbortSignal) => Promise<void>;

export type Upload = {
  id: string;
  file: File;
  status: "queued" | "uploading" | "done" | "failed" | "cancelled" | "refused";
  fraction: number;
  /** For failed and refused: why. */
  reason: string | null;
};

type Change =
  | { type: "add"; uploads: Upload[] }
  | { type: "set"; id: string; patch: Partial<Upload> }
  | { type: "remove"; id: string };

function reduce(uploads: Upload[], change: Change): Upload[] {
  if (change.type === "add") return [...uploads, ...change.uploads];
  if (change.type === "remove") return uploads.filter((upload) => upload.id !== change.id);
  return uploads.map((upload) => (upload.id === change.id ? { ...upload, ...change.patch } : upload));
}

const concurrent = 3;

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

/** A list of uploads, three at a time. Leaving the page aborts those under way; cancelled and failed ones can be retried. */
export function useUploads(send: UploadFile, onDone?: () => void) {
  const [uploads, change] = useReducer(reduce, []);
  const running = useRef(new Map<string, AbortController>());
  const latest = useRef({ send, onDone });
  useEffect(() => {
    latest.current = { send, onDone };
  });

  useEffect(() => {
    const controllers = running.current;
    return () => controllers.forEach((controller) => controller.abort());
  }, []);

  useEffect(() => {
    const free = concurrent - running.current.size;
    const waiting = uploads.filter(({ id, status }) => status === "queued" && !running.current.has(id));
    for (const { id, file } of waiting.slice(0, Math.max(0, free))) {
      const controller = new AbortController();
      running.current.set(id, controller);
      change({ type: "set", id, patch: { status: "uploading", fraction: 0, reason: null } });
      latest.current
        .send(file, (fraction) => change({ type: "set", id, patch: { fraction } }), controller.signal)
        .then(
          (): Partial<Upload> => ({ status: "done", fraction: 1 }),
          (error: unknown): Partial<Upload> =>
            controller.signal.aborted || isAbort(error)
              ? { status: "cancelled" }
              : { status: "failed", reason: error instanceof Error ? error.message : "The upload did not finish." },
        )
        .then((patch) => {
          running.current.delete(id);
          change({ type: "set", id, patch });
          if (patch.status === "done") latest.current.onDone?.();
        });
    }
  }, [uploads]);

  const add = useCallback((added: Upload[]) => change({ type: "add", uploads: added }), []);
  const cancel = useCallback((id: string) => {
    const controller = running.current.get(id);
    if (controller) controller.abort();
    else change({ type: "set", id, patch: { status: "cancelled" } });
  }, []);
  const retry = useCallback((id: string) => change({ type: "set", id, patch: { status: "queued", reason: null } }), []);
  const remove = useCallback((id: string) => change({ type: "remove", id }), []);
  return { uploads, add, cancel, retry, remove };
}
