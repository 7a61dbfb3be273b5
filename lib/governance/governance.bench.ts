import { monitorEventLoopDelay } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { preparsePolicySet, statefulIsAuthorized } from "./cedar/cedar-wasm";
import type { AgentFacts } from "./cedar/schema.generated";
import { toEvaluationRequest, type StageFacts } from "./cedar/request";
import { toCedarCall } from "./cedar/run-on-cedar";
import { STAGES, type Stage } from "./cedar/schema-types";
import { decide } from "./decide";
import { detect } from "./detectors/detect";
import { scoreInjection } from "./detectors/score-injection";
import { modelStageFacts } from "./facts/build-stage-facts";
import { buildDataFacts } from "./facts/data-facts";
import { buildModelFacts } from "./facts/model-facts";
import { buildRunFacts } from "./facts/run-facts";
import { buildTimeFacts } from "./facts/time-facts";
import { buildWorkspaceFacts } from "./facts/workspace-facts";
import { findCompiledPack, findPackSource, listPackManifests } from "./load-pack";
import { typicalFacts } from "./packs/typical-facts";
import { lookThrough } from "./internal/look-through";
import { createScanPool } from "./internal/scan-in-thread";
import { createPolicySet, type PackInstall, type PolicySet } from "./policy-set";

type Timing = { leastUs: number; p50Us: number; p99Us: number; perCpuSecond: number };

/** Two hundred characters as a person writes them, with an address and a number. */
const sample =
  "Hi team, please send the signed contract to ana.lopez@example.org before Friday and call me on +44 20 7946 0958 when it is done; the invoice can wait until next week, and tell Marco that I agree. Best, Jo.";

const prose =
  "The committee met on Tuesday to discuss the annual budget. Most members agreed that travel should be reduced, while a few asked for more time to read the proposal in full before they vote on it. ";
const dense =
  "Ana Lopez, ana.lopez@example.org, +44 20 7946 0958, card 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00, SSN 536-90-4399, from 203.0.113.7, born 12/05/1984, key AKIAIOSFODNN7EXAMPLE. ";

function measure(run: () => void, rounds: number): Timing {
  for (let index = 0; index < Math.min(rounds, 2_000); index += 1) run();
  const times = new Float64Array(rounds);
  const startedAt = process.cpuUsage();
  for (let index = 0; index < rounds; index += 1) {
    const before = performance.now();
    run();
    times[index] = performance.now() - before;
  }
  // Processor time, not wall time: what one core does when other work does not hold it.
  const { user, system } = process.cpuUsage(startedAt);
  times.sort();
  const at = (share: number) => (times[Math.min(rounds - 1, Math.floor(rounds * share))] ?? 0) * 1_000;
  return { leastUs: at(0), p50Us: at(0.5), p99Us: at(0.99), perCpuSecond: (rounds / (user + system)) * 1_000_000 };
}

function allInstalls(): PackInstall[] {
  return listPackManifests().flatMap(({ name }) => {
    const pack = findCompiledPack(name);
    return pack ? [{ pack, mode: "enforce" as const }] : [];
  });
}

/** One full decision as the gateway makes it: detectors on 200 characters, facts built, policies asked. */
function fullDecision(policySet: PolicySet, nowMs: number, agent: AgentFacts): void {
  const facts = modelStageFacts(
    {
      agentId: "agent_bench",
      agent,
      data: buildDataFacts({
        spans: detect(sample),
        injectionScore: scoreInjection(sample).score,
        purpose: "support",
        dataClass: "internal",
        lawfulBasis: "contract",
      }),
      run: buildRunFacts({ steps: 3, costMicroUsd: 2_000, estMicroUsd: 500, versionApproved: true, evalsPassed: true }),
      workspace: buildWorkspaceFacts({ id: "ws_bench", aiPolicyAccepted: true }),
      time: buildTimeFacts(nowMs),
    },
    buildModelFacts({ provider: "example", name: "standard-1", region: "eu", dpaSigned: true, vendorReviewed: true }),
    1_200,
  );
  decide(policySet, "model", facts);
}

function cedarBaseline(stage: Stage, facts: StageFacts): Timing {
  const policies = listPackManifests().flatMap(({ name }) => findPackSource(name)?.policies ?? []);
  const own = policies.filter((policy) => policy.stages.includes(stage));
  const preparsedPolicySetId = `bench-${stage}`;
  preparsePolicySet(preparsedPolicySetId, {
    staticPolicies: Object.fromEntries(own.map((policy) => [policy.id, policy.text])),
  });
  const request = toEvaluationRequest(stage, facts);
  return measure(() => void statefulIsAuthorized({ ...toCedarCall(request), preparsedPolicySetId }), 300);
}

