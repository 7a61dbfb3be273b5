"use client";

import { useEffect, useReducer, useRef, useState } from "react";
import { runDto, stepPage, type RunDto, type StepDto } from "@/lib/runs/schema";
import { isFinished } from "@/lib/runs/state";
import {
  applyRunEvent,
  applySteps,
  isStepOpen,
  readRunEvent,
  toShownStep,
  type LiveRun,
  type RunEvent,
} from "./live-run";

type Change =
  { type: "events"; events: RunEvent[] } | { type: "steps"; steps: StepDto[] } | { type: "run"; run: RunDto };

function reduce(state: LiveRun, change: Change): LiveRun {
  switch (change.type) {
    case "events":
      return change.events.reduce(applyRunEvent, state);
    case "steps":
      return applySteps(state, change.steps);
    case "run":
      return isFinished(state.run.status) && !isFinished(change.run.status) ? state : { ...state, run: change.run };
  }
}

/** Events that come together, as the replay of the past does, are shown together. */
const collectMs = 60;
const readAgainMs = 120;
const reopenMs = 3_000;

/**
 * A run as it happens: the events of its stream, and the content of steps read again when one has ended. The browser
 * reconnects by itself; where it gives up (the server was away), the stream is opened anew. Stops with the run.
 */
export function useLiveRun(
  slug: string,
  run: RunDto,
  steps: StepDto[],
): LiveRun & { isConnected: boolean; refresh: () => void } {
  const [state, change] = useReducer(reduce, null, () => ({ run, steps: steps.map(toShownStep), written: {} }));
  const [isConnected, setConnected] = useState(true);
  const [finishedAtFirst] = useState(() => isFinished(run.status));
  const refresh = useRef<() => void>(() => undefined);
  const { id } = run;

  useEffect(() => {
    const query = `workspace=${encodeURIComponent(slug)}`;
    const base = `/api/v1/runs/${id}`;
    let source: EventSource | null = null;
    let collected: RunEvent[] = [];
    let collecting: ReturnType<typeof setTimeout> | undefined;
    let reading: ReturnType<typeof setTimeout> | undefined;
    let reopening: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    const controller = new AbortController();

    async function fetchJson(path: string): Promise<unknown> {
      const response = await fetch(`${path}?${query}`, { signal: controller.signal, cache: "no-store" });
      return response.ok ? response.json() : null;
    }
    async function read() {
      try {
        const [nextSteps, nextRun] = await Promise.all([fetchJson(`${base}/steps`), fetchJson(base)]);
        const parsedSteps = stepPage.safeParse(nextSteps);
        const parsedRun = runDto.safeParse(nextRun);
        if (parsedSteps.success) change({ type: "steps", steps: parsedSteps.data.items });
        if (parsedRun.success) change({ type: "run", run: parsedRun.data });
      } catch {
        // The stream goes on, and the next event reads again.
      }
    }
    function readSoon() {
      clearTimeout(reading);
      reading = setTimeout(() => void read(), readAgainMs);
    }
    refresh.current = readSoon;

    function flush() {
      collecting = undefined;
      const events = collected;
      collected = [];
      change({ type: "events", events });
      if (
        events.some((event) => event.type === "run.status" || (event.type === "step.updated" && needsContent(event)))
      ) {
        readSoon();
      }
    }
    const take = (type: string) => (message: MessageEvent<string>) => {
      const event = readRunEvent(type, message.data);
      if (!event) return;
      collected.push(event);
      collecting ??= setTimeout(flush, collectMs);
    };
    function open() {
      source = new EventSource(`${base}/events?${query}`);
      for (const type of ["run.status", "step.updated", "delta"]) source.addEventListener(type, take(type));
      source.addEventListener("approval.updated", readSoon);
      source.addEventListener("open", () => setConnected(true));
      source.addEventListener("end", () => {
        isOver = true;
        source?.close();
        readSoon();
      });
      source.addEventListener("error", () => {
        if (isOver || source?.readyState !== EventSource.CLOSED) return;
        setConnected(false);
        reopening = setTimeout(open, reopenMs);
      });
    }
    if (!finishedAtFirst) open();
    return () => {
      isOver = true;
      source?.close();
      controller.abort();
      clearTimeout(collecting);
      clearTimeout(reading);
      clearTimeout(reopening);
    };
  }, [slug, id, finishedAtFirst]);

  return { ...state, isConnected, refresh: () => refresh.current() };
}

function needsContent(event: RunEvent): boolean {
  return event.type === "step.updated" && (!isStepOpen(event.data.step) || event.data.step.status === "waiting");
}
