"use client";

import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { hrefWith } from "@/components/patterns/href-with";
import { NativeSelect } from "@/components/ui/native-select";

export type AgentStatusFilter = "active" | "archived" | "all";

/** Active agents unless one asks for others, so that archived ones stay out of the way. */
export function StatusFilter({ value }: { value: AgentStatusFilter }) {
  const router = useRouter();
  const pathname = usePathname();
  const searchParams = useSearchParams();
  return (
    <NativeSelect
      aria-label="Status"
      className="w-auto"
      value={value}
      onChange={(event) => {
        const status = event.target.value === "active" ? null : event.target.value;
        router.replace(hrefWith(pathname, searchParams, { status, cursor: null }), { scroll: false });
      }}
    >
      <option value="active">Active agents</option>
      <option value="archived">Archived agents</option>
      <option value="all">All agents</option>
    </NativeSelect>
  );
}
