import { LinkTabs } from "@/components/patterns/link-tabs";

const tabs = [
  { href: "/operator", label: "Overview" },
  { href: "/operator/functions", label: "Functions", coversBelow: true },
  { href: "/operator/jobs", label: "Jobs", coversBelow: true },
  { href: "/operator/events", label: "Events", coversBelow: true },
];

export function OperatorTabs() {
  return <LinkTabs label="Operator console" tabs={tabs} className="border-b-0 px-4 sm:px-6" />;
}
