import type { ReactNode } from "react";
import { Money } from "@/components/patterns/money";
import { VerdictBadge } from "@/components/patterns/verdict-badge";
import { Progress } from "@/components/ui/progress";
import { Section } from "./section";

const auditRows = [
  { action: "approval.approved", who: "mira@acme.example", hash: "9f3c61" },
  { action: "agent.published", who: "jonas@acme.example", hash: "41d0be" },
  { action: "policy-pack.enforced", who: "mira@acme.example", hash: "c7725a" },
];

export function Controls() {
  return (
    <Section
      id="controls"
      title="What it controls"
      lead="Limits, policies and permissions are enforced in code, outside the model. A prompt cannot talk its way past them."
    >
      <ul className="grid gap-4 md:grid-cols-2">
        <Control
          title="Policies"
          text="Every model call and tool call gets a verdict, with the rule, the pack and the control behind it. Try a pack in monitor mode before you enforce it."
        >
          <div className="flex flex-wrap gap-2">
            <VerdictBadge verdict="allow" />
            <VerdictBadge verdict="mask" />
            <VerdictBadge verdict="require_approval" />
            <VerdictBadge verdict="route" />
            <VerdictBadge verdict="deny" />
          </div>
        </Control>
        <Control
          title="Budgets"
          text="A cap on a workspace, an agent or a run is a promise: the worst case is reserved before a call and settled after it."
        >
          <Progress
            label="Example: budget of this month"
            value={31.84}
            max={50}
            caption={
              <>
                <Money microUsd={31_840_000} /> of <Money microUsd={50_000_000} /> this month
              </>
            }
          />
        </Control>
        <Control
          title="Approvals"
          text="One sentence on what the agent wants, the arguments as a form, the risk and the rule. Approve, edit or reject with a reason, by keyboard or on a phone."
        >
          <p className="rounded-md border bg-surface px-3 py-2 text-13">
            Support triage wants to <strong className="font-medium">refund $84.00</strong> to order 10482.
          </p>
        </Control>
        <Control
          title="Audit"
          text="Every action, decision and change of settings goes into a hash chain for each workspace. An edited or missing entry shows."
        >
          <ul className="grid gap-1 font-mono text-xs">
            {auditRows.map(({ action, who, hash }) => (
              <li key={hash} className="flex min-w-0 gap-3">
                <span className="text-muted-foreground">{hash}</span>
                <span className="shrink-0">{action}</span>
                <span className="ml-auto truncate text-muted-foreground">{who}</span>
              </li>
            ))}
          </ul>
        </Control>
      </ul>
    </Section>
  );
}

function Control({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <li className="flex flex-col gap-4 rounded-lg border p-5">
      <div className="grid gap-1.5">
        <h3 className="text-base font-medium">{title}</h3>
        <p className="text-pretty text-muted-foreground">{text}</p>
      </div>
      <div className="mt-auto">{children}</div>
    </li>
  );
}
