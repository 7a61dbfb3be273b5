import type { UsageGroupBy } from "@/lib/metering/schema";
import type { UsagePageQuery } from "./usage-page-query";

/** This page with some of its query changed; undefined removes, an empty text stands for "without one". */
export function usageHref(slug: string, query: UsagePageQuery, changes: Partial<UsagePageQuery>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...changes }))
    if (value !== undefined) params.set(name, value);
  const text = params.toString();
  return `/${slug}/usage${text ? `?${text}` : ""}`;
}

/** The runs behind a figure: of an agent, between two UTC days. */
export function runsHref(slug: string, facts: { agent?: string | undefined; from: string; to: string }): string {
  const params = new URLSearchParams({ from: facts.from, to: facts.to });
  if (facts.agent) params.set("agent", facts.agent);
  return `/${slug}/runs?${params}`;
}

/** Where a row of the table leads: to the runs of an agent or a day, or to the page narrowed to the row. */
export function groupHref(
  slug: string,
  query: UsagePageQuery,
  group: { by: UsageGroupBy; key: string },
  days: { from: string; to: string },
): string {
  if (group.by === "day") return runsHref(slug, { agent: query.agent, from: group.key, to: group.key });
  if (group.by === "agent" && group.key !== "") return runsHref(slug, { agent: group.key, ...days });
  return usageHref(slug, query, { [group.by]: group.key, by: group.by === "meter" ? "agent" : "day", sort: undefined });
}
