"use client";

import { useState } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { NativeSelect } from "@/components/ui/native-select";
import { toast } from "@/components/ui/toaster";
import type { PackDto, PackMode, PolicyOwnMode } from "@/lib/governance/schema";
import { setPolicyModeAction } from "../actions";
import { isWeaker } from "../_parts/is-weaker";
import { DryRunPreview } from "../_parts/dry-run-preview";

type PolicyModeSelectProps = {
  slug: string;
  policy: Pick<PackDto["policies"][number], "id" | "title" | "ownMode">;
  packMode: PackMode;
};

const packSays: Record<PackMode, string> = { enforce: "enforced", monitor: "monitor only", off: "off" };
const modeOf = (text: string): PolicyOwnMode | null => (text === "enforce" || text === "monitor" ? text : null);

/** The mode of one rule: as its pack, or its own. Asks first when the rule gains or loses power over verdicts. */
export function PolicyModeSelect({ slug, policy, packMode }: PolicyModeSelectProps) {
  const [pending, setPending] = useState(false);
  const [asked, setAsked] = useState<{ mode: PolicyOwnMode | null } | null>(null);
  const current = policy.ownMode ?? packMode;

  async function choose(mode: PolicyOwnMode | null) {
    if ((mode ?? packMode) !== current) return setAsked({ mode });
    const problem = await set(mode);
    if (problem) toast.error(problem);
  }

  async function set(mode: PolicyOwnMode | null): Promise<string | void> {
    setPending(true);
    const result = await setPolicyModeAction(slug, { policyId: policy.id, mode });
    setPending(false);
    if (!result.ok) return result.error.message;
    const says = mode === null ? "follows its pack" : mode === "enforce" ? "is enforced" : "only monitors";
    toast.success(`${policy.title}: ${says} from the next decision on`);
  }

  const isLoss = asked !== null && isWeaker(current, asked.mode ?? packMode);
  return (
    <>
      <NativeSelect
        className="w-52"
        aria-label={`Mode of ${policy.title}`}
        value={policy.ownMode ?? ""}
        disabled={pending}
        onChange={(event) => void choose(modeOf(event.target.value))}
      >
        <option value="">As its pack ({packSays[packMode]})</option>
        <option value="enforce">Enforce</option>
        <option value="monitor">Monitor only</option>
      </NativeSelect>
      {asked ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => {
            if (!open) setAsked(null);
          }}
          title={isLoss ? `Only monitor “${policy.title}”?` : `Enforce “${policy.title}”?`}
          description={
            <div className="grid gap-2">
              <p>
                {isLoss
                  ? "It is still asked and recorded, but holds nothing back from the next decision on."
                  : "It decides from the next decision on, also in runs that are under way."}{" "}
                Approvals that wait now become void. The change is written to the audit log.
              </p>
              <DryRunPreview slug={slug} change={{ policy: { policyId: policy.id, mode: asked.mode } }} />
            </div>
          }
          confirmLabel={isLoss ? "Monitor only" : "Enforce rule"}
          destructive={isLoss}
          onConfirm={() => set(asked.mode)}
        />
      ) : null}
    </>
  );
}
