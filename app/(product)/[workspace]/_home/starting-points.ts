import { agentTemplates } from "@/lib/agents/templates";

/** One of the ways to begin: a task for an agent from a template, or the API. */
export type StartingPoint = { id: string; title: string; description: string; task: string };

const titles: Record<string, string> = {
  "ask-my-documents": "Ask my documents",
  "research-and-report": "Write a report",
  "inbox-assistant": "Send mail with approval",
};

/** What a newcomer can start with at once, with a task that the sample documents answer. */
export const startingPoints: readonly StartingPoint[] = agentTemplates.flatMap(({ id, description, example }) => {
  const title = titles[id];
  return title ? [{ id, title, description, task: example }] : [];
});

/** A request that starts a run, ready to paste but for the key. */
export function curlExample(baseUrl: string, agentSlug: string, task: string): string {
  const body = JSON.stringify({ input: task }).replaceAll("'", "'\\''");
  return [
    `curl -X POST "${baseUrl}/api/v1/agents/${agentSlug}/runs?wait=30" \\`,
    `  -H "Authorization: Bearer $MANDATE_API_KEY" \\`,
    `  -H "Content-Type: application/json" \\`,
    `  -d '${body}'`,
  ].join("\n");
}
