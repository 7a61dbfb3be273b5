import { LinkTabs } from "@/components/patterns/link-tabs";

export type SettingsTab = { path: string; label: string };

/** The sections of the settings, as links: each has its own address. */
export function SettingsTabs({ slug, tabs }: { slug: string; tabs: SettingsTab[] }) {
  return (
    <LinkTabs label="Settings" tabs={tabs.map(({ path, label }) => ({ href: `/${slug}/settings${path}`, label }))} />
  );
}
