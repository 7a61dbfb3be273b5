import { systemContext } from "@/lib/access/system-context";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { act, giveUpOnToolCall } from "@/lib/runs/act";
import { decideToolCall } from "@/lib/runs/decide-tool-call";
import { finishRun } from "@/lib/runs/finish-run";
import { planRun } from "@/lib/runs/plan-run";
import { resolveApproval } from "@/lib/runs/resolve-approval";
import { think } from "@/lib/runs/think";

/** What a worker's death looks like to the driver. */
export class Killed extends Error {
  override readonly name = "Killed";
}

type Hooks = {
  /** Carries each use case out twice in a row, as an engine does that lost the first answer. */
  repeats?: boolean;
  /** Called around each step by its name ("plan", "think-1", "decide-1-0", …); throwing `Killed` kills the worker there. */
  before?: (step: string) => void | Promise<void>;
  after?: (step: string) => void | Promise<void>;
  /** A person: called when a step waits for an approval. */
  onWait?: (approvalId: string) => Promise<unknown>;
};

type Next = { next: string };

/**
 * Does what the function `execute-run` does, without an engine: the same use cases in the same order, results kept like
 * an engine keeps them. A step that was killed before its result was kept runs again at the next `drive()`.
 */
export class RunDriver {
  readonly steps: string[] = [];
  readonly #kept = new Map<string, Next>();
  readonly #workspaceId: string;
  readonly #runId: string;
  readonly #hooks: Hooks;
  /** How often each call was looked at without an answer: every look is a step of its own. */
  readonly #looks = new Map<string, number>();

  constructor(run: { workspaceId: string; runId: string }, hooks: Hooks = {}) {
    this.#workspaceId = run.workspaceId;
    this.#runId = run.runId;
    this.#hooks = hooks;
  }

  /** Goes on until the run ends or waits for a person. Throws `Killed` where a hook kills, and what a step throws. */
  async drive(): Promise<"ended" | "waiting"> {
    const runId = this.#runId;
    if ((await this.#step("plan", (ctx) => planRun(ctx, runId))).next === "ended") return "ended";
    for (let turn = 1; turn <= 60; turn += 1) {
      const thought = await this.#step(`think-${turn}`, (ctx) => think(ctx, { runId, turn }));
      if (thought.next === "ended") return "ended";
      if (thought.next === "finish") break;
      const calls = "calls" in thought ? Number(thought.calls) : 0;
      for (let index = 0; index < calls; index += 1) {
        const outcome = await this.#call({ runId, turn, index });
        if (outcome !== "next") return outcome;
      }
    }
    await this.#step("finish", (ctx) => finishRun(ctx, runId));
    return "ended";
  }

  async #call(ref: { runId: string; turn: number; index: number }): Promise<"next" | "ended" | "waiting"> {
    const name = `${ref.turn}-${ref.index}`;
    const decided = await this.#step(`decide-${name}`, (ctx) => decideToolCall(ctx, ref));
    if (decided.next === "ended") return "ended";
    if (decided.next === "done") return "next";
    if (decided.next === "wait" && "approvalId" in decided) {
      const approvalId = String(decided.approvalId);
      await this.#hooks.onWait?.(approvalId);
      const look = this.#looks.get(name) ?? 0;
      const resolved = await this.#step(`resolve-${name}-${look}`, (ctx) =>
        resolveApproval(ctx, { ...ref, approvalId }),
      );
      if (resolved.next === "wait") {
        this.#looks.set(name, look + 1);
        return "waiting";
      }
      if (resolved.next === "ended") return "ended";
      if (resolved.next !== "act") return "next";
    }
    const acted = await this.#step(`act-${name}`, (ctx) => act(ctx, ref));
    return acted.next === "ended" ? "ended" : "next";
  }

  /** For tests of a tool that keeps failing: what the engine does after its last attempt. */
  async giveUp(ref: { turn: number; index: number }): Promise<void> {
    const work = async () => giveUpOnToolCall(await this.#context(), { runId: this.#runId, ...ref });
    this.#kept.set(`act-${ref.turn}-${ref.index}`, await work());
  }

  async #step(name: string, work: (ctx: WorkspaceContext) => Promise<Next>): Promise<Next> {
    const kept = this.#kept.get(name);
    if (kept) return kept;
    await this.#hooks.before?.(name);
    this.steps.push(name);
    let result = await work(await this.#context());
    if (this.#hooks.repeats) result = await work(await this.#context());
    await this.#hooks.after?.(name);
    this.#kept.set(name, result);
    return result;
  }

  #context(): Promise<WorkspaceContext> {
    return systemContext(this.#workspaceId, "execute-run", ["runs:read", "runs:write", "knowledge:read"]);
  }
}

/** Drives a run to its end in one go. */
export async function driveRun(
  run: { workspaceId: string; runId: string },
  hooks: Hooks = {},
): Promise<"ended" | "waiting"> {
  return new RunDriver(run, hooks).drive();
}
