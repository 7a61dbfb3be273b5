import { isJsonObject, parseJson } from "../protocol/json.ts";
import { refuse, type Route } from "../http/route.ts";
import type { RealtimeHub } from "./hub.ts";
import { issueToken } from "./subscription-token.ts";

const largestMessageBytes = 512 * 1024;

/** Publishing and subscription tokens. The messages are not durable, as on Inngest. */
export function realtimeRoutes({ hub, signingKey }: { hub: RealtimeHub; signingKey: string }): Route[] {
  return [
    {
      method: "POST",
      path: "/v1/realtime/token",
      access: "signing-key",
      handle: ({ body }) => {
        const topics = parseJson(body);
        const list = Array.isArray(topics) ? topics.filter(isJsonObject) : [];
        const channel = list[0]?.channel;
        if (
          typeof channel !== "string" ||
          list.some((topic) => topic.channel !== channel || typeof topic.name !== "string")
        ) {
          return refuse(400, "a token is for topics of one channel");
        }
        const jwt = issueToken({ channel, topics: list.map((topic) => String(topic.name)) }, signingKey, Date.now());
        return { status: 201, body: { jwt } };
      },
    },
    {
      method: "POST",
      path: "/v1/realtime/publish",
      access: "signing-key",
      handle: ({ query, headers, body }) => {
        if (headers["content-type"]?.startsWith("text/stream"))
          return refuse(501, "embedded engine: streams are not supported");
        const channel = query.get("channel");
        const topics = query.getAll("topic");
        if (!channel || topics.length === 0) return refuse(400, "a channel and a topic are needed");
        if (Buffer.byteLength(body) > largestMessageBytes) return refuse(413, "the message is too large");
        // A string is published as it is, so what is not JSON is one.
        const data = parseJson(body) ?? body;
        const runId = query.get("run_id");
        for (const topic of topics) {
          const frame = {
            kind: "data",
            channel,
            topic,
            data,
            ...(runId ? { run_id: runId } : {}),
            created_at: new Date().toISOString(),
          };
          hub.publish(channel, topic, JSON.stringify(frame));
        }
        return { status: 200, body: {} };
      },
    },
    {
      method: "POST",
      path: "/v1/realtime/publish/tee",
      access: "signing-key",
      handle: () => refuse(501, "embedded engine: streams are not supported"),
    },
    {
      method: "GET",
      path: "/v1/realtime/sse",
      access: "public",
      handle: () => refuse(501, "embedded engine: streams are not supported"),
    },
  ];
}
