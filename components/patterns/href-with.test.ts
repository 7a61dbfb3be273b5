import { describe, expect, it } from "vitest";
import { hrefWith } from "./href-with";

describe("hrefWith", () => {
  it("sets, replaces and removes parameters and keeps the rest", () => {
    const current = new URLSearchParams("status=failed&cursor=abc&q=a+b");
    expect(hrefWith("/acme/runs", current, { cursor: null, status: "running", agent: "x&y" })).toBe(
      "/acme/runs?status=running&q=a+b&agent=x%26y",
    );
  });

  it("leaves no question mark behind", () => {
    expect(hrefWith("/acme/runs", new URLSearchParams("q=a"), { q: "" })).toBe("/acme/runs");
  });
});
