import { TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ControlDto, ControlFactDto, ControlPolicyDto } from "@/lib/compliance/schema";
import { ModeBadge } from "../../policies/_parts/mode-badge";
import { ControlStatusBadge } from "../_parts/status-badge";

/** Each control with its policies, evidence and gaps. */
export function ControlTable({ slug, controls }: { slug: string; controls: readonly ControlDto[] }) {
  return (
    <div className="rounded-lg border">
      <Table aria-label="Controls">
        <TableHeader>
          <TableRow>
            <TableHead>Control</TableHead>
            <TableHead>Policies and what they did in 30 days</TableHead>
            <TableHead>Stated facts</TableHead>
            <TableHead>Gaps</TableHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {controls.map((control) => (
            <TableRow key={control.citation}>
              <TableCell className="min-w-44 align-top">
                <div className="grid gap-1.5">
                  <span className="font-medium">{control.control}</span>
                  <ControlStatusBadge status={control.status} />
                </div>
              </TableCell>
              <TableCell className="min-w-72 align-top">
                <ul className="grid gap-2.5">
                  {control.policies.map((policy) => (
                    <PolicyItem key={policy.policyId} slug={slug} policy={policy} />
                  ))}
                </ul>
              </TableCell>
              <TableCell className="min-w-56 align-top">
                <Facts slug={slug} facts={control.facts} />
              </TableCell>
              <TableCell className="min-w-60 align-top">
                <Gaps gaps={control.gaps} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function PolicyItem({ slug, policy }: { slug: string; policy: ControlPolicyDto }) {
  const { policyId, title, pack, packTitle, mode, acted, observed } = policy;
  return (
    <li className="grid gap-1">
      <Link href={`/${slug}/policies/${pack}#${policyId}`} className="text-pretty hover:underline">
        {title}
      </Link>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground tabular-nums">
        <ModeBadge mode={mode} />
        {packTitle}
        {acted + observed > 0 ? (
          <Link
            href={`/${slug}/policies/decisions?policy=${encodeURIComponent(policyId)}`}
            className="text-brand hover:underline"
          >
            held {acted.toLocaleString("en")}×{observed > 0 ? `, observed ${observed.toLocaleString("en")}×` : ""}
          </Link>
        ) : null}
      </span>
    </li>
  );
}

const factTones = { stated: "allowed", expired: "denied", unstated: "neutral" } as const;
const factWords = { stated: "Stated", expired: "Expired", unstated: "Not stated" } as const;

function Facts({ slug, facts }: { slug: string; facts: readonly ControlFactDto[] }) {
  if (facts.length === 0) return <span className="text-muted-foreground">None needed</span>;
  return (
    <ul className="grid gap-2">
      {facts.map((fact) => (
        <li key={`${fact.fact} ${fact.subjectLabel}`} className="grid gap-1">
          <Link href={`/${slug}/policies/facts`} className="text-pretty hover:underline">
            {fact.title}, {fact.subjectLabel}
          </Link>
          <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted-foreground">
            <Badge tone={factTones[fact.state]}>{factWords[fact.state]}</Badge>
            {fact.statedBy ? <span className="min-w-0 break-words">by {fact.statedBy}</span> : null}
            {fact.expiresAt ? <span className="tabular-nums">until {fact.expiresAt.slice(0, 10)}</span> : null}
            {fact.evidenceUrl ? (
              <a href={fact.evidenceUrl} rel="noreferrer" target="_blank" className="text-brand hover:underline">
                Evidence
              </a>
            ) : null}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Gaps({ gaps }: { gaps: ControlDto["gaps"] }) {
  if (gaps.length === 0) return <span className="text-muted-foreground">None</span>;
  return (
    <ul className="grid gap-1.5">
      {gaps.map(({ sentence }) => (
        <li key={sentence} className="flex items-start gap-1.5">
          <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-masked" />
          <span className="min-w-0 text-pretty break-words">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
