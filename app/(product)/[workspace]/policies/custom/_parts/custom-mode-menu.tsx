"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import type { CustomPolicySummaryDto } from "@/lib/governance/custom-policy-schema";
import type { PackMode } from "@/lib/governance/schema";
import { isWeaker } from "../../_parts/is-weaker";
import { setCustomPolicyModeAction } from "../actions";

type CustomModeMenuProps = { slug: string; policy: Pick<CustomPolicySummaryDto, "id" | "title" | "state" | "mode"> };

const done: Record<PackMode, string> = { enforce: "is enforced", monitor: "only monitors", off: "is off" };

/** What the published version does. Asks first when it loses power. */
export function CustomModeMenu({ slug, policy }: CustomModeMenuProps) {
  const [asked, setAsked] = useState<PackMode | null>(null);
  const [pending, setPending] = useState(false);
  const current: PackMode = policy.state === "published" ? policy.mode : "off";

  async function set(mode: PackMode): Promise<string | void> {
    setPending(true);
    const result = await setCustomPolicyModeAction(slug, { customPolicyId: policy.id, mode });
    setPending(false);
    if (!result.ok) return result.error.message;
    toast.success(`${policy.title} ${done[mode]} from the next decision on`);
  }

  async function choose(text: string) {
    const mode = (["enforce", "monitor", "off"] as const).find((known) => known === text);
    if (!mode || mode === current) return;
    if (isWeaker(current, mode)) return setAsked(mode);
    const problem = await set(mode);
    if (problem) toast.error(problem);
  }

  return (
    <>
      <NativeSelect
        className="w-40"
        aria-label={`Mode of ${policy.title}`}
        value={current}
        disabled={pending}
        onChange={(event) => void choose(event.target.value)}
      >
        <option value="enforce">Enforce</option>
        <option value="monitor">Monitor only</option>
        <option value="off">Off</option>
      </NativeSelect>
      {asked ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => {
            if (!open) setAsked(null);
          }}
          title={asked === "off" ? `Turn off “${policy.title}”?` : `Only monitor “${policy.title}”?`}
          description={
            asked === "off"
              ? "It is no longer asked, and holds nothing back from the next decision on. Approvals that wait now become void."
              : "It is still asked and recorded, but holds nothing back from the next decision on. Approvals that wait now become void."
          }
          confirmLabel={asked === "off" ? "Turn off" : "Monitor only"}
          destructive
          onConfirm={() => set(asked)}
        />
      ) : null}
    </>
  );
}
