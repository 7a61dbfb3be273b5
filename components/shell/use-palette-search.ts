"use client";

import { useEffect, useState } from "react";

export type PaletteResult = { id: string; kind: string; title: string; detail?: string; href: string };

type SearchState = { results: PaletteResult[]; loading: boolean; failed: boolean };

const idle: SearchState = { results: [], loading: false, failed: false };
const debounceMs = 180;

function isResult(value: unknown): value is PaletteResult {
  if (typeof value !== "object" || value === null) return false;
  const { id, kind, title, href } = value as Record<string, unknown>;
  return [id, kind, title, href].every((field) => typeof field === "string") && String(href).startsWith("/");
}

/** The results in an answer of the search; entries that are not results, or lead off this site, are dropped. */
export function readResults(answer: unknown): PaletteResult[] {
  if (typeof answer !== "object" || answer === null || !("items" in answer)) return [];
  return Array.isArray(answer.items) ? answer.items.filter(isResult) : [];
}

/** Asks the search a moment after typing stops; an answer to an older text never replaces a newer one. */
export function usePaletteSearch(searchUrl: string | undefined, workspace: string, query: string): SearchState {
  const [answered, setAnswered] = useState<SearchState & { query: string }>({ ...idle, query: "" });
  const text = query.trim();
  const wanted = searchUrl !== undefined && text.length >= 2;

  useEffect(() => {
    if (!wanted || searchUrl === undefined) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const params = new URLSearchParams({ workspace, q: text });
        const response = await fetch(`${searchUrl}?${params}`, { signal: controller.signal });
        const results = response.ok ? readResults(await response.json()) : [];
        setAnswered({ query: text, results, loading: false, failed: !response.ok });
      } catch {
        if (!controller.signal.aborted) setAnswered({ query: text, results: [], loading: false, failed: true });
      }
    }, debounceMs);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [wanted, searchUrl, workspace, text]);

  if (!wanted) return idle;
  return answered.query === text ? answered : { results: answered.results, loading: true, failed: false };
}
