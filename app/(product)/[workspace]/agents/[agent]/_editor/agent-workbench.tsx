"use client";

import { useMemo, useState } from "react";
import { toast } from "@/components/ui/toaster";
import type { AgentDto } from "@/lib/agents/schema";
import { isSameDraft, namedErrors, readDraft, toDraft, toOverrides, type AgentDraft } from "../../_parts/agent-draft";
import type { EditorOptions } from "../../_parts/editor-options";
import { saveAgentAction } from "../../actions";
import { Playground } from "../_playground/playground";
import { changedSettings } from "./changed-settings";
import { EditorForm } from "./editor-form";
import { LeaveGuard } from "./leave-guard";
import { forgetDraft, keepDraft, keptDraft } from "./kept-drafts";
import { SaveBar } from "./save-bar";

type AgentWorkbenchProps = {
  slug: string;
  agent: AgentDto;
  options: EditorOptions;
  canWrite: boolean;
  canTry: boolean;
};

/** The editor with the playground beside it. What is not saved yet is what the playground tries. */
export function AgentWorkbench({ slug, agent, options, canWrite, canTry }: AgentWorkbenchProps) {
  const { tools } = options;
  const [base, setBase] = useState(() => toDraft(agent, tools));
  const [draft, setDraft] = useState(() => (canWrite ? keptDraft(agent) : null) ?? base);
  const [stamp, setStamp] = useState(agent.updatedAt);
  const [serverErrors, setServerErrors] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string | null>(null);
  const [showErrors, setShowErrors] = useState(false);
  const [pending, setPending] = useState(false);

  // Saved here or by somebody else: what was not touched follows, what was stays.
  if (stamp !== agent.updatedAt) {
    const next = toDraft(agent, tools);
    setStamp(agent.updatedAt);
    if (isSameDraft(draft, base)) setDraft(next);
    setBase(next);
  }

  const isDirty = canWrite && !isSameDraft(draft, base);
  const { settings, errors } = useMemo(() => readDraft(draft, tools), [draft, tools]);
  const shownErrors = { ...(showErrors ? errors : {}), ...serverErrors };

  function change(patch: Partial<AgentDraft>) {
    const next = { ...draft, ...patch };
    setDraft(next);
    setServerErrors({});
    setMessage(null);
    keepDraft(agent, next);
  }

  function discard() {
    setDraft(base);
    setServerErrors({});
    setMessage(null);
    setShowErrors(false);
    forgetDraft(agent);
  }

  async function save(note: string): Promise<boolean> {
    setShowErrors(true);
    const before = readDraft(base, tools).settings;
    if (!settings) {
      setMessage("Put the marked fields right, then save again.");
      return false;
    }
    setPending(true);
    setMessage(null);
    try {
      const changes = { ...changedSettings(before, settings), ...(note.trim() ? { note: note.trim() } : {}) };
      const result = await saveAgentAction(slug, { agent: agent.id, changes });
      if (!result.ok) {
        setServerErrors(namedErrors(result.error.fields, settings.tools));
        setMessage(result.error.message);
        return false;
      }
      const { version } = result.data;
      toast.success(
        version === agent.version.number ? "Saved. The version stays the same." : `Saved as version ${version}`,
      );
      forgetDraft(agent);
      setBase(draft);
      setShowErrors(false);
      return true;
    } catch {
      setMessage("The server could not be reached. Your changes are still here; try again.");
      return false;
    } finally {
      setPending(false);
    }
  }

  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_27rem]">
      <div className="grid min-w-0 gap-5">
        <EditorForm draft={draft} options={options} errors={shownErrors} onChange={change} readOnly={!canWrite} />
        {isDirty ? (
          <SaveBar
            nextVersion={agent.version.number + 1}
            message={message}
            pending={pending}
            onSave={save}
            onDiscard={discard}
          />
        ) : null}
      </div>
      {canTry ? (
        <Playground
          slug={slug}
          agentId={agent.id}
          versionNumber={agent.version.number}
          draft={draft}
          isUnsaved={isDirty}
          task={
            settings
              ? { overrides: isDirty ? toOverrides(settings) : null, budgetMicroUsd: settings.budgets.perRunMicroUsd }
              : null
          }
        />
      ) : null}
      <LeaveGuard active={isDirty} onLeave={discard} />
    </div>
  );
}
