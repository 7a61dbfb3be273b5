import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { StatCard } from "@/components/patterns/stat-card";
import { Card, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { PolicyOverview } from "@/lib/governance/policy-overview";
import { verdicts, type VerdictCounts } from "@/lib/governance/schema";

const labels: Record<keyof VerdictCounts, string> = {
  allow: "Allowed",
  mask: "Masked",
  require_approval: "Held for approval",
  deny: "Denied",
  route: "Routed",
};

type WeekSummaryProps = { slug: string; overview: PolicyOverview };

const number = (value: number) => value.toLocaleString("en");

/** What the policies decided in the last seven days; each figure leads to the decisions behind it. */
export function WeekSummary({ slug, overview }: WeekSummaryProps) {
  const { total, since } = overview;
  const order = [...verdicts].sort((a, b) => Object.keys(labels).indexOf(a) - Object.keys(labels).indexOf(b));
  return (
    <section aria-labelledby="week" className="grid gap-3">
      <div>
        <h2 id="week" className="font-medium">
          The last seven days
        </h2>
        <p className="text-13 text-muted-foreground">
          {`${number(total)} ${total === 1 ? "decision" : "decisions"} on steps of runs and on documents. Days are UTC; today is the last.`}
        </p>
      </div>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-5">
        {order.map((verdict) => (
          <StatCard
            key={verdict}
            label={labels[verdict]}
            value={number(overview.verdicts[verdict])}
            href={`/${slug}/policies/decisions?verdict=${verdict}&from=${since.slice(0, 10)}`}
          />
        ))}
      </div>
    </section>
  );
}

const shownPolicies = 8;

/** The rules that held most often this week. */
export function CaughtTable({ slug, overview }: WeekSummaryProps) {
  const rows = overview.policies.slice(0, shownPolicies);
  return (
    <Card aria-labelledby="caught">
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle id="caught">What the rules caught this week</CardTitle>
          <CardDescription>
            Acted: the step was masked, held, routed or denied because of the rule. Watched: it held in monitor mode.
          </CardDescription>
        </div>
      </CardHeader>
      {rows.length === 0 ? (
        <EmptyState
          className="m-4"
          title="Nothing was caught"
          description="No rule held in the last seven days. When an agent is about to send a card number to an external model, or to use a risky tool, the rule that stops it is counted here."
        />
      ) : (
        <Table aria-labelledby="caught">
          <TableHeader>
            <TableRow>
              <TableHead>Rule</TableHead>
              <TableHead>Pack</TableHead>
              <TableHead numeric>Acted</TableHead>
              <TableHead numeric>Watched</TableHead>
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={`${row.pack}/${row.policyId}`}>
                <TableCell className="min-w-56">
                  <Link
                    href={`/${slug}/policies/decisions?policy=${encodeURIComponent(row.policyId)}`}
                    className="hover:underline"
                  >
                    {row.title}
                  </Link>
                </TableCell>
                <TableCell>
                  <Link
                    href={`/${slug}/policies/${encodeURIComponent(row.pack)}#${encodeURIComponent(row.policyId)}`}
                    className="text-muted-foreground hover:text-foreground hover:underline"
                  >
                    {row.pack}
                  </Link>
                </TableCell>
                <TableCell numeric>{number(row.acted)}</TableCell>
                <TableCell numeric>{number(row.observed)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Card>
  );
}
