import type { Metadata } from "next";
import { CodeBlock } from "@/components/ui/code-block";
import { env } from "@/lib/core/env";
import { Code, Guide, Part, Text } from "../_parts/guide";

export const metadata: Metadata = { title: "Rate limits", alternates: { canonical: "/docs/rate-limits" } };

export default function RateLimitsPage() {
  const perMinute = env().MANDATE_REQUESTS_PER_MINUTE;
  const left = Math.max(0, perMinute - 13);
  return (
    <Guide slug="rate-limits">
      <Part id="limit" title="The limit">
        <Text>
          On this installation each key, and each signed-in person, may make {perMinute.toLocaleString("en")} requests a
          minute. Every answer says where you stand: <Code>q</Code> is the limit, <Code>w</Code> its window in seconds,{" "}
          <Code>r</Code> how many requests are left and <Code>t</Code> in how many seconds the window starts anew.
        </Text>
        <CodeBlock
          title="Headers of every answer"
          code={`ratelimit-policy: "default";q=${perMinute};w=60\nratelimit: "default";r=${left};t=41`}
        />
      </Part>
      <Part id="too-many" title="Too many requests">
        <Text>
          The answer is 429 with the code <Code>rate_limited</Code>. Nothing was done. Wait as long as{" "}
          <Code>Retry-After</Code> says, then send the request again. Rather than asking every second whether a run has
          ended, wait for it with <Code>?wait=60</Code>, follow its events, or be called back.
        </Text>
      </Part>
      <Part id="other-limits" title="Not the same: plans and budgets">
        <Text>
          429 with <Code>quota_exceeded</Code> means that the plan&apos;s limit is reached, such as its number of
          agents. 402 with <Code>budget_exceeded</Code> means that a budget is used up. Waiting a minute does not help
          there; the answer says what does.
        </Text>
      </Part>
    </Guide>
  );
}
