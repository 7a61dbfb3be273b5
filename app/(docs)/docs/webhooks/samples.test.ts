import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { verifyInNode } from "./samples";

type Verify = (rawBody: string, headers: Record<string, string>, secret: string) => unknown;

const secret = `whsec_${Buffer.alloc(24, "of no value").toString("base64")}`;
const body = JSON.stringify({ type: "run.finished", data: { output: "größe" } });

function signed(at: Date): Record<string, string> {
  return {
    "webhook-id": "run_1",
    "webhook-timestamp": String(Math.floor(at.getTime() / 1000)),
    "webhook-signature": `v1,bm90IHRoaXM= ${new Webhook(secret).sign("run_1", at, body)}`,
  };
}

async function load(): Promise<Verify> {
  const source = Buffer.from(verifyInNode).toString("base64");
  const loaded = (await import(/* @vite-ignore */ `data:text/javascript;base64,${source}`)) as {
    verifyWebhook: Verify;
  };
  return loaded.verifyWebhook;
}

describe("the sample in the webhooks guide", () => {
  it("accepts what we sign and nothing else", async () => {
    const verify = await load();
    expect(verify(body, signed(new Date()), secret)).toEqual(JSON.parse(body));
    expect(() => verify(body.replace("run", "ran"), signed(new Date()), secret)).toThrow("not genuine");
    expect(() => verify(body, { ...signed(new Date()), "webhook-signature": "" }, secret)).toThrow("not genuine");
    expect(() => verify(body, signed(new Date(Date.now() - 3_600_000)), secret)).toThrow("too old");
    expect(() => verify(body, { ...signed(new Date()), "webhook-id": "run_2" }, secret)).toThrow("not genuine");
  });
});
