import type { AgentDto } from "@/lib/agents/schema";
import { findTemplate } from "@/lib/agents/templates";

type Sample = { title: string; text: string; code: string };
type SampleFacts = { url: string; agent: Pick<AgentDto, "slug"> & { version: Pick<AgentDto["version"], "variables"> } };

/** A text as one argument of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** Calls of the agent that work when pasted, once the key is in MANDATE_API_KEY. */
export function agentSamples({ url, agent }: SampleFacts): Sample[] {
  const input = findTemplate("ask-my-documents")?.example ?? "What should I know today?";
  const variables = Object.fromEntries(
    agent.version.variables.map(({ name, defaultValue }) => [name, defaultValue || "…"]),
  );
  const body = JSON.stringify({ input, ...(Object.keys(variables).length > 0 ? { variables } : {}) }, null, 2);
  const head = '-H "Authorization: Bearer $MANDATE_API_KEY"';
  const runs = `${url}/api/v1/agents/${agent.slug}/runs`;
  return [
    {
      title: "Start a run and wait for it",
      text: "Answers when the run has ended or waits for a person, after 30 seconds at the latest. Without wait it answers at once.",
      code: `curl -X POST "${runs}?wait=30" \\\n  ${head} \\\n  -H "Content-Type: application/json" \\\n  -H "Idempotency-Key: $(uuidgen)" \\\n  -d ${quoted(body)}`,
    },
    {
      title: "Follow it live",
      text: "Server-sent events: steps as they happen, and the answer while it is written. Send Last-Event-ID to go on where you were.",
      code: `curl -N "${url}/api/v1/runs/$RUN_ID/events" \\\n  ${head}`,
    },
    {
      title: "Be called when it ends",
      text: "The callback is signed after the Standard Webhooks specification and repeated until your server takes it.",
      code: `curl -X POST "${runs}" \\\n  ${head} \\\n  -H "Content-Type: application/json" \\\n  -d ${quoted(JSON.stringify({ input, webhookUrl: "https://example.com/mandate" }, null, 2))}`,
    },
  ];
}
