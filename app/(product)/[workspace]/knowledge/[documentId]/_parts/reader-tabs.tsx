import { LinkTabs } from "@/components/patterns/link-tabs";

type ReaderTabsProps = { slug: string; documentId: string; isPages: boolean };

/** By passages, as agents find them, or by pages, as people know them. */
export function ReaderTabs({ slug, documentId, isPages }: ReaderTabsProps) {
  const passages = `/${slug}/knowledge/${documentId}`;
  const pages = `${passages}?view=pages`;
  const tabs = [
    { href: passages, label: "Passages" },
    { href: pages, label: "Pages" },
  ];
  return <LinkTabs label="How to read" tabs={tabs} current={isPages ? pages : passages} keepsPlace />;
}