const show = (name: string, { p50Us, p99Us, perCpuSecond }: Timing) =>
  `${name.padEnd(44)} p50 ${p50Us.toFixed(1).padStart(8)} µs   p99 ${p99Us.toFixed(1).padStart(8)} µs   ${Math.round(perCpuSecond).toLocaleString("en").padStart(9)}/s of processor time`;

/** `npm run bench -- policy`: decisions with all packs on, per stage and in full, against Cedar in the same run. */
export function benchPolicy(print: (line: string) => void = console.log): void {
  const policySet = createPolicySet(allInstalls());
  const count = listPackManifests().reduce((sum, { name }) => sum + (findPackSource(name)?.policies.length ?? 0), 0);
  print(`${count} policies in ${listPackManifests().length} packs, all enforced, one core`);
  const perStage = STAGES.map((stage) => {
    const facts = typicalFacts(stage);
    const ours = measure(() => void decide(policySet, stage, facts), 20_000);
    print(show(`decide at ${stage}`, ours));
    return { ours, cedar: cedarBaseline(stage, facts) };
  });
  const median = (pick: (row: (typeof perStage)[number]) => number) =>
    perStage.map(pick).sort((a, b) => a - b)[Math.floor(perStage.length / 2)] ?? 0;
  const [ours, cedar] = [median((row) => row.ours.p50Us), median((row) => row.cedar.p50Us)];
  print(
    `Cedar (wasm, one set per stage, no validation)  p50 ${cedar.toFixed(1)} µs: ${(cedar / ours).toFixed(0)} times ours`,
  );
  const nowMs = Date.UTC(2026, 0, 6, 10);
  // An agent's facts change with its version, not with each step.
  const { agent } = typicalFacts("model");
  print(
    show(
      "full: detect + injection + facts + decide",
      measure(() => fullDecision(policySet, nowMs, agent), 20_000),
    ),
  );
  printMemory(print);
}

const workspaces = 200;
const megabyte = 1_048_576;

/** Heap in use after everything that can be freed was. */
function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

/** What 200 workspaces cost that have every pack and share no policy set, because each has an exception of its own. */
function printMemory(print: (line: string) => void): void {
  const installs = allInstalls();
  const before = heapUsed();
  const sets = Array.from({ length: workspaces }, (_, index) =>
    createPolicySet(installs, [
      { policyId: "base-mask-email", reason: `Workspace ${index}`, owner: "ana", expiresAtMs: Number.MAX_SAFE_INTEGER },
    ]),
  );
  const after = heapUsed();
  const each = (after - before) / sets.length / 1_024;
  print(
    `memory of ${sets.length} workspaces with all packs: ${((after - before) / megabyte).toFixed(1)} MB, ${each.toFixed(0)} KB each; ` +
      `the whole process with all packs compiled, their texts and the detectors ${(after / megabyte).toFixed(0)} MB`,
  );
}

/**
 * `npm run bench -- detect`: microseconds per KB of the detectors on 16 KB of prose and of dense personal data, and how
 * long other work of the process has to wait while a text of one MB is looked through.
 */
export async function benchDetect(print: (line: string) => void = console.log): Promise<void> {
  const size = 16_384;
  const texts = {
    "clean prose": prose.repeat(100).slice(0, size),
    "dense personal data": dense.repeat(100).slice(0, size),
  };
  for (const [name, text] of Object.entries(texts)) {
    const kb = size / 1_024;
    // Other work on the machine makes rounds longer, never shorter: the shortest says what the work takes.
    const perKb = ({ leastUs, p50Us }: Timing) =>
      `${(leastUs / kb).toFixed(1).padStart(7)} µs/KB at best, median ${(p50Us / kb).toFixed(1)}`;
    print(`detect     ${name.padEnd(22)} ${perKb(measure(() => void detect(text), 200))}`);
    print(`injection  ${name.padEnd(22)} ${perKb(measure(() => void scoreInjection(text), 200))}`);
  }
  const long = dense.repeat(6_000).slice(0, 1_048_576);
  const pool = createScanPool();
  await pool.scan("start a thread", {});
  const here = await longestDelayMs(async () => void lookThrough(long, {}));
  const inThread = await longestDelayMs(async () => void (await pool.scan(long, {})));
  await pool.close();
  print(
    `1 MB of dense personal data: other work waits ${inThread.toFixed(0)} ms with a thread, ${here.toFixed(0)} ms without`,
  );
}

/** How long the event loop stood still at most while the work ran. */
async function longestDelayMs(work: () => Promise<void>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  await nextTurns();
  await work();
  await nextTurns();
  delay.disable();
  return delay.max / 1_000_000;
}

const nextTurns = () => new Promise((resolve) => setTimeout(resolve, 20));
