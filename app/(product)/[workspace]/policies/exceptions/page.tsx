import { ShieldOff } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { DataTable, type DataTableColumn } from "@/components/patterns/data-table";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { requireWorkspace } from "@/lib/access/require-workspace";
import type { ExceptionDto } from "@/lib/governance/exception-schema";
import { listExceptions } from "@/lib/governance/list-exceptions";
import { PoliciesClosed } from "../_parts/policies-closed";
import { PoliciesTabs } from "../_parts/policies-tabs";
import { EndExceptionButton } from "./end-exception-button";

export const metadata: Metadata = { title: "Exceptions" };

type ExceptionsPageProps = { params: Promise<{ workspace: string }> };

const columns: DataTableColumn[] = [
  { id: "policy", header: "Rule" },
  { id: "for", header: "For" },
  { id: "reason", header: "Reason" },
  { id: "owner", header: "Owner", hideable: true },
  { id: "granted", header: "Granted", hideable: true },
  { id: "ends", header: "Ends" },
  { id: "action", header: "" },
];

/** Who is excepted from which rule, why, and for how long; those that are over stay in view. */
export default async function ExceptionsPage({ params }: ExceptionsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("policies:read")) return <PoliciesClosed />;
  const { items } = await listExceptions(ctx, { state: "all" });
  const slug = ctx.workspaceSlug;
  const canManage = ctx.can("policies:manage");
  return (
    <PageShell
      title="Exceptions"
      description="Rules that do not bind for an agent or the whole workspace until a date. They are still asked, and each decision says when an exception applied."
    >
      <PoliciesTabs slug={slug} />
      <DataTable
        name="exceptions"
        columns={columns}
        rows={items.map((exception) => ({
          id: exception.id,
          label: `${exception.policyTitle}, ${forWhom(exception)}`,
          cells: {
            policy: (
              <Link
                className="font-medium hover:underline"
                href={
                  exception.customPolicyId
                    ? `/${slug}/policies/custom/${exception.customPolicyId}`
                    : `/${slug}/policies/${encodeURIComponent(exception.pack)}#${encodeURIComponent(exception.policyId)}`
                }
              >
                {exception.policyTitle}
              </Link>
            ),
            for: forWhom(exception),
            reason: <span className="line-clamp-3 max-w-[50ch] min-w-48 break-words">{exception.reason}</span>,
            owner: exception.owner,
            granted: <RelativeTime value={exception.createdAt} />,
            ends: <Ends exception={exception} />,
            action:
              canManage && exception.state === "active" ? (
                <EndExceptionButton slug={slug} exceptionId={exception.id} policyTitle={exception.policyTitle} />
              ) : null,
          },
        }))}
        empty={
          <EmptyState
            icon={ShieldOff}
            title="No exception"
            description="Every rule binds for everyone. When one has to wait, open its pack and except an agent from it until a date."
            action={
              <Button variant="outline" asChild>
                <Link href={`/${slug}/policies`}>See the packs</Link>
              </Button>
            }
          />
        }
      />
    </PageShell>
  );
}

function forWhom(exception: ExceptionDto): string {
  if (exception.agentId === null) return "The whole workspace";
  return exception.agentName ?? "An agent that is gone";
}

function Ends({ exception }: { exception: ExceptionDto }) {
  if (exception.state === "active") return <RelativeTime value={exception.expiresAt} />;
  return (
    <span className="flex flex-wrap items-center gap-2">
      <Badge tone="outline">{exception.state === "ended" ? "Ended" : "Expired"}</Badge>
      <RelativeTime value={exception.endedAt ?? exception.expiresAt} />
    </span>
  );
}
