import { CalendarClock, CircleAlert, Eye, TrendingUp, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { Card } from "@/components/ui/card";
import type { DriftDto } from "@/lib/compliance/schema";

const icons: Record<DriftDto["kind"], LucideIcon> = {
  pack_weakened: Eye,
  policy_weakened: Eye,
  pack_outdated: CircleAlert,
  fact_expired: CircleAlert,
  fact_expiring: CalendarClock,
  exception_ending: CalendarClock,
  rate_moved: TrendingUp,
};

/** What moved away from what somebody set up, each with the page on which to look at it. */
export function DriftList({ slug, drift }: { slug: string; drift: readonly DriftDto[] }) {
  return (
    <section aria-labelledby="drift-title" className="grid gap-3">
      <h2 id="drift-title" className="font-medium">
        What moved <span className="text-muted-foreground tabular-nums">{drift.length}</span>
      </h2>
      {drift.length === 0 ? (
        <p className="text-13 text-muted-foreground">
          Nothing in the last 30 days: no policy was weakened, no stated fact expired, no exception ends soon.
        </p>
      ) : (
        <Card>
          <ul className="divide-y">
            {drift.map((item) => (
              <DriftItem key={`${item.kind} ${item.sentence}`} slug={slug} item={item} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}

function DriftItem({ slug, item }: { slug: string; item: DriftDto }) {
  const Icon = icons[item.kind];
  const place = placeOf(slug, item);
  return (
    <li className="flex items-start gap-2.5 px-4 py-2.5 text-13">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-masked" />
      <p className="min-w-0 flex-1 break-words">{item.sentence}</p>
      <Link href={place.href} className="shrink-0 text-brand hover:underline">
        {place.label}
      </Link>
    </li>
  );
}

function placeOf(slug: string, { kind, fact, pack }: DriftDto): { href: string; label: string } {
  if (kind === "exception_ending") return { href: `/${slug}/policies/exceptions`, label: "Exceptions" };
  if (fact !== null) return { href: `/${slug}/policies/facts`, label: "Facts" };
  return pack === null
    ? { href: `/${slug}/policies`, label: "Policies" }
    : { href: `/${slug}/policies/${pack}`, label: "Pack" };
}
