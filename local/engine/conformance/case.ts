import type { Inngest, InngestFunction } from "inngest";

/** What a function under test left behind, in the order in which it happened. */
export type Note = { label: string; data: unknown; atMs: number };

/** How a run ended, as its `inngest/function.finished` event tells. */
export type Outcome = {
  functionId: string;
  runId: string;
  result: unknown;
  error: { name?: string; message?: string } | null;
  status: string;
};

/** What a case works with: public interfaces only, so that it runs against any server that speaks the protocol. */
export type CaseTools = {
  client: Inngest;
  /** A name that no other case uses. */
  name: (suffix: string) => string;
  /** Called by functions under test to leave a note. */
  note: (label: string, data?: unknown) => void;
  notes: (label?: string) => Note[];
  send: (event: string, data?: Record<string, unknown>, id?: string) => Promise<string[]>;
  /** Waits until a value is there. Fails after `withinMs`. */
  until: <T>(what: string, probe: () => T | undefined | false | null, withinMs?: number) => Promise<T>;
  /** Waits for the n-th end (1 is the first) of a run of this function. */
  ended: (functionId: string, n?: number, withinMs?: number) => Promise<Outcome>;
  outcomes: (functionId: string) => Outcome[];
  /** A request to the engine's public HTTP interface. */
  engineUrl: string;
  eventKey: string;
};

export type DefinedCase = { functions: InngestFunction.Any[]; check: () => Promise<void> };

export type ConformanceCase = {
  /** Number in the specification, then what is promised. */
  title: string;
  /** Takes a minute or more; left out where time is short. */
  slow?: boolean;
  define: (tools: CaseTools) => DefinedCase;
};
