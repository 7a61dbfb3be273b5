import { LinkTabs } from "@/components/patterns/link-tabs";

type ApprovalTabsProps = { slug: string; active: "pending" | "decided"; pending: number };

/** Two lists with an address each. */
export function ApprovalTabs({ slug, active, pending }: ApprovalTabsProps) {
  const hrefs = { pending: `/${slug}/approvals`, decided: `/${slug}/approvals?tab=decided` };
  const waiting = (
    <>
      Waiting
      {pending > 0 ? (
        <span className="rounded-full bg-waiting-soft px-1.5 text-11 text-waiting tabular-nums">{pending}</span>
      ) : null}
    </>
  );
  const tabs = [
    { href: hrefs.pending, label: waiting },
    { href: hrefs.decided, label: "Answered" },
  ];
  return <LinkTabs label="Approvals" tabs={tabs} current={hrefs[active]} />;
}
