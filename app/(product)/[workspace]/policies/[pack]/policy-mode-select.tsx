"use client";

import { useState } from "react";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import type { PackDto, PackMode, PolicyOwnMode } from "@/lib/governance/schema";
import { setPolicyModeAction } from "../actions";

type PolicyModeSelectProps = {
  slug: string;
  policy: Pick<PackDto["policies"][number], "id" | "title" | "ownMode">;
  packMode: PackMode;
};

const packSays: Record<PackMode, string> = { enforce: "enforced", monitor: "monitor only", off: "off" };
const modeOf = (text: string): PolicyOwnMode | null => (text === "enforce" || text === "monitor" ? text : null);

/** The mode of one rule: as its pack, or its own. */
export function PolicyModeSelect({ slug, policy, packMode }: PolicyModeSelectProps) {
  const [pending, setPending] = useState(false);

  async function set(mode: PolicyOwnMode | null) {
    setPending(true);
    const result = await setPolicyModeAction(slug, { policyId: policy.id, mode });
    setPending(false);
    if (!result.ok) return toast.error(result.error.message);
    const says = mode === null ? "follows its pack" : mode === "enforce" ? "is enforced" : "only monitors";
    toast.success(`${policy.title}: ${says} from the next decision on`);
  }

  return (
    <NativeSelect
      className="w-44"
      aria-label={`Mode of ${policy.title}`}
      value={policy.ownMode ?? ""}
      disabled={pending}
      onChange={(event) => void set(modeOf(event.target.value))}
    >
      <option value="">As its pack ({packSays[packMode]})</option>
      <option value="enforce">Enforce</option>
      <option value="monitor">Monitor only</option>
    </NativeSelect>
  );
}
