import { autonomySentences, type AgentVersionDto } from "@/lib/agents/schema";
import { formatMicroUsd } from "@/lib/core/money";

/** One sentence a line, so that a comparison shows the sentence that changed and not the paragraph. */
function sentences(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/([.!?])\s+(?=\p{Lu})/gu, "$1\n"))
    .join("\n");
}

function limitsText(limits: Readonly<Record<string, unknown>>): string {
  const parts = Object.entries(limits).map(
    ([name, value]) => `${name} ${Array.isArray(value) ? value.join(", ") : JSON.stringify(value)}`,
  );
  return parts.length === 0 ? "" : ` (${parts.join("; ")})`;
}

/** A version as text that people can read and compare: every setting on a line of its own. */
export function versionText(version: AgentVersionDto, baseNames: ReadonlyMap<string, string>): string {
  const { limits, tools, variables, knowledgeBaseIds, runBudgetMicroUsd } = version;
  const list = (items: string[], none: string): string[] =>
    items.length === 0 ? [`  ${none}`] : items.map((item) => `  ${item}`);
  return [
    `Name: ${version.name}`,
    `Model: ${version.model ?? `${version.modelTier ?? "standard"} tier`}`,
    `Autonomy: ${autonomySentences[version.autonomy]}`,
    `Cap per run: ${runBudgetMicroUsd === null ? "none" : formatMicroUsd(BigInt(runBudgetMicroUsd))}`,
    `Most steps: ${limits.maxSteps}`,
    `Most tool calls: ${limits.maxToolCalls}`,
    `Longest time: ${limits.maxDurationSeconds} seconds`,
    "Tools:",
    ...list(
      tools.map(({ name, limits }) => `${name}${limitsText(limits)}`),
      "none",
    ),
    "Knowledge:",
    ...list(
      knowledgeBaseIds.map((id) => baseNames.get(id) ?? id),
      "all documents of the workspace",
    ),
    "Variables:",
    ...list(
      variables.map(
        ({ name, defaultValue, description }) =>
          `${name} = ${JSON.stringify(defaultValue)}${description ? `: ${description}` : ""}`,
      ),
      "none",
    ),
    "",
    "Instructions:",
    sentences(version.instructions),
  ].join("\n");
}
