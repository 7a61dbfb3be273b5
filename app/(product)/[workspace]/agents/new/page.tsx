import type { Metadata } from "next";
import { z } from "zod";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageShell } from "@/components/patterns/page-shell";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { autonomySentences, createAgentInput } from "@/lib/agents/schema";
import { agentTemplates } from "@/lib/agents/templates";
import { formatMicroUsd } from "@/lib/core/money";
import { findTool } from "@/lib/tools/tool-registry";
import { NewAgentForm, type StartingPoint } from "./new-agent-form";

export const metadata: Metadata = { title: "New agent" };

type NewAgentPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const description = "Choose what it begins with. Everything can be changed later, and each change is a version.";
const pageQuery = z.object({
  template: z
    .enum(agentTemplates.map(({ id }) => id))
    .optional()
    .catch(undefined),
});

export default async function NewAgentPage({ params, searchParams }: NewAgentPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  const { template } = pageQuery.parse(await searchParams);
  return (
    <PageShell title="New agent" description={description} width="content">
      {ctx.can("agents:write") ? (
        <NewAgentForm
          slug={ctx.workspaceSlug}
          points={startingPoints()}
          start={template ?? agentTemplates[0]?.id ?? ""}
        />
      ) : (
        <EmptyState
          title="Creating agents is not open to your role"
          description="It needs the permission agents:write, which owners, admins and builders have."
        />
      )}
    </PageShell>
  );
}

function startingPoints(): StartingPoint[] {
  const fromTemplates = agentTemplates.map(({ id, title, description, agent }) => {
    const settings = createAgentInput.parse(agent);
    return {
      id,
      title,
      description,
      name: settings.name,
      about: settings.description,
      instructions: settings.instructions,
      facts: [
        { label: "Tools", text: settings.tools.map(({ name }) => findTool(name)?.title ?? name).join(", ") },
        { label: "Autonomy", text: autonomySentences[settings.autonomy] },
        { label: "Cap per run", text: capText(settings.budgets.perRunMicroUsd) },
      ],
    };
  });
  const nothing: StartingPoint = {
    id: "",
    title: "Start from nothing",
    description: "No tools and no cap yet; you add what it needs.",
    name: "",
    about: "",
    instructions: "",
    facts: [
      { label: "Tools", text: "None" },
      { label: "Autonomy", text: autonomySentences.ask_when_risky },
      { label: "Cap per run", text: "None" },
    ],
  };
  return [...fromTemplates, nothing];
}

function capText(amount: number | null | undefined): string {
  return amount ? `${formatMicroUsd(BigInt(amount))}. A run that would cost more stops with what it has.` : "None";
}
