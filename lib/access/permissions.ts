/**
 * Every permission with what it lets someone do. The one table behind roles, API-key scopes, the settings
 * page and the docs.
 */
export const permissions = {
  "workspace:read": "See the workspace and its settings",
  "workspace:manage": "Rename the workspace, change its settings",
  "workspace:delete": "Delete the workspace",
  "members:read": "See members and invitations",
  "members:manage": "Invite, change roles, remove members",
  "agents:read": "See agents and their versions",
  "agents:write": "Create, change, duplicate and archive agents",
  "runs:read": "See runs, steps, sources and artifacts",
  "runs:write": "Start, cancel and repeat runs; chat with agents",
  "approvals:read": "See what waits for approval",
  "approvals:decide": "Approve, edit or reject what an agent wants to do",
  "knowledge:read": "See and search documents",
  "knowledge:write": "Upload, replace, re-index and delete documents",
  "policies:read": "See policies and decisions",
  "policies:manage": "Set the modes of packs and rules, state facts, grant exceptions, write policies of your own",
  "policies:publish": "Publish policies of your own and set their mode",
  "approvers:manage": "Say who holds the approval roles that policies name",
  "audit:read": "Read and export the audit log",
  "audit:payloads": "Export the audit log with names, addresses and evidence",
  "audit:manage": "Erase names, addresses and evidence from the audit log, set where checkpoints are delivered",
  "usage:read": "See usage and cost of the whole workspace",
  "budgets:manage": "Set budgets",
  "models:manage": "Connect model providers and map tiers",
  "api-keys:read": "See API keys",
  "api-keys:manage": "Create and revoke API keys",
  "billing:read": "See plan, invoices and payment method",
  "billing:manage": "Change plan and payment method",
} as const;

export type Permission = keyof typeof permissions;

export const allPermissions = Object.keys(permissions) as Permission[];

export const roles = ["owner", "admin", "builder", "approver", "member", "viewer", "billing"] as const;
export type Role = (typeof roles)[number];

const reading: Permission[] = [
  "workspace:read",
  "members:read",
  "agents:read",
  "runs:read",
  "knowledge:read",
  "policies:read",
];

/** What each role is for, in one sentence, and what it may do. */
export const roleTable: Record<Role, { description: string; permissions: readonly Permission[] }> = {
  owner: { description: "Everything, including deleting the workspace.", permissions: allPermissions },
  admin: {
    description: "Everything but deleting the workspace.",
    permissions: allPermissions.filter((permission) => permission !== "workspace:delete"),
  },
  builder: {
    description: "Builds agents, manages documents and keys, sees usage and the audit log.",
    permissions: [
      ...reading,
      "agents:write",
      "runs:write",
      "approvals:read",
      "knowledge:write",
      "audit:read",
      "usage:read",
      "api-keys:read",
      "api-keys:manage",
    ],
  },
  approver: {
    description: "Uses agents and answers approvals.",
    permissions: [...reading, "runs:write", "approvals:read", "approvals:decide", "audit:read"],
  },
  member: {
    description: "Hands work to agents and uploads documents.",
    permissions: [...reading, "runs:write", "approvals:read", "knowledge:write"],
  },
  viewer: { description: "Reads agents, runs and documents.", permissions: reading },
  billing: {
    description: "Sees usage, manages plan and payment.",
    permissions: ["workspace:read", "members:read", "usage:read", "billing:read", "billing:manage", "budgets:manage"],
  },
};

export function isRole(text: string): text is Role {
  return (roles as readonly string[]).includes(text);
}

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(permissions, text);
}

/** Roles from the most to the least powerful: nobody may grant or change a role above their own. */
export function mayGrantRole(granter: Role, granted: Role): boolean {
  if (granter === "owner") return true;
  return granter === "admin" && granted !== "owner";
}
