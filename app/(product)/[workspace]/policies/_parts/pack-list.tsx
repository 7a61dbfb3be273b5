import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { PolicyCount } from "@/lib/governance/policy-overview";
import type { PackSummaryDto } from "@/lib/governance/schema";
import { ModeBadge } from "./mode-badge";
import { ModeMenu } from "./mode-menu";

type PackListProps = {
  slug: string;
  title: string;
  packs: PackSummaryDto[];
  counts: readonly PolicyCount[];
  canManage: boolean;
};

/** Packs as a list of short entries: what each is for, its mode, and what it caught. */
export function PackList({ slug, title, packs, counts, canManage }: PackListProps) {
  return (
    <section aria-label={title} className="grid gap-3">
      <h2 className="font-medium">
        {title} <span className="text-muted-foreground tabular-nums">{packs.length}</span>
      </h2>
      <Card>
        <ul className="divide-y">
          {packs.map((pack) => (
            <li key={pack.name} className="flex flex-wrap items-start gap-x-6 gap-y-3 px-4 py-3">
              <div className="grid min-w-0 flex-1 basis-80 gap-1">
                <div className="flex flex-wrap items-baseline gap-x-2">
                  <h3 className="font-medium">
                    <Link href={`/${slug}/policies/${pack.name}`} className="hover:underline">
                      {pack.title}
                    </Link>
                  </h3>
                  <span className="text-13 text-muted-foreground">{pack.framework}</span>
                </div>
                <p className="max-w-[75ch] text-13 text-pretty text-muted-foreground">{pack.description}</p>
                <p className="text-13 text-muted-foreground tabular-nums">
                  {pack.policyCount} {pack.policyCount === 1 ? "rule" : "rules"} · version {pack.version}
                  {pack.version === pack.newestVersion ? null : `, ${pack.newestVersion} is there`}
                  {pack.mode === "off" ? null : ` · ${caught(pack, counts)}`}
                  {pack.unmeasuredCount === 0
                    ? null
                    : ` · ${pack.unmeasuredCount} read facts that nothing measures yet`}
                </p>
              </div>
              {canManage ? <ModeMenu slug={slug} pack={pack} /> : <ModeBadge mode={pack.mode} />}
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}

function caught(pack: PackSummaryDto, counts: readonly PolicyCount[]): string {
  const own = counts.filter((count) => count.pack === pack.name);
  const acted = own.reduce((sum, count) => sum + count.acted, 0);
  const observed = own.reduce((sum, count) => sum + count.observed, 0);
  if (acted === 0 && observed === 0) return "caught nothing this week";
  const parts = [
    ...(acted > 0 ? [`acted ${acted.toLocaleString("en")}×`] : []),
    ...(observed > 0 ? [`watched ${observed.toLocaleString("en")}×`] : []),
  ];
  return `${parts.join(", ")} this week`;
}
