import { LinkTabs } from "@/components/patterns/link-tabs";

/** The views of the log: its entries, the signed checkpoints over them, and the keys that sign. */
export function AuditTabs({ slug }: { slug: string }) {
  const tabs = [
    { href: `/${slug}/audit`, label: "Entries" },
    { href: `/${slug}/audit/checkpoints`, label: "Checkpoints" },
    { href: `/${slug}/audit/keys`, label: "Signing keys" },
  ];
  return <LinkTabs label="Audit" tabs={tabs} />;
}
