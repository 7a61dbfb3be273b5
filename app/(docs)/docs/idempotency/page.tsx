import type { Metadata } from "next";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { Code, Guide, Part, Text } from "../_parts/guide";

export const metadata: Metadata = { title: "Idempotency", alternates: { canonical: "/docs/idempotency" } };

export default async function IdempotencyPage() {
  const origin = await requestOrigin();
  const example = `curl -sS "${origin}/api/v1/agents/$AGENT/runs" \\
  -H "Authorization: Bearer $MANDATE_API_KEY" -H "Content-Type: application/json" \\
  -H "Idempotency-Key: weekly-report-2026-05" \\
  -d '{"input": "Write the weekly report"}'`;
  return (
    <Guide slug="idempotency">
      <Part id="key" title="One key for one intention">
        <Text>
          When a connection breaks you do not know whether the request arrived. Send an <Code>Idempotency-Key</Code> of
          your own with each POST, and the same key when you try again: within a day the second request gets the first
          answer and nothing is done twice. A repeated answer carries the header <Code>idempotent-replay: true</Code>.
        </Text>
        <CodeBlock title="A request that may be repeated" code={example} />
        <Text>
          A key has 1 to 255 printable ASCII characters and counts for the operation and for who sends it: the same API
          key, or the same person. Nobody else gets your answer.
        </Text>
      </Part>
      <Part id="answers" title="What else can happen">
        <ul className="grid list-disc gap-2 pl-5 leading-6">
          <li>
            The same key with another body: 409 <Code>idempotency_conflict</Code>. Use a new key for a new intention.
          </li>
          <li>
            The first request still runs: 409 <Code>idempotency_in_progress</Code>, with <Code>Retry-After</Code>.
          </li>
          <li>The first request failed: the key is free again, and the repeat is carried out.</li>
        </ul>
      </Part>
      <Part id="others" title="Other methods">
        <Text>
          GET, PUT, PATCH and DELETE need no key: repeating them leaves the same state. Uploads take none; a document
          that was uploaded twice is there twice and can be deleted.
        </Text>
      </Part>
    </Guide>
  );
}
