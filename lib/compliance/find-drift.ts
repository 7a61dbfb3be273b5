import { day } from "@/lib/core/clock";
import type { ExceptionDto } from "@/lib/governance/exception-schema";
import type { FactDto } from "@/lib/governance/fact-schema";
import type { PackMode } from "@/lib/governance/schema";
import type { DriftDto } from "./schema";

/** Facts and exceptions are announced so long before they end. */
const noticeDays = 30;
/** A rate has moved when the last week differs from the weeks before by this factor, with this many decisions in one. */
const movedFactor = 3;
const fewestDecisions = 20;
const weeksBefore = 23 / 7;

/** A change of mode as the audit log has it. */
export type ModeChange = {
  kind: "pack" | "policy";
  id: string;
  title: string;
  pack: string;
  from: string;
  to: string;
  at: Date;
};

export type DriftSources = {
  nowMs: number;
  /** Of the last 30 days, newest first. */
  changes: readonly ModeChange[];
  /** What binds now, by pack and by policy. */
  modes: ReadonlyMap<string, PackMode>;
  /** Packs that are on in another version than the newest. */
  outdatedPacks: readonly { pack: string; title: string; version: string; newest: string }[];
  facts: readonly FactDto[];
  exceptions: readonly ExceptionDto[];
  rates: readonly { policyId: string; pack: string; title: string; recent: number; before: number }[];
};

const strength: Record<string, number> = { enforce: 2, monitor: 1, off: 0 };
const nothing = { pack: null, policyId: null, fact: null };

/** What moved away from what somebody set up, or is about to: the urgent first. */
export function findDrift(sources: DriftSources): DriftDto[] {
  const { nowMs, facts, exceptions, outdatedPacks, rates } = sources;
  const isSoon = (at: string | null): boolean => at !== null && Date.parse(at) - nowMs <= noticeDays * day;
  return [
    ...weakened(sources),
    ...facts
      .filter(({ state }) => state === "expired")
      .map((fact): DriftDto => factDrift("fact_expired", fact, "has expired; the rules see the safe value")),
    ...facts
      .filter(({ state, expiresAt }) => state === "stated" && isSoon(expiresAt))
      .map((fact): DriftDto => factDrift("fact_expiring", fact, `expires on ${fact.expiresAt?.slice(0, 10)}`)),
    ...exceptions
      .filter(({ expiresAt }) => isSoon(expiresAt))
      .map(({ policyTitle, policyId, pack, expiresAt }): DriftDto => {
        const sentence = `The exception to “${policyTitle}” ends on ${expiresAt.slice(0, 10)}; the rule binds again then.`;
        return { ...nothing, kind: "exception_ending", sentence, at: expiresAt, pack, policyId };
      }),
    ...outdatedPacks.map(({ pack, title, version, newest }): DriftDto => {
      const sentence = `The pack “${title}” is installed in version ${version}; ${newest} is the newest.`;
      return { ...nothing, kind: "pack_outdated", sentence, at: null, pack };
    }),
    ...rates.filter(hasMoved).map(({ policyId, pack, title, recent, before }): DriftDto => {
      const sentence = `“${title}” held ${recent} times in the last week, against ${round(before / weeksBefore)} a week before.`;
      return { ...nothing, kind: "rate_moved", sentence, at: null, pack, policyId };
    }),
  ];
}

/** The newest change of each pack and policy, when it took power away and nobody has given it back. */
function weakened({ changes, modes }: DriftSources): DriftDto[] {
  const newest = new Map<string, ModeChange>();
  for (const change of changes) if (!newest.has(change.id)) newest.set(change.id, change);
  return [...newest.values()].flatMap((change): DriftDto[] => {
    const isLess = (strength[change.to] ?? 2) < (strength[change.from] ?? 2);
    const stands = (strength[modes.get(change.id) ?? ""] ?? 0) < 2;
    if (!isLess || !stands) return [];
    const done = change.to === "off" ? "was turned off" : "was set to monitor only";
    const sentence = `${change.kind === "pack" ? "The pack" : "The rule"} “${change.title}” ${done} on ${change.at.toISOString().slice(0, 10)}.`;
    const { pack, id } = change;
    const kind = change.kind === "pack" ? "pack_weakened" : "policy_weakened";
    return [
      {
        kind,
        sentence,
        at: change.at.toISOString(),
        pack,
        policyId: kind === "policy_weakened" ? id : null,
        fact: null,
      },
    ];
  });
}

function factDrift(kind: "fact_expired" | "fact_expiring", fact: FactDto, what: string): DriftDto {
  const sentence = `“${fact.title}” of ${fact.subjectLabel} ${what}.`;
  return { ...nothing, kind, sentence, at: fact.expiresAt, fact: fact.fact };
}

function hasMoved({ recent, before }: { recent: number; before: number }): boolean {
  const usual = before / weeksBefore;
  if (Math.max(recent, usual) < fewestDecisions) return false;
  return recent >= usual * movedFactor || usual >= recent * movedFactor;
}

function round(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}
