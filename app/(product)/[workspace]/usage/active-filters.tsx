import { X } from "lucide-react";
import Link from "next/link";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { nameUsageSubject } from "@/lib/metering/list-usage-subjects";
import { usageHref } from "./usage-href";
import { groupings } from "./usage-options";
import type { UsagePageQuery } from "./usage-page-query";

const params = ["agent", "model", "member", "key", "tool", "meter"] as const;

/** The subjects that the page is narrowed to, each with a way out. */
export async function ActiveFilters({ ctx, query }: { ctx: WorkspaceContext; query: UsagePageQuery }) {
  const active = params.filter((param) => query[param] !== undefined);
  if (active.length === 0) return null;
  const names = await Promise.all(active.map((param) => nameUsageSubject(ctx, param, query[param] ?? "")));
  return (
    <ul aria-label="Filters" className="flex flex-wrap gap-2 text-13">
      {active.map((param, at) => (
        <li key={param} className="inline-flex h-7 items-center gap-1 rounded-md border bg-surface pl-2">
          <span className="text-muted-foreground">{groupings.find(({ value }) => value === param)?.label}</span>
          <span className="max-w-64 truncate">{names[at]}</span>
          <Link
            href={usageHref(ctx.workspaceSlug, query, { [param]: undefined })}
            scroll={false}
            aria-label={`Remove the filter ${names[at]}`}
            className="rounded-sm p-1 text-muted-foreground hover:text-foreground"
          >
            <X aria-hidden className="size-3.5" />
          </Link>
        </li>
      ))}
    </ul>
  );
}
