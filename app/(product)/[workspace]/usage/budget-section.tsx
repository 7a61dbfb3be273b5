import { Plus } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { Money } from "@/components/patterns/money";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import type { LimitState } from "@/lib/metering/get-spend-summary";
import type { BudgetSubjects } from "@/lib/metering/list-usage-subjects";
import { BudgetDialog } from "./budget-dialog";
import { DeleteBudgetButton } from "./delete-budget-button";

type BudgetSectionProps = {
  slug: string;
  limits: LimitState[];
  /** Null for those who may not change budgets. */
  subjects: BudgetSubjects | null;
  isOwn: boolean;
};

/** Every limit with what is spent and held in its current period; set, change and delete in place. */
export function BudgetSection({ slug, limits, subjects, isOwn }: BudgetSectionProps) {
  if (limits.length === 0 && !subjects) return null;
  return (
    <section id="budgets" aria-labelledby="budgets-title" className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="budgets-title" className="text-base font-semibold">
          {isOwn ? "My limits" : "Budgets and limits"}
        </h2>
        {subjects ? (
          <BudgetDialog
            slug={slug}
            subjects={subjects}
            trigger={
              <Button variant="outline">
                <Plus aria-hidden />
                Set a budget
              </Button>
            }
          />
        ) : null}
      </div>
      {limits.length === 0 ? (
        <EmptyState
          title="No budget is set"
          description="A budget is a promise: a call that could take spending over it is refused before it is made, however many run at once."
          example={<p>Example: $50.00 a month for the workspace, and $2.00 a day for an agent that is on trial.</p>}
          className="py-8"
        />
      ) : (
        <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
          {limits.map((limit) => (
            <li key={`${limit.budgetId ?? "agent"}-${limit.scopeId}-${limit.period}`}>
              <LimitCard slug={slug} limit={limit} subjects={subjects} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const scopeNames = { workspace: "Workspace", agent: "Agent", member: "Member", key: "API key" } as const;

function LimitCard({ slug, limit, subjects }: { slug: string; limit: LimitState; subjects: BudgetSubjects | null }) {
  const taken = limit.spentMicroUsd + limit.heldMicroUsd;
  const share = limit.limitMicroUsd === 0 ? 100 : Math.floor((taken / limit.limitMicroUsd) * 100);
  const name = `${limit.scopeLabel}, per ${limit.period}`;
  return (
    <div className="grid h-full content-start gap-2 rounded-lg border bg-card p-4">
      <div className="flex items-start justify-between gap-2">
        <div className="grid min-w-0 gap-0.5">
          <p className="truncate font-medium" title={limit.scopeLabel}>
            {limit.scope === "agent" ? (
              <Link href={`/${slug}/agents/${limit.scopeId}`}>{limit.scopeLabel}</Link>
            ) : (
              limit.scopeLabel
            )}
          </p>
          <p className="text-13 text-muted-foreground">
            {limit.scope === "workspace" ? "Everything" : scopeNames[limit.scope]}, per UTC {limit.period}
          </p>
        </div>
        {subjects && limit.budgetId ? (
          <div className="flex gap-1">
            <BudgetDialog
              slug={slug}
              subjects={subjects}
              budget={limit}
              trigger={
                <Button variant="ghost" size="sm">
                  Edit
                </Button>
              }
            />
            <DeleteBudgetButton slug={slug} budgetId={limit.budgetId} name={name} />
          </div>
        ) : limit.budgetId === null ? (
          <Badge tone="outline">Set on the agent</Badge>
        ) : null}
      </div>
      <p className="text-13 tabular-nums">
        <Money microUsd={limit.spentMicroUsd} /> of <Money microUsd={limit.limitMicroUsd} />
      </p>
      <Progress
        label={`Spent of the budget of ${name}`}
        value={taken}
        max={limit.limitMicroUsd}
        tone={share >= 100 ? "denied" : share >= 80 ? "masked" : "brand"}
        caption={<LimitCaption limit={limit} share={share} />}
      />
    </div>
  );
}

function LimitCaption({ limit, share }: { limit: LimitState; share: number }) {
  const reset = `${limit.resetsAt.slice(0, 10)}, 00:00 UTC`;
  return (
    <>
      {share >= 100 ? "Used up" : `${share} % taken`}
      {limit.heldMicroUsd > 0 ? (
        <>
          , <Money microUsd={limit.heldMicroUsd} /> of it held by calls under way
        </>
      ) : null}
      . Starts anew on {reset}.
    </>
  );
}
