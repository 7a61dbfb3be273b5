"use client";

import { useEffect, useReducer, useRef } from "react";
import { noProgress, readRunEvent, runEventNames, type RunEventName, type RunProgress } from "./run-progress";

type Followed = { runId: string | null; progress: RunProgress; isLost: boolean };
type Change =
  | { type: "follow"; runId: string }
  | { type: "event"; runId: string; name: RunEventName; json: string }
  | { type: "lost"; runId: string };

function reduce(state: Followed, change: Change): Followed {
  if (change.type === "follow") return { runId: change.runId, progress: noProgress, isLost: false };
  if (change.runId !== state.runId) return state;
  if (change.type === "lost") return { ...state, isLost: true };
  return { ...state, isLost: false, progress: readRunEvent(state.progress, change.name, change.json) };
}

/**
 * Follows a run live: its status, steps, cost and the answer while it is written. The browser reconnects by itself and
 * misses no step. `onEnd` is called once when the run has ended. With `runId` null nothing is followed. `isLost` says
 * that the server refused the stream, so that nothing more will come.
 */
export function useRunProgress(
  slug: string,
  runId: string | null,
  onEnd: (runId: string) => void,
): { progress: RunProgress; isLost: boolean } {
  const [state, change] = useReducer(reduce, { runId: null, progress: noProgress, isLost: false });
  const latest = useRef(onEnd);
  useEffect(() => {
    latest.current = onEnd;
  });

  useEffect(() => {
    if (runId === null) return;
    change({ type: "follow", runId });
    const source = new EventSource(
      `/api/v1/runs/${encodeURIComponent(runId)}/events?workspace=${encodeURIComponent(slug)}`,
    );
    for (const name of runEventNames) {
      source.addEventListener(name, (event: MessageEvent<string>) => {
        change({ type: "event", runId, name, json: event.data });
      });
    }
    source.addEventListener("end", () => {
      source.close();
      latest.current(runId);
    });
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) change({ type: "lost", runId });
    };
    return () => source.close();
  }, [slug, runId]);

  return state.runId === runId ? state : { progress: noProgress, isLost: false };
}
