import { CircleCheck, CircleDashed, CircleX } from "lucide-react";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/patterns/empty-state";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { FactDto } from "@/lib/governance/fact-schema";
import { FactDialog } from "./fact-dialog";
import { WithdrawFactButton } from "./withdraw-fact-button";

type FactSectionProps = {
  slug: string;
  canManage: boolean;
  title: string;
  facts: FactDto[];
  empty?: string;
  action?: ReactNode;
};

/** Facts of one kind, by subject. */
export function FactSection({ slug, canManage, title, facts, empty, action }: FactSectionProps) {
  const subjects = [...new Map(facts.map((fact) => [fact.subject, fact.subjectLabel]))];
  return (
    <section aria-label={title} className="grid gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="font-medium">{title}</h2>
        {action}
      </div>
      {subjects.length === 0 ? <EmptyState title="Nothing here" description={empty ?? ""} /> : null}
      {subjects.map(([subject, label]) => (
        <Card key={subject}>
          {subject === "" ? null : <h3 className="border-b px-4 py-2.5 text-13 font-medium">{label}</h3>}
          <ul className="divide-y">
            {facts
              .filter((fact) => fact.subject === subject)
              .map((fact) => (
                <FactRow key={fact.fact} slug={slug} canManage={canManage} fact={fact} />
              ))}
          </ul>
        </Card>
      ))}
    </section>
  );
}

const states: Record<FactDto["state"], { label: string; tone: BadgeTone; icon: typeof CircleCheck }> = {
  stated: { label: "Stated", tone: "allowed", icon: CircleCheck },
  expired: { label: "Expired", tone: "denied", icon: CircleX },
  unstated: { label: "Not stated", tone: "neutral", icon: CircleDashed },
};

function FactRow({ slug, canManage, fact }: { slug: string; canManage: boolean; fact: FactDto }) {
  const { label, tone, icon: Icon } = states[fact.state];
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-2 px-4 py-3">
      <div className="grid min-w-0 flex-1 basis-80 gap-1">
        <div className="flex flex-wrap items-center gap-2">
          <h4 className="font-medium">{fact.title}</h4>
          <Badge tone={tone}>
            <Icon aria-hidden />
            {label}
          </Badge>
          {fact.value === null ? null : <span className="text-13">{describeValue(fact.value)}</span>}
        </div>
        <p className="max-w-[75ch] text-13 text-pretty text-muted-foreground">{fact.description}</p>
        {fact.state === "stated" ? null : (
          <p className="text-13 text-muted-foreground">The rules see: {fact.fallback}.</p>
        )}
        <Statement fact={fact} />
      </div>
      {canManage ? (
        <div className="flex gap-2">
          <FactDialog slug={slug} fact={fact} />
          {fact.state === "unstated" ? null : <WithdrawFactButton slug={slug} fact={fact} />}
        </div>
      ) : null}
    </li>
  );
}

/** Who said it, when, until when, with which evidence. */
function Statement({ fact }: { fact: FactDto }) {
  if (fact.statedAt === null) return null;
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-0.5 text-13 text-muted-foreground">
      <span>
        By {fact.statedBy} <RelativeTime value={fact.statedAt} />
      </span>
      {fact.expiresAt ? (
        <span>
          {fact.state === "expired" ? "Expired" : "Expires"} <RelativeTime value={fact.expiresAt} />
        </span>
      ) : fact.state === "expired" ? (
        <span>Stated for an earlier version</span>
      ) : null}
      {fact.evidenceUrl ? (
        <a
          href={fact.evidenceUrl}
          target="_blank"
          rel="noopener noreferrer nofollow"
          className="text-brand hover:underline"
        >
          Evidence
        </a>
      ) : null}
      {fact.note ? <span className="min-w-0 break-words">{fact.note}</span> : null}
    </p>
  );
}

function describeValue(value: NonNullable<FactDto["value"]>): string {
  if (typeof value === "boolean") return value ? "Yes" : "No";
  if (typeof value === "string") return value.replaceAll("_", " ");
  return value.length > 0 ? value.join(", ") : "none";
}
