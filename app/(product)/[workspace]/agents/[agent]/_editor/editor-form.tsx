"use client";

import type { AgentDraft } from "../../_parts/agent-draft";
import type { EditorOptions } from "../../_parts/editor-options";
import { AutonomySection } from "./autonomy-section";
import { BasicsSection } from "./basics-section";
import { BudgetSection } from "./budget-section";
import { InstructionsSection } from "./instructions-section";
import { KnowledgeSection } from "./knowledge-section";
import { ModelSection } from "./model-section";
import { ToolsSection } from "./tools-section";

export type SectionProps = {
  draft: AgentDraft;
  /** By the path of the field: "budgets.dailyMicroUsd", "tools.http_request.maxBytes". */
  errors: Record<string, string>;
  onChange: (patch: Partial<AgentDraft>) => void;
};

type EditorFormProps = SectionProps & { options: EditorOptions; readOnly: boolean };

/** All settings of an agent, one card a subject. Read-only, it shows the same and changes nothing. */
export function EditorForm({ draft, errors, onChange, options, readOnly }: EditorFormProps) {
  const section = { draft, errors, onChange };
  return (
    <fieldset disabled={readOnly} className="grid min-w-0 gap-5">
      <legend className="sr-only">Settings of the agent</legend>
      <BasicsSection {...section} />
      <InstructionsSection {...section} />
      <ModelSection {...section} models={options.models} typicalRun={options.typicalRun} />
      <ToolsSection {...section} tools={options.tools} />
      <KnowledgeSection {...section} bases={options.knowledgeBases} />
      <AutonomySection {...section} levels={options.autonomy} />
      <BudgetSection {...section} models={options.models} typicalRun={options.typicalRun} />
    </fieldset>
  );
}
