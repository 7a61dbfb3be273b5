import { LinkTabs } from "@/components/patterns/link-tabs";

/** The views of the policies: what is in force and what is excepted, who may lift what, what people stated, and what was decided. */
export function PoliciesTabs({ slug }: { slug: string }) {
  const tabs = [
    { href: `/${slug}/policies`, label: "Packs" },
    { href: `/${slug}/policies/custom`, label: "Custom", coversBelow: true },
    { href: `/${slug}/policies/exceptions`, label: "Exceptions" },
    { href: `/${slug}/policies/approvers`, label: "Approvers" },
    { href: `/${slug}/policies/facts`, label: "Facts" },
    { href: `/${slug}/policies/decisions`, label: "Decisions" },
  ];
  return <LinkTabs label="Policies" tabs={tabs} />;
}
