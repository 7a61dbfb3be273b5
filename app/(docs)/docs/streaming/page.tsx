import type { Metadata } from "next";
import Link from "next/link";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { runStatuses, isFinished, stopReasonSentences } from "@/lib/runs/state";
import { Code, Guide, OperationLink, Part, Text } from "../_parts/guide";

export const metadata: Metadata = { title: "Following a run", alternates: { canonical: "/docs/streaming" } };

export default async function StreamingPage() {
  const origin = await requestOrigin();
  return (
    <Guide slug="streaming">
      <Part id="statuses" title="Statuses">
        <Text>
          A run goes on while it is {listed(runStatuses.filter((status) => !isFinished(status)))}. It has ended when it
          is {listed(runStatuses.filter(isFinished))}. A <Code>stopped</Code> run says why in <Code>stopReason</Code>{" "}
          and keeps what it had so far:
        </Text>
        <dl className="grid gap-x-6 gap-y-1.5 text-13 sm:grid-cols-[12rem_1fr]">
          {Object.entries(stopReasonSentences).map(([reason, sentence]) => (
            <div key={reason} className="contents">
              <dt>
                <code className="font-mono text-xs">{reason}</code>
              </dt>
              <dd className="mb-1.5 text-muted-foreground sm:mb-0">{sentence}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part id="wait" title="Wait for it">
        <Text>
          <Code>?wait=60</Code> on{" "}
          <OperationLink group="runs" id="createRun">
            start a run
          </OperationLink>{" "}
          and{" "}
          <OperationLink group="runs" id="getRun">
            get a run
          </OperationLink>{" "}
          holds the answer until the run has ended or waits for a person, at most sixty seconds. Call it again while the
          run goes on.
        </Text>
      </Part>
      <Part id="events" title="Receive each step">
        <Text>
          The events of a run come as server-sent events: first those that there were, then live. Each has a number as
          its id. After a broken connection send the last one as <Code>Last-Event-ID</Code>, as browsers do by
          themselves: nothing is missed and nothing repeated. Events named <Code>delta</Code> are pieces of an answer
          while it is written; they have no id and are not repeated. The event <Code>end</Code> is the last one.
        </Text>
        <CodeBlock
          title="Follow a run"
          code={`curl -sS -N "${origin}/api/v1/runs/$RUN_ID/events" \\\n  -H "Authorization: Bearer $MANDATE_API_KEY" \\\n  -H "Last-Event-ID: 0"`}
        />
      </Part>
      <Part id="callback" title="Be called back">
        <Text>
          For runs that take long, give a <Code>webhookUrl</Code> when you start them:{" "}
          <Link href="/docs/webhooks" className="text-brand underline underline-offset-2">
            webhooks
          </Link>
          .
        </Text>
      </Part>
    </Guide>
  );
}

function listed(words: readonly string[]) {
  return words.map((word, index) => (
    <span key={word}>
      {index === 0 ? "" : index === words.length - 1 ? " or " : ", "}
      <Code>{word}</Code>
    </span>
  ));
}
