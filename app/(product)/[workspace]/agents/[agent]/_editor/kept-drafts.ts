import type { AgentDraft } from "../../_parts/agent-draft";

type Agent = { id: string; updatedAt: string };

/** Drafts of this tab, so that leaving the page by a shortcut or the back button loses nothing. A reload forgets them, after asking. */
const drafts = new Map<string, { draft: AgentDraft; updatedAt: string }>();

export function keepDraft({ id, updatedAt }: Agent, draft: AgentDraft): void {
  drafts.set(id, { draft, updatedAt });
}

/** The draft that was left, unless the agent was saved since. */
export function keptDraft({ id, updatedAt }: Agent): AgentDraft | null {
  const kept = drafts.get(id);
  return kept?.updatedAt === updatedAt ? kept.draft : null;
}

export function forgetDraft({ id }: Agent): void {
  drafts.delete(id);
}
