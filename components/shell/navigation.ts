import {
  BookOpen,
  Bot,
  ChartColumn,
  CreditCard,
  FlaskConical,
  Hand,
  House,
  KeyRound,
  MessageSquare,
  MessageSquareQuote,
  Plug,
  Scale,
  ScrollText,
  Settings,
  ShieldCheck,
  Users,
  Waypoints,
  type LucideIcon,
} from "lucide-react";
import type { Permission } from "@/lib/access/permissions";

export type NavigationEntry = {
  label: string;
  /** After `/{workspace}`; empty for Home. */
  path: string;
  icon: LucideIcon;
  /** Whether this release has the page. Entries that do not exist yet are shown nowhere. */
  exists: boolean;
  /** Shown only to those who may. */
  permission?: Permission;
  /** The key after `g`. */
  key?: string;
  count?: "approvals";
};

/** The sidebar's groups in order. The command palette, the breadcrumb and the `g` keys read the same table. */
export const navigation: { label: string; entries: NavigationEntry[] }[] = [
  {
    label: "Work",
    entries: [
      { label: "Home", path: "", icon: House, exists: true, key: "h" },
      { label: "Agents", path: "/agents", icon: Bot, exists: true, permission: "agents:read", key: "a" },
      { label: "Chat", path: "/threads", icon: MessageSquare, exists: true, permission: "runs:read", key: "t" },
      { label: "Crews", path: "/crews", icon: Users, exists: false, permission: "agents:read" },
      { label: "Runs", path: "/runs", icon: Waypoints, exists: true, permission: "runs:read", key: "r" },
      {
        label: "Approvals",
        path: "/approvals",
        icon: Hand,
        exists: true,
        permission: "approvals:read",
        key: "i",
        count: "approvals",
      },
      { label: "Knowledge", path: "/knowledge", icon: BookOpen, exists: true, permission: "knowledge:read", key: "k" },
    ],
  },
  {
    label: "Govern",
    entries: [
      { label: "Policies", path: "/policies", icon: Scale, exists: true, permission: "policies:read", key: "p" },
      { label: "Audit", path: "/audit", icon: ScrollText, exists: true, permission: "audit:read", key: "l" },
      {
        label: "Compliance",
        path: "/compliance",
        icon: ShieldCheck,
        exists: true,
        permission: "policies:read",
        key: "c",
      },
    ],
  },
  {
    label: "Measure",
    entries: [
      { label: "Usage", path: "/usage", icon: ChartColumn, exists: true, permission: "usage:read", key: "u" },
      { label: "Evaluations", path: "/evaluations", icon: FlaskConical, exists: false },
      { label: "Prompts", path: "/prompts", icon: MessageSquareQuote, exists: false },
    ],
  },
  {
    label: "Manage",
    entries: [
      { label: "Integrations", path: "/integrations", icon: Plug, exists: false },
      { label: "API keys", path: "/api-keys", icon: KeyRound, exists: true, permission: "api-keys:read" },
      { label: "Settings", path: "/settings", icon: Settings, exists: true, permission: "workspace:read", key: "s" },
      { label: "Billing", path: "/billing", icon: CreditCard, exists: false, permission: "billing:read" },
    ],
  },
];

export type Can = Record<string, boolean>;

/** The groups someone sees: entries that exist and that they may open; empty groups are left out. */
export function visibleNavigation(can: Can): { label: string; entries: NavigationEntry[] }[] {
  return navigation
    .map(({ label, entries }) => ({
      label,
      entries: entries.filter(({ exists, permission }) => exists && (!permission || can[permission] === true)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

/** Whether the path belongs to the entry: Home only for itself, others for all below them. */
export function isActive(entryPath: string, slug: string, pathname: string): boolean {
  const href = `/${slug}${entryPath}`;
  return pathname === href || (entryPath !== "" && pathname.startsWith(`${href}/`));
}
