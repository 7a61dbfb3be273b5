import { Hand } from "lucide-react";
import Link from "next/link";
import { Card, CardHeader, CardTitle } from "@/components/ui/card";
import type { ApprovalDto } from "@/lib/approvals/schema";
import { ExpiryClock } from "../approvals/_parts/expiry-clock";

/** The approvals that expire first; each opens in the inbox. */
export function PendingList({ slug, approvals, total }: { slug: string; approvals: ApprovalDto[]; total: number }) {
  return (
    <Card aria-labelledby="home-approvals">
      <CardHeader>
        <CardTitle id="home-approvals">Waiting for an answer</CardTitle>
        {total > 0 ? (
          <Link href={`/${slug}/approvals`} className="text-13 text-brand underline-offset-4 hover:underline">
            {total > approvals.length ? `All ${total}` : "Open the inbox"}
          </Link>
        ) : null}
      </CardHeader>
      {approvals.length === 0 ? (
        <p className="p-4 text-13 text-muted-foreground">
          Nothing waits. What an agent may only do after a person has looked at it appears here.
        </p>
      ) : (
        <ul className="divide-y">
          {approvals.map(({ id, summary, agentName, expiresAt }) => (
            <li key={id} className="relative grid gap-1 px-4 py-2.5 hover:bg-surface">
              <Link
                href={`/${slug}/approvals?id=${id}`}
                className="line-clamp-2 font-medium after:absolute after:inset-0"
              >
                {summary}
              </Link>
              <span className="flex items-center justify-between gap-3 text-13 text-muted-foreground">
                <span className="flex min-w-0 items-center gap-1.5">
                  <Hand aria-hidden className="size-3.5 shrink-0 text-waiting" />
                  <span className="truncate">{agentName}</span>
                </span>
                <ExpiryClock expiresAt={expiresAt} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
