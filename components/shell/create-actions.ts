import { Bot, KeyRound, MessageSquare, Upload, type LucideIcon } from "lucide-react";
import type { Permission } from "@/lib/access/permissions";
import type { Can } from "./navigation";

type CreateAction = { label: string; href: string; icon: LucideIcon };

const actions: { label: string; path: string; icon: LucideIcon; permission: Permission }[] = [
  { label: "Create agent", path: "/agents/new", icon: Bot, permission: "agents:write" },
  { label: "Start a chat", path: "/threads", icon: MessageSquare, permission: "runs:write" },
  { label: "Upload documents", path: "/knowledge", icon: Upload, permission: "knowledge:write" },
  { label: "Create API key", path: "/api-keys", icon: KeyRound, permission: "api-keys:manage" },
];

/** What someone may create here, the key `c` being the first. */
export function createActions(slug: string, can: Can): CreateAction[] {
  return actions
    .filter(({ permission }) => can[permission] === true)
    .map(({ label, path, icon }) => ({ label, href: `/${slug}${path}`, icon }));
}
