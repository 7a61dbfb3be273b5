"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useRunProgress } from "@/components/patterns/use-run-progress";
import { runDto, stepPage, type RunDto, type StepDto } from "@/lib/runs/schema";
import { isFinished } from "@/lib/runs/state";
import { mergeProgress, readAgainMark, type LiveRun, type ReadRun } from "./live-run";

/** What ends close together is read once. */
const readAgainMs = 150;
const lostReadMs = 3_000;
const maxRetries = 10;

/** The run and its steps as they are now; null when that could not be read. */
async function readRun(slug: string, runId: string, signal: AbortSignal): Promise<ReadRun | null> {
  const get = async (path: string): Promise<unknown> => {
    const url = `/api/v1/runs/${runId}${path}?workspace=${encodeURIComponent(slug)}`;
    const response = await fetch(url, { signal, cache: "no-store" });
    return response.ok ? response.json() : null;
  };
  try {
    const [steps, run] = await Promise.all([get("/steps"), get("")]);
    const parsedSteps = stepPage.safeParse(steps);
    const parsedRun = runDto.safeParse(run);
    return parsedSteps.success && parsedRun.success ? { run: parsedRun.data, steps: parsedSteps.data.items } : null;
  } catch {
    return null;
  }
}

/**
 * A run as it happens: what its stream says at once, and the content of steps, read again whenever one has ended.
 * Where the stream is lost for good, the run is read every few seconds instead. Stops with the run.
 */
export function useLiveRun(
  slug: string,
  run: RunDto,
  steps: StepDto[],
): LiveRun & { isLost: boolean; refresh: () => void } {
  const [read, setRead] = useState<ReadRun>({ run, steps });
  const [follows] = useState(() => !isFinished(run.status));
  const reader = useRef<{ refresh: () => void }>(undefined);
  const refresh = useCallback(() => reader.current?.refresh(), []);
  const { id } = run;
  useEffect(() => {
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isReading = false;
    // One at a time, and once more when something has ended meanwhile: answers come in order and none is starved.
    let again = false;
    let failures = 0;
    async function readNow() {
      timer = undefined;
      isReading = true;
      const next = await readRun(slug, id, controller.signal);
      isReading = false;
      if (controller.signal.aborted) return;
      failures = next ? 0 : failures + 1;
      if (next) setRead(next);
      if (again) soon();
      // What the end left behind must not be missed because the server was away for a moment.
      else if (!next && failures <= maxRetries) timer = setTimeout(() => void readNow(), lostReadMs);
    }
    function soon() {
      again = isReading;
      if (!isReading) timer ??= setTimeout(() => void readNow(), readAgainMs);
    }
    reader.current = { refresh: soon };
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [slug, id]);

  const { progress, isLost } = useRunProgress(slug, follows ? id : null, refresh);
  const mark = readAgainMark(progress);
  const isCurrent = useRef(true);
  useEffect(() => {
    // The first render shows what the page was made from.
    if (isCurrent.current) isCurrent.current = false;
    else refresh();
  }, [mark, refresh]);

  const isOver = isFinished(read.run.status);
  useEffect(() => {
    if (!isLost || isOver) return;
    const timer = setInterval(refresh, lostReadMs);
    return () => clearInterval(timer);
  }, [isLost, isOver, refresh]);

  return { ...mergeProgress(read, progress), isLost, refresh };
}
