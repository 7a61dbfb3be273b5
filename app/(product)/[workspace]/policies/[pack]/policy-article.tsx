import { Check, ChevronRight, Minus, TriangleAlert } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ObligationBadge } from "@/components/patterns/obligation-badge";
import { UnmeasuredNotice } from "@/components/patterns/unmeasured-notice";
import { Badge } from "@/components/ui/badge";
import { CodeFrame } from "@/components/ui/code-frame";
import type { ExceptionDto } from "@/lib/governance/exception-schema";
import type { PolicyCount } from "@/lib/governance/policy-overview";
import type { PackDto } from "@/lib/governance/schema";
import { ActiveExceptions } from "../_parts/active-exceptions";
import { roleWords } from "@/lib/governance/approver-schema";
import { stageLabel } from "../_parts/stage-words";
import { ModeBadge } from "../_parts/mode-badge";

type Policy = PackDto["policies"][number];
type PolicyArticleProps = {
  slug: string;
  policy: Policy;
  count: PolicyCount | null;
  /** Those that are active now. */
  exceptions: ExceptionDto[];
  /** For people who may manage policies. */
  controls: ReactNode;
};

/** One rule: in words, why, which control it supports, what it did here, in code, and the cases it is tested with. */
export function PolicyArticle({ slug, policy, count, exceptions, controls }: PolicyArticleProps) {
  return (
    <article
      id={policy.id}
      aria-labelledby={`${policy.id}-title`}
      className="grid scroll-mt-4 gap-2.5 border-t pt-6 first:border-0 first:pt-0"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 id={`${policy.id}-title`} className="text-base font-semibold text-balance">
          {policy.title}
        </h2>
        <ObligationBadge obligation={policy.obligation} />
        {policy.ownMode === null ? null : <ModeBadge mode={policy.mode} />}
        {exceptions.length > 0 ? (
          <Badge tone="masked">
            {exceptions.length} {exceptions.length === 1 ? "exception" : "exceptions"}
          </Badge>
        ) : null}
        {controls ? <div className="ml-auto flex flex-wrap gap-2">{controls}</div> : null}
      </div>
      <p className="max-w-[70ch] text-pretty">{policy.sentence}</p>
      <p className="max-w-[70ch] text-pretty text-muted-foreground">{policy.rationale}</p>
      <UnmeasuredNotice unmeasured={policy} />
      <ApproverNotice slug={slug} policy={policy} />
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted-foreground">
        {policy.citation ? <span>Supports {policy.citation}</span> : null}
        <code className="font-mono text-xs">{policy.id}</code>
      </p>
      <p className="text-13">
        <Link
          className="text-brand hover:underline"
          href={`/${slug}/policies/decisions?policy=${encodeURIComponent(policy.id)}`}
        >
          {happened(count)}
        </Link>
      </p>
      <ActiveExceptions exceptions={exceptions} />
      <Fold title="The rule in Cedar">
        <CodeFrame title={`${policy.id}.cedar`} code={policy.text.trim()} />
      </Fold>
      <Fold title={`Its cases (${policy.cases.length})`}>
        <Cases cases={policy.cases} />
      </Fold>
    </article>
  );
}

/** That nobody can lift a rule that wants an approval. */
function ApproverNotice({ slug, policy }: { slug: string; policy: Policy }) {
  const { missingApprovers, canAsk, mode } = policy;
  if (canAsk && missingApprovers.length === 0) return null;
  return (
    <p
      role="note"
      className="flex max-w-[70ch] items-start gap-2 rounded-lg border bg-card px-3 py-2 text-13 text-pretty"
    >
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-masked" />
      <span>
        {canAsk ? (
          <>
            Nobody holds the role {missingApprovers.map(roleWords).join(" or ")}, so nobody can lift this rule
            {mode === "enforce" ? "" : " once it is enforced"}.{" "}
            <Link className="text-brand hover:underline" href={`/${slug}/policies/approvers`}>
              Say who does
            </Link>
          </>
        ) : (
          "Nobody can be asked at the stage of this rule yet: enforced, it denies what it would hold for approval."
        )}
      </span>
    </p>
  );
}

function happened(count: PolicyCount | null): string {
  if (!count) return "Decisions of this rule";
  const acted = count.acted > 0 ? `Acted ${count.acted.toLocaleString("en")}×` : "";
  const watched = count.observed > 0 ? `${acted ? "watched" : "Watched"} ${count.observed.toLocaleString("en")}×` : "";
  return `${[acted, watched].filter(Boolean).join(", ")} this week: see the decisions`;
}

function Fold({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group">
      <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-13 text-muted-foreground hover:text-foreground">
        <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
        {title}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}

function Cases({ cases }: { cases: Policy["cases"] }) {
  return (
    <ul className="grid gap-1.5 text-13">
      {cases.map(({ name, stage, holds }) => (
        <li key={`${stage} ${name}`} className="flex items-start gap-2">
          {holds ? (
            <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-masked" />
          ) : (
            <Minus aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
          )}
          <span className="min-w-0 break-words">
            <span className="font-medium">{holds ? "Holds" : "Does not hold"}</span>{" "}
            <span className="text-muted-foreground">({stageLabel(stage).toLowerCase()})</span>{" "}
            <code className="font-mono text-xs">{name.replace(/^(does not hold|holds): /, "")}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}
