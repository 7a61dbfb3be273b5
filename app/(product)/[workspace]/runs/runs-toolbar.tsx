"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { FilterBar } from "@/components/patterns/filter-bar";
import { hrefWith } from "@/components/patterns/href-with";
import { runStatuses } from "@/lib/runs/state";
import { DayRange } from "../usage/day-range";
import { triggerOptions } from "./_parts/trigger-labels";

type RunsToolbarProps = { agents: { slug: string; name: string }[]; from: string; to: string };

const statusOptions = runStatuses.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }));

/** Filters of the list; all of them in the URL. */
export function RunsToolbar({ agents, from, to }: RunsToolbarProps) {
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterBar
        filters={[
          { param: "status", label: "Status", options: statusOptions },
          { param: "agent", label: "Agent", options: agents.map(({ slug, name }) => ({ value: slug, label: name })) },
          { param: "trigger", label: "Started from", options: triggerOptions },
        ]}
      />
      <DayRange
        from={from}
        to={to}
        onChange={(changes) =>
          router.replace(hrefWith(pathname, searchParams, { ...changes, cursor: null }), { scroll: false })
        }
      />
    </div>
  );
}
