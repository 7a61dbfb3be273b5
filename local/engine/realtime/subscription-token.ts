import { createHmac } from "node:crypto";
import { isJsonObject, parseJson } from "../protocol/json.ts";
import { equalSecrets } from "../protocol/sign-request.ts";

export type Subscription = { channel: string; topics: string[] };

const lifetimeSeconds = 60;

const encode = (text: string) => Buffer.from(text).toString("base64url");
const mac = (secret: string, text: string) =>
  createHmac("sha256", `realtime:${secret}`).update(text).digest("base64url");

/** A token (JWT, HS256) that lets its holder subscribe to some topics of one channel; it must be used within a minute. */
export function issueToken(subscription: Subscription, secret: string, nowMs: number): string {
  const claims = { ...subscription, exp: Math.floor(nowMs / 1_000) + lifetimeSeconds };
  const text = `${encode('{"alg":"HS256","typ":"JWT"}')}.${encode(JSON.stringify(claims))}`;
  return `${text}.${mac(secret, text)}`;
}

/** What a token allows; `null` when it is forged, malformed or too old. */
export function readToken(token: string, secret: string, nowMs: number): Subscription | null {
  const [head, body, signature, ...rest] = token.split(".");
  if (!head || !body || !signature || rest.length > 0) return null;
  if (!equalSecrets(signature, mac(secret, `${head}.${body}`))) return null;
  const claims = parseJson(Buffer.from(body, "base64url").toString("utf8"));
  if (!isJsonObject(claims) || typeof claims.exp !== "number" || claims.exp * 1_000 < nowMs) return null;
  if (typeof claims.channel !== "string" || !Array.isArray(claims.topics)) return null;
  return { channel: claims.channel, topics: claims.topics.map(String) };
}
