"use client";

import { X } from "lucide-react";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { FilterBar } from "@/components/patterns/filter-bar";
import { hrefWith } from "@/components/patterns/href-with";
import { Button } from "@/components/ui/button";
import { DayRange } from "../usage/day-range";

type AuditToolbarProps = { facets: { actions: string[]; targetTypes: string[] }; from: string; to: string };

/** Search, filters and days of the log; all of it in the URL. */
export function AuditToolbar({ facets, from, to }: AuditToolbarProps) {
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  const apply = (changes: Record<string, string | null>) =>
    router.replace(hrefWith(pathname, searchParams, { ...changes, cursor: null, entry: null }), { scroll: false });
  const narrowed = searchParams.get("actor") ?? searchParams.get("targetId");
  const options = (values: string[]) => values.map((value) => ({ value, label: value }));
  return (
    <div className="flex flex-wrap items-center gap-2">
      <FilterBar
        searchPlaceholder="Search what, who or action"
        filters={[
          { param: "action", label: "Action", options: options(facets.actions) },
          { param: "target", label: "On", options: options(facets.targetTypes) },
        ]}
      />
      <DayRange from={from} to={to} onChange={apply} />
      {narrowed ? (
        <Button variant="ghost" onClick={() => apply({ actor: null, targetId: null })}>
          <X aria-hidden />
          Only {narrowed}
        </Button>
      ) : null}
    </div>
  );
}
