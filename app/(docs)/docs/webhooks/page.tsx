import type { Metadata } from "next";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { Code, Guide, OperationLink, Part, Text } from "../_parts/guide";
import { verifyInNode, verifyInPython } from "./samples";

export const metadata: Metadata = { title: "Webhooks", alternates: { canonical: "/docs/webhooks" } };

const payload = `POST /hook HTTP/1.1
content-type: application/json
webhook-id: run_01jd…
webhook-timestamp: 1790000000
webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=

{"type": "run.finished", "timestamp": "2026-01-31T09:00:00.000Z", "data": {"id": "run_01jd…", "status": "completed", …}}`;

export default async function WebhooksPage() {
  const origin = await requestOrigin();
  const start = `curl -sS "${origin}/api/v1/agents/$AGENT/runs" \\
  -H "Authorization: Bearer $MANDATE_API_KEY" -H "Content-Type: application/json" \\
  -d '{"input": "Write the weekly report", "webhookUrl": "https://example.com/hook"}'`;
  return (
    <Guide slug="webhooks">
      <Part id="start" title="Ask for a callback">
        <Text>
          Give a <Code>webhookUrl</Code> when you start a run. When the run has ended, however it ended, the URL gets
          one message of the type <Code>run.finished</Code> with the whole run in <Code>data</Code>.
        </Text>
        <CodeBlock title="Start a run with a callback" code={start} />
        <CodeBlock title="What your URL gets" code={payload} wrap />
      </Part>
      <Part id="verify" title="Check that it is genuine">
        <Text>
          Messages are signed as{" "}
          <a
            href="https://www.standardwebhooks.com"
            target="_blank"
            rel="noreferrer"
            className="text-brand underline underline-offset-2"
          >
            Standard Webhooks
            <span className="sr-only"> (opens in a new tab)</span>
          </a>{" "}
          says: HMAC-SHA256 with your workspace&apos;s secret over id, timestamp and the raw body, joined by dots. Read
          the secret (<Code>whsec_…</Code>) with{" "}
          <OperationLink group="webhooks" id="getWebhookSecret">
            GET /v1/webhook-secret
          </OperationLink>
          . Check the raw bytes before you parse them, and refuse messages that are older than five minutes.
        </Text>
        <CodeBlock title="Node.js, without a library" code={verifyInNode} />
        <CodeBlock title="Python, without a library" code={verifyInPython} />
      </Part>
      <Part id="answer" title="Answer quickly, expect repeats">
        <Text>
          Any 2xx status within 15 seconds counts as delivered. Anything else is tried again with growing pauses, ten
          times after the first; 410 ends it at once. Redirects are not followed. The same message may come twice:{" "}
          <Code>webhook-id</Code> is the run&apos;s id, so drop what you have seen.
        </Text>
        <Text>
          URLs that lead to private or internal addresses are refused. Only an installation that itself runs on
          localhost calls services of the same machine.
        </Text>
      </Part>
    </Guide>
  );
}
