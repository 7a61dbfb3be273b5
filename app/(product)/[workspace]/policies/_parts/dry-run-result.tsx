import Link from "next/link";
import { VerdictBadge } from "@/components/patterns/verdict-badge";
import type { DryRunDto } from "@/lib/governance/dry-run-schema";
import { stageLabel } from "./stage-words";

type DryRunResultProps = { slug: string; result: DryRunDto };

const count = (value: number): string => value.toLocaleString("en");

/** "Would have changed 12 of 340 decisions", then which ones, from what to what. */
export function DryRunResult({ slug, result }: DryRunResultProps) {
  const { compared, changed, cannotTell, changes } = result;
  return (
    <div className="grid gap-2 text-left">
      <p className="text-foreground">{headlineOf(result)}</p>
      {compared > 0 && changed > 0 ? <Shifts result={result} /> : null}
      {cannotTell > 0 ? (
        <p className="text-13 text-muted-foreground">
          Of {count(cannotTell)} more nobody can tell: not all facts were kept with them.
        </p>
      ) : null}
      {result.isCapped ? (
        <p className="text-13 text-muted-foreground">Only the newest {count(compared + cannotTell)} were tried.</p>
      ) : null}
      {changes.length > 0 ? (
        <ul
          className="grid max-h-72 divide-y overflow-y-auto rounded-lg border"
          tabIndex={0}
          aria-label="Changed decisions"
        >
          {changes.map((change) => (
            <li key={change.decisionId} className="grid gap-1 px-3 py-2 text-13">
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <VerdictBadge verdict={change.before} />
                <span aria-hidden>→</span>
                <span className="sr-only">becomes</span>
                <VerdictBadge verdict={change.after} />
                <Link
                  className="text-brand hover:underline"
                  href={`/${slug}/policies/decisions?decision=${encodeURIComponent(change.decisionId)}`}
                >
                  {stageLabel(change.stage)}
                  {(change.toolName ?? change.modelRef) ? `: ${change.toolName ?? change.modelRef}` : ""}
                </Link>
                <span className="text-muted-foreground">
                  {change.agentName ? `${change.agentName}, ` : ""}
                  {change.createdAt.slice(0, 16).replace("T", " ")} UTC
                </span>
              </span>
              <span className="line-clamp-2 break-words text-muted-foreground">{change.explanation}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {changed > changes.length ? (
        <p className="text-13 text-muted-foreground">And {count(changed - changes.length)} more.</p>
      ) : null}
    </div>
  );
}

function headlineOf({ compared, changed }: DryRunDto): string {
  if (compared === 0) return "There are no decisions of the last 7 days to try it on.";
  const all = `${count(compared)} ${compared === 1 ? "decision" : "decisions"} of the last 7 days`;
  return changed === 0 ? `Would have changed none of ${all}.` : `Would have changed ${count(changed)} of ${all}.`;
}

const verdicts = ["allow", "mask", "route", "require_approval", "deny"] as const;

/** How often each verdict comes out, before and after. */
function Shifts({ result: { before, after } }: { result: DryRunDto }) {
  return (
    <dl className="flex flex-wrap gap-x-4 gap-y-1 text-13">
      {verdicts
        .filter((verdict) => before[verdict] !== after[verdict])
        .map((verdict) => (
          <div key={verdict} className="flex items-center gap-1.5">
            <dt>
              <VerdictBadge verdict={verdict} />
            </dt>
            <dd className="tabular-nums">
              {count(before[verdict])} now, {count(after[verdict])} then
            </dd>
          </div>
        ))}
    </dl>
  );
}
