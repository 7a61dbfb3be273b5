import type { Metadata } from "next";
import { CodeBlock } from "@/components/ui/code-block";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { errorSpecs } from "@/lib/core/errors";
import { Code, Guide, Part, Text } from "../_parts/guide";

export const metadata: Metadata = { title: "Errors", alternates: { canonical: "/docs/errors" } };

const example = `HTTP/1.1 400 Bad Request
content-type: application/problem+json
x-request-id: req_01jd…

{
  "type": "https://mandate.dev/problems/invalid_input",
  "title": "The input is not valid",
  "status": 400,
  "detail": "name: give the agent a name",
  "code": "invalid_input",
  "fields": { "name": ["give the agent a name"] },
  "requestId": "req_01jd…"
}`;

const limit = `{
  "code": "quota_exceeded",
  "status": 429,
  "detail": "The plan Free includes 10 agents.",
  "limit": "maxAgents", "scope": "workspace", "spent": "10", "max": "10",
  "resetsAt": null, "liftedBy": "a larger plan",
  …
}`;

export default function ErrorsPage() {
  return (
    <Guide slug="errors">
      <Part id="form" title="The form of an error">
        <Text>
          Every error is a problem as RFC 9457 describes it. Decide by <Code>code</Code>: it never changes. Titles and
          details are for people and may be reworded. <Code>fields</Code> names what is wrong with the input, by path.
        </Text>
        <CodeBlock title="An error" code={example} />
        <Text>
          Quote the <Code>requestId</Code> when you ask for help. It is also in the header <Code>x-request-id</Code> of
          every answer.
        </Text>
      </Part>
      <Part id="limits" title="Refusals by a limit">
        <Text>They say which limit it was, how much is used, when it resets and what lifts it.</Text>
        <CodeBlock title="A limit" code={limit} />
      </Part>
      <Part id="codes" title="Codes">
        <div className="rounded-lg border">
          <Table aria-label="Error codes">
            <TableHeader>
              <TableRow>
                <TableHead numeric>Status</TableHead>
                <TableHead>Code</TableHead>
                <TableHead>Means</TableHead>
                <TableHead>The same request later</TableHead>
              </TableRow>
            </TableHeader>
            <TableBody>
              {Object.entries(errorSpecs)
                .sort(([, a], [, b]) => a.status - b.status)
                .map(([code, { status, title, retry }]) => (
                  <TableRow key={code} id={code} className="scroll-mt-20 target:bg-brand-soft">
                    <TableCell numeric>{status}</TableCell>
                    <TableCell>
                      <code className="font-mono text-xs">{code}</code>
                    </TableCell>
                    <TableCell className="min-w-56">{title}</TableCell>
                    <TableCell className="text-muted-foreground">{retry ? "may succeed" : "gives the same"}</TableCell>
                  </TableRow>
                ))}
            </TableBody>
          </Table>
        </div>
        <Text>
          A run that stops at a limit, a policy or a rejection is no error: the request succeeds, and the run says in{" "}
          <Code>stopReason</Code> why it stopped.
        </Text>
      </Part>
    </Guide>
  );
}
