import { CodeFrame } from "@/components/ui/code-frame";
import { Section } from "./section";

function curlSample(origin: string): string {
  return `# A key from your workspace, under "API keys", and an agent's id or slug
export MANDATE_API_KEY="paste your key"
export MANDATE_AGENT="document-assistant"

curl -sS "${origin}/api/v1/agents/$MANDATE_AGENT/runs?wait=30" \\
  -H "Authorization: Bearer $MANDATE_API_KEY" \\
  -H "Content-Type: application/json" \\
  -d '{
    "input": "When does the supplier agreement end, and with what notice?",
    "budgetMicroUsd": 500000
  }'`;
}

const notes = [
  {
    title: "One call",
    text: "wait=30 holds the answer up to thirty seconds; without it you get the run's links at once.",
  },
  {
    title: "A cap you set",
    text: "budgetMicroUsd caps this run, at fifty cents here. The agent's own budget still holds.",
  },
  {
    title: "The same rules",
    text: "A run from the API meets the same policies, approvals and audit as one from the browser.",
  },
];

export function ApiSample({ origin }: { origin: string }) {
  return (
    <Section id="api" title="The same from one curl" lead="Paste it into a terminal with your key and your agent.">
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
        <CodeFrame title="Start a run with curl" code={curlSample(origin)} className="min-w-0" />
        <dl className="grid content-start gap-5">
          {notes.map(({ title, text }) => (
            <div key={title} className="grid gap-1">
              <dt className="font-medium">{title}</dt>
              <dd className="text-pretty text-muted-foreground">{text}</dd>
            </div>
          ))}
        </dl>
      </div>
    </Section>
  );
}
