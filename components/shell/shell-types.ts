import type { Can } from "./navigation";

export type ShellWorkspace = { name: string; slug: string };

/** A local part that stands in for a real service, and the variable that replaces it. */
export type StandIn = { name: string; replaces: string; variable: string };

/** Something the palette can open. Plain data, so that a server layout can pass it. */
export type ShellCommand = { id: string; label: string; href: string; group?: string; keywords?: string[] };

export type ShellData = {
  workspace: ShellWorkspace;
  /** All workspaces of this user, the current one among them. */
  workspaces: ShellWorkspace[];
  user: { name: string; email: string };
  counts: { approvals: number };
  standIns: StandIn[];
  /** By permission name; what is not true is not offered. */
  can: Can;
  /** Where one creates another workspace; left out of the switcher when absent. */
  createWorkspaceHref?: string;
  commands?: ShellCommand[];
  /** Runs the installation: the account menu then leads to the operator console. */
  isOperator?: boolean;
  /** Answers `?workspace=slug&q=text` with `{items: [{id, kind, title, detail?, href}]}`; no search when absent. */
  searchUrl?: string;
};
