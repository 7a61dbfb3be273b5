import type { TraceStep } from "@/components/patterns/trace-layout";

const startMs = Date.UTC(2026, 2, 4, 9, 14, 2);

type ExampleStep = Omit<TraceStep, "id" | "index" | "startedAt" | "endedAt"> & { fromMs: number; toMs: number | null };

const steps: ExampleStep[] = [
  { kind: "policy", title: "Check the task", status: "completed", verdict: "allow", fromMs: 0, toMs: 3 },
  { kind: "model", title: "Plan the review", status: "completed", costMicroUsd: 3_120, fromMs: 3, toMs: 1_940 },
  { kind: "tool", title: "Search Contracts", status: "completed", fromMs: 1_940, toMs: 2_310 },
  {
    kind: "model",
    title: "Read clauses 4 to 11",
    status: "completed",
    verdict: "mask",
    costMicroUsd: 11_840,
    fromMs: 2_310,
    toMs: 7_480,
  },
  { kind: "tool", title: "Compare terms", status: "completed", fromMs: 7_480, toMs: 8_020 },
  { kind: "model", title: "Write the findings", status: "completed", costMicroUsd: 9_370, fromMs: 8_020, toMs: 12_650 },
  {
    kind: "approval",
    title: "Send to counsel",
    status: "waiting",
    verdict: "require_approval",
    fromMs: 12_650,
    toMs: null,
  },
];

/** The run in the picture of the landing page: a contract review that waits for a person. */
export const exampleSteps: TraceStep[] = steps.map(({ fromMs, toMs, ...step }, index) => ({
  ...step,
  id: `step_${index}`,
  index,
  startedAt: new Date(startMs + fromMs).toISOString(),
  endedAt: toMs === null ? null : new Date(startMs + toMs).toISOString(),
}));

/** The moment the picture is taken. */
export const exampleNowMs = startMs + 16_400;

/** What the steps cost together. */
export const exampleCostMicroUsd = steps.reduce((sum, step) => sum + Number(step.costMicroUsd ?? 0), 0);
