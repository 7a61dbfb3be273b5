/** Shown in the guide and run by its test: what people paste has to work. */
export const verifyInNode = `import { createHmac, timingSafeEqual } from "node:crypto";

/** Throws unless the message was signed with the secret in the last five minutes. */
export function verifyWebhook(rawBody, headers, secret) {
  const id = headers["webhook-id"];
  const timestamp = headers["webhook-timestamp"];
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) throw new Error("too old");
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = createHmac("sha256", key).update(\`\${id}.\${timestamp}.\${rawBody}\`).digest();
  const isGenuine = (headers["webhook-signature"] ?? "").split(" ").some((part) => {
    const [version, signature = ""] = part.split(",");
    const given = Buffer.from(signature, "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!isGenuine) throw new Error("not genuine");
  return JSON.parse(rawBody);
}`;

export const verifyInPython = `import base64, hashlib, hmac, json, time

def verify_webhook(raw_body: bytes, headers: dict, secret: str) -> dict:
    """Raises unless the message was signed with the secret in the last five minutes."""
    message_id, timestamp = headers["webhook-id"], headers["webhook-timestamp"]
    if abs(time.time() - int(timestamp)) > 300:
        raise ValueError("too old")
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{message_id}.{timestamp}.".encode() + raw_body
    expected = "v1," + base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    given = headers["webhook-signature"].split(" ")
    if not any(hmac.compare_digest(signature, expected) for signature in given):
        raise ValueError("not genuine")
    return json.loads(raw_body)`;
