import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { curlExample, startingPoints } from "./starting-points";

describe("startingPoints", () => {
  it("offers three tasks, each with a template behind it", () => {
    expect(startingPoints.map(({ id }) => id)).toEqual(["ask-my-documents", "research-and-report", "inbox-assistant"]);
    expect(startingPoints.every(({ task }) => task.length > 10)).toBe(true);
  });
});

describe("curlExample", () => {
  it("survives a shell whatever the task says", () => {
    const task = `What's "our" policy? $HOME \`x\` \\ 100%`;
    const script = `curl() { printf '%s\\n' "$@"; }\n${curlExample("http://localhost:3000", "assistant", task)}`;
    const env = { ...process.env, MANDATE_API_KEY: "key" };
    const args = execFileSync("sh", ["-c", script], { env, encoding: "utf8" }).split("\n");
    expect(args).toContain("http://localhost:3000/api/v1/agents/assistant/runs?wait=30");
    expect(args).toContain("Authorization: Bearer key");
    expect(JSON.parse(args.at(-2) ?? "")).toEqual({ input: task });
  });
});
