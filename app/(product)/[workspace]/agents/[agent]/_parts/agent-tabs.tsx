import { ArrowUpRight } from "lucide-react";
import { LinkTabs, type LinkTab } from "@/components/patterns/link-tabs";

type AgentTabsProps = { slug: string; agentSlug: string; canSeeRuns: boolean };

/** The pages of an agent, as links: each has its own address. Runs are a page of the workspace, filtered. */
export function AgentTabs({ slug, agentSlug, canSeeRuns }: AgentTabsProps) {
  const base = `/${slug}/agents/${agentSlug}`;
  const tabs: LinkTab[] = [
    { href: base, label: "Edit" },
    { href: `${base}/versions`, label: "Versions" },
    { href: `${base}/api`, label: "API" },
  ];
  if (canSeeRuns) {
    const label = (
      <>
        Runs
        <ArrowUpRight aria-hidden className="size-3.5" />
      </>
    );
    tabs.push({ href: `/${slug}/runs?agent=${agentSlug}`, label });
  }
  return <LinkTabs label="Agent" tabs={tabs} />;
}
