import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { createRunBody } from "@/lib/runs/schema";
import { agentSamples } from "./agent-samples";

const variable = (name: string, defaultValue: string) => ({ name, defaultValue, description: "" });

/** What curl would be called with, by a real shell. */
function argumentsOf(code: string): string[] {
  const script = `curl() { for argument in "$@"; do printf '%s\\0' "$argument"; done; }; uuidgen() { echo id; }; ${code}`;
  const env = { ...process.env, MANDATE_API_KEY: "mk_1", RUN_ID: "run_1" };
  return execFileSync("sh", ["-c", script], { env, encoding: "utf8" }).split("\0");
}

it("gives calls that a shell passes on as they are meant, also with quotes in a variable", () => {
  const samples = agentSamples({
    url: "http://localhost:3000",
    agent: { slug: "helper", version: { variables: [variable("tone", 'it\'s "kind" $HOME'), variable("who", "")] } },
  });
  const [start, follow, callback] = samples.map(({ code }) => argumentsOf(code));
  const bodyOf = (args: string[] = []): unknown => JSON.parse(args[args.indexOf("-d") + 1] ?? "");
  expect(start).toContain("http://localhost:3000/api/v1/agents/helper/runs?wait=30");
  expect(start).toContain("Authorization: Bearer mk_1");
  expect(createRunBody.parse(bodyOf(start)).variables).toEqual({ tone: 'it\'s "kind" $HOME', who: "…" });
  expect(follow).toContain("http://localhost:3000/api/v1/runs/run_1/events");
  expect(createRunBody.parse(bodyOf(callback)).webhookUrl).toBe("https://example.com/mandate");
});
