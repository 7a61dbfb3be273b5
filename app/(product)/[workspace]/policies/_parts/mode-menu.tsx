"use client";

import { Check, ChevronDown } from "lucide-react";
import { useState } from "react";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toaster";
import { packModes, packModeSentences, type PackMode, type PackSummaryDto } from "@/lib/governance/schema";
import { setPackModeAction } from "../actions";
import { DryRunPreview } from "./dry-run-preview";
import { isWeaker } from "./is-weaker";
import { modeLooks } from "./mode-badge";

const choices: Record<PackMode, string> = { enforce: "Enforce", monitor: "Monitor only", off: "Turn off" };
const done: Record<PackMode, string> = { enforce: "is enforced", monitor: "only monitors", off: "is off" };

type ModeMenuProps = { slug: string; pack: Pick<PackSummaryDto, "name" | "title" | "mode" | "policyCount"> };

/** Chooses a pack's mode. Asks first when rules lose power or start to decide, and shows what that would have changed. */
export function ModeMenu({ slug, pack }: ModeMenuProps) {
  const [asked, setAsked] = useState<PackMode | null>(null);
  const [pending, setPending] = useState(false);

  async function set(mode: PackMode): Promise<string | void> {
    setPending(true);
    const result = await setPackModeAction(slug, { pack: pack.name, mode });
    setPending(false);
    if (!result.ok) return result.error.message;
    toast.success(`${pack.title} ${done[mode]} from the next decision on`);
  }

  async function choose(mode: PackMode) {
    if (mode === pack.mode) return;
    if (isWeaker(pack.mode, mode) || mode === "enforce") return setAsked(mode);
    const problem = await set(mode);
    if (problem) toast.error(problem);
  }

  const { icon: Icon, label } = modeLooks[pack.mode];
  return (
    <>
      <DropdownMenu>
        <DropdownMenuTrigger asChild>
          <Button variant="outline" pending={pending} aria-label={`Mode of ${pack.title}: ${label}`}>
            {pending ? null : <Icon aria-hidden />}
            {label}
            <ChevronDown aria-hidden />
          </Button>
        </DropdownMenuTrigger>
        <DropdownMenuContent align="end" className="w-72">
          {packModes.map((mode) => (
            <DropdownMenuItem key={mode} onSelect={() => void choose(mode)} className="items-start">
              <Check aria-hidden className={mode === pack.mode ? "mt-0.5" : "mt-0.5 opacity-0"} />
              <span className="grid">
                <span className="font-medium">{choices[mode]}</span>
                <span className="text-muted-foreground">{packModeSentences[mode]}</span>
                {mode === pack.mode ? <span className="sr-only">Now</span> : null}
              </span>
            </DropdownMenuItem>
          ))}
        </DropdownMenuContent>
      </DropdownMenu>
      {asked ? (
        <ConfirmDialog
          open
          onOpenChange={(open) => {
            if (!open) setAsked(null);
          }}
          title={`${choices[asked]}: ${pack.title}?`}
          description={
            <>
              <Consequences pack={pack} mode={asked} />
              <DryRunPreview slug={slug} change={{ pack: { name: pack.name, mode: asked } }} />
            </>
          }
          confirmLabel={asked === "enforce" ? "Enforce pack" : asked === "monitor" ? "Monitor only" : "Turn pack off"}
          destructive={asked !== "enforce"}
          confirmationText={pack.name === "base" && asked !== "enforce" ? pack.name : undefined}
          onConfirm={() => set(asked)}
        />
      ) : null}
    </>
  );
}

function Consequences({ pack, mode }: { pack: ModeMenuProps["pack"]; mode: PackMode }) {
  const rules = `${pack.policyCount} ${pack.policyCount === 1 ? "rule" : "rules"}`;
  return (
    <div className="grid gap-2">
      <p>
        {mode === "enforce"
          ? `From the next step on its ${rules} decide, also in runs that are under way.`
          : mode === "monitor"
            ? `Its ${rules} are still recorded, but nothing is masked, denied or held for approval because of them.`
            : `Its ${rules} are no longer evaluated: nothing is masked, denied or held for approval because of them, and nothing is recorded.`}
      </p>
      {pack.name === "base" && mode !== "enforce" ? (
        <p>
          The base pack also holds the rule that permits agents to work. While it is not enforced, every step of every
          agent is denied.
        </p>
      ) : null}
      <p>Approvals that wait now become void. The change is written to the audit log.</p>
    </div>
  );
}
