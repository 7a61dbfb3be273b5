import { RelativeTime } from "@/components/patterns/relative-time";
import { StatCard } from "@/components/patterns/stat-card";
import type { EvidenceDto } from "@/lib/compliance/schema";

type EvidenceCardsProps = { slug: string; evidence: EvidenceDto; canReadAudit: boolean };

/** The figures that evidence rests on: decisions of 30 days, and the log that shows whether they were changed. */
export function EvidenceCards({ slug, evidence, canReadAudit }: EvidenceCardsProps) {
  const { decisions, audit } = evidence;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <StatCard
        label="Decisions, 30 days"
        value={decisions.toLocaleString("en")}
        detail="Counted by UTC day, today included"
        href={`/${slug}/policies/decisions`}
      />
      <StatCard
        label="Audit entries"
        value={audit.entries.toLocaleString("en")}
        detail="Each carries the hash of the one before"
        {...(canReadAudit ? { href: `/${slug}/audit` } : {})}
      />
      <StatCard
        label="Signed by a checkpoint"
        value={audit.covered.toLocaleString("en")}
        detail={
          audit.newestAt ? (
            <>
              Newest <RelativeTime value={audit.newestAt} />
            </>
          ) : (
            "The first is made within a minute"
          )
        }
        {...(canReadAudit ? { href: `/${slug}/audit/checkpoints` } : {})}
      />
    </div>
  );
}
