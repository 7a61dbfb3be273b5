import { Badge } from "@/components/ui/badge";
import type { PolicyCount } from "@/lib/governance/policy-overview";
import type { PackDto } from "@/lib/governance/schema";

type PackContentsProps = { policies: PackDto["policies"]; counts: ReadonlyMap<string, PolicyCount> };

/** The rules of the page as links, with what each did this week. */
export function PackContents({ policies, counts }: PackContentsProps) {
  return (
    <nav
      aria-label="Rules of this pack"
      className="max-h-64 overflow-y-auto rounded-lg border p-2 text-13 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-6rem)] lg:self-start lg:border-0 lg:p-0"
    >
      <ol className="grid gap-0.5">
        {policies.map((policy) => {
          const count = counts.get(policy.id);
          const total = (count?.acted ?? 0) + (count?.observed ?? 0);
          return (
            <li key={policy.id}>
              <a
                href={`#${policy.id}`}
                className="flex items-start justify-between gap-2 rounded-md px-2 py-1 text-muted-foreground hover:bg-accent hover:text-foreground"
              >
                <span className="min-w-0">{policy.title}</span>
                {total > 0 ? (
                  <Badge tone={count && count.acted > 0 ? "neutral" : "outline"}>
                    {total.toLocaleString("en")}
                    <span className="sr-only"> this week</span>
                  </Badge>
                ) : null}
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
