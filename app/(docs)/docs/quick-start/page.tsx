import type { Metadata } from "next";
import Link from "next/link";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { Code, Guide, OperationLink, Part, Text } from "../_parts/guide";

export const metadata: Metadata = { title: "Quick start", alternates: { canonical: "/docs/quick-start" } };

const upload = `api -F "file=@contract.pdf" "$MANDATE_URL/api/v1/documents" | tee document.json
DOCUMENT_ID=$(jq -r .id document.json)

# Reading happens in the background: queued, processing, then ready or failed
api "$MANDATE_URL/api/v1/documents/$DOCUMENT_ID" | jq -r .status`;

const agent = `api "$MANDATE_URL/api/v1/agents" -H "Content-Type: application/json" -d '{
  "name": "Contract reader",
  "instructions": "Answer from our documents and quote the passage. Send mail when the task asks for it.",
  "tools": ["search_knowledge", "read_document", "send_email"]
}' | tee agent.json
AGENT=$(jq -r .slug agent.json)`;

const run = `jq -n --arg document "$DOCUMENT_ID" '{
  input: "Summarise the notice periods and e-mail them to legal@example.com",
  documents: [$document],
  budgetMicroUsd: 500000
}' | api "$MANDATE_URL/api/v1/agents/$AGENT/runs?wait=30" \\
  -H "Content-Type: application/json" -d @- | tee run.json
RUN_ID=$(jq -r .id run.json)
jq -r .status run.json`;

const approve = `api "$MANDATE_URL/api/v1/approvals?runId=$RUN_ID" | tee approvals.json
jq '.items[] | {summary, risk, arguments, reasons: [.reasons[].title]}' approvals.json
APPROVAL_ID=$(jq -r '.items[0].id' approvals.json)

api "$MANDATE_URL/api/v1/approvals/$APPROVAL_ID/decision" \\
  -H "Content-Type: application/json" -d '{"decision": "approve", "reason": "The text is right"}'`;

const result = `api "$MANDATE_URL/api/v1/runs/$RUN_ID?wait=60" | tee result.json
jq '{status, stopReason, output, sources, costMicroUsd, usage}' result.json

# What it did, step by step, with the decision on each step
api "$MANDATE_URL/api/v1/runs/$RUN_ID/steps" | jq '.items[] | {title, status, verdict, costMicroUsd}'`;

export default async function QuickStartPage() {
  const origin = await requestOrigin();
  const setUp = `export MANDATE_URL="${origin}"
export MANDATE_API_KEY="mk_…"

api() { curl -sS -H "Authorization: Bearer $MANDATE_API_KEY" "$@"; }
api "$MANDATE_URL/api/v1/workspace"`;
  return (
    <Guide slug="quick-start">
      <Part id="key" title="1. A key">
        <Text>
          Create a key in your workspace under API keys, with the scopes <Code>agents:write</Code>,{" "}
          <Code>runs:write</Code>, <Code>runs:read</Code>, <Code>knowledge:write</Code>, <Code>knowledge:read</Code>,{" "}
          <Code>approvals:read</Code>, <Code>approvals:decide</Code> and <Code>workspace:read</Code>. It is shown once.
          The commands below use <Code>jq</Code> to read answers.
        </Text>
        <CodeBlock title="Set up" code={setUp} />
      </Part>
      <Part id="upload" title="2. Upload a document">
        <Text>
          PDF, DOCX, HTML, Markdown, text or CSV, at most 50 MB. Go on once the status is <Code>ready</Code>; a file
          that cannot be read is <Code>failed</Code>, with the reason in <Code>failureReason</Code>.
        </Text>
        <CodeBlock title="Upload" code={upload} />
      </Part>
      <Part id="agent" title="3. Create an agent">
        <Text>
          Its tools are what it may use and nothing else. With the default autonomy, <Code>ask_when_risky</Code>, a
          person is asked before anything that changes something or reaches outside.
        </Text>
        <CodeBlock title="Create an agent" code={agent} />
      </Part>
      <Part id="run" title="4. Give it a task">
        <Text>
          <Code>wait=30</Code> holds the answer until the run has ended or waits for a person, at most thirty seconds.
          Without it you get the run at once. <Code>budgetMicroUsd</Code> caps what this run may spend.
        </Text>
        <CodeBlock title="Start a run" code={run} />
      </Part>
      <Part id="approve" title="5. Approve the risky step">
        <Text>
          Sending mail reaches outside, so the run is <Code>waiting</Code> and there is an approval: what the agent
          wants to do, with which arguments, and which rule asked. Approve it, approve it with other{" "}
          <Code>arguments</Code>, or reject it with a reason. The key&apos;s creator needs the right to decide.
        </Text>
        <CodeBlock title="Approve" code={approve} />
      </Part>
      <Part id="result" title="6. Read the result">
        <Text>
          Each source names the document, the page and the passage. The cost is the sum over all model calls, in
          micro-USD.
        </Text>
        <CodeBlock title="Read the result" code={result} />
        <Text>
          Each of these has a page in the reference:{" "}
          <OperationLink group="knowledge" id="uploadDocument">
            upload
          </OperationLink>
          ,{" "}
          <OperationLink group="agents" id="createAgent">
            agents
          </OperationLink>
          ,{" "}
          <OperationLink group="runs" id="createRun">
            runs
          </OperationLink>
          ,{" "}
          <OperationLink group="approvals" id="decideApproval">
            approvals
          </OperationLink>
          . To hear of the end without asking, use{" "}
          <Link href="/docs/webhooks" className="text-brand underline underline-offset-2">
            webhooks
          </Link>
          .
        </Text>
      </Part>
    </Guide>
  );
}
