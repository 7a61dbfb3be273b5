"use client";

import { X } from "lucide-react";
import Link from "next/link";
import { usePathname, useSearchParams } from "next/navigation";
import { FilterBar } from "@/components/patterns/filter-bar";
import { hrefWith } from "@/components/patterns/href-with";
import { Button } from "@/components/ui/button";
import { jobStatuses } from "@/lib/operator/schema";

type JobFiltersProps = { functions: { id: string; name: string }[]; eventId: string | null };

const statusOptions = jobStatuses.map((value) => ({
  value,
  label: value.charAt(0).toUpperCase() + value.slice(1),
}));

/** Filters of the jobs page; all of them in the URL. */
export function JobFilters({ functions, eventId }: JobFiltersProps) {
  const pathname = usePathname();
  const searchParams = useSearchParams();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterBar
        filters={[
          { param: "status", label: "Status", options: statusOptions },
          {
            param: "function",
            label: "Function",
            options: functions.map(({ id, name }) => ({ value: id, label: name })),
          },
        ]}
      />
      {eventId ? (
        <Button variant="secondary" asChild>
          <Link href={hrefWith(pathname, searchParams, { event: null, cursor: null })}>
            <span className="max-w-60 truncate">
              Event <code className="font-mono text-xs">{eventId}</code>
            </span>
            <X aria-hidden />
            <span className="sr-only">: show jobs of all events</span>
          </Link>
        </Button>
      ) : null}
    </div>
  );
}
