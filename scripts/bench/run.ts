import { percentile, startBenchProduct } from "./product.ts";

type Run = { id: string; status: string; createdAt: string; finishedAt: string; usage: { steps: number } };
const task = "Summarise our refund policy. What is 17.5 % of 2,480? What is 12 * 34? What time is it in Tokyo?";
const rounds = 15;

const product = await startBenchProduct();
try {
  const start = () =>
    product.call<Run>("/api/v1/agents/document-assistant/runs?wait=60", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ input: task }),
    });
  await start();
  const perStep: number[] = [];
  let steps = 0;
  for (let round = 0; round < rounds; round += 1) {
    const run = await start();
    if (run.status !== "completed") throw new Error(`A run ended as ${run.status}.`);
    steps = run.usage.steps;
    perStep.push((Date.parse(run.finishedAt) - Date.parse(run.createdAt)) / run.usage.steps);
  }
  const reads: number[] = [];
  for (let round = 0; round < 100; round += 1) {
    const before = performance.now();
    await product.call("/api/v1/agents/document-assistant");
    reads.push(performance.now() - before);
  }
  const [step, read] = [percentile(perStep, 0.5), percentile(reads, 0.5)];
  console.log(
    `${rounds} runs of ${steps} steps: p50 ${step.toFixed(1)} ms a step, p95 ${percentile(perStep, 0.95).toFixed(1)} ms`,
  );
  console.log(`baseline, one API read: p50 ${read.toFixed(1)} ms; ratio ${(step / read).toFixed(1)}`);
} finally {
  await product.stop();
}
