import type { Metadata } from "next";
import { requestOrigin } from "@/app/(marketing)/_landing/request-origin";
import { CodeBlock } from "@/components/ui/code-block";
import { Code, Guide, OperationLink, Part, Text } from "../_parts/guide";

export const metadata: Metadata = { title: "Pagination", alternates: { canonical: "/docs/pagination" } };

export default async function PaginationPage() {
  const origin = await requestOrigin();
  const loop = `cursor=""
while :; do
  page=$(curl -sS -G "${origin}/api/v1/runs" \\
    -H "Authorization: Bearer $MANDATE_API_KEY" \\
    -d limit=100 \${cursor:+-d "cursor=$cursor"})
  jq -r '.items[].id' <<< "$page"
  cursor=$(jq -r '.nextCursor // empty' <<< "$page")
  [ -n "$cursor" ] || break
done`;
  return (
    <Guide slug="pagination">
      <Part id="pages" title="Pages">
        <Text>
          Lists answer <Code>{"{ items, nextCursor }"}</Code>, the newest first. <Code>limit</Code> is 1 to 100, 25 when
          you leave it out. To go on, send <Code>nextCursor</Code> back as <Code>cursor</Code>, with the same filters.
          It is <Code>null</Code> on the last page.
        </Text>
        <CodeBlock title="Every run, in pages of a hundred" code={loop} />
        <Text>
          A cursor names the last row of a page, not a number of rows. What is written meanwhile neither repeats a row
          nor hides one. Do not read anything into a cursor; its form may change.
        </Text>
      </Part>
      <Part id="exceptions" title="Two exceptions">
        <Text>
          <OperationLink group="knowledge" id="listPassages">
            Passages
          </OperationLink>{" "}
          come in the document&apos;s own order, by <Code>after</Code> and <Code>nextAfter</Code>. The{" "}
          <OperationLink group="audit" id="exportAudit">
            audit export
          </OperationLink>{" "}
          has no pages: it is one stream with one entry a line.
        </Text>
      </Part>
    </Guide>
  );
}
