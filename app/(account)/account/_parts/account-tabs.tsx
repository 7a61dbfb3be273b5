import { LinkTabs } from "@/components/patterns/link-tabs";

const tabs = [
  { href: "/account", label: "Profile" },
  { href: "/account/security", label: "Sign-in and devices" },
  { href: "/account/workspaces", label: "Workspaces" },
];

export function AccountTabs() {
  return <LinkTabs label="Account" tabs={tabs} />;
}
