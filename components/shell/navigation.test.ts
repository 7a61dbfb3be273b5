import { describe, expect, it } from "vitest";
import { breadcrumbTrail } from "./breadcrumb-trail";
import { isActive, navigation, visibleNavigation } from "./navigation";

describe("visibleNavigation", () => {
  it("shows only what exists and may be opened, and no empty group", () => {
    const groups = visibleNavigation({ "agents:read": true, "audit:read": false });
    expect(groups.map(({ label, entries }) => [label, entries.map((entry) => entry.label)])).toEqual([
      ["Work", ["Home", "Agents"]],
    ]);
  });

  it("gives every g key to one entry", () => {
    const keys = navigation.flatMap(({ entries }) => entries.flatMap(({ key }) => key ?? []));
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe("isActive", () => {
  it("marks Home only at home and others with what lies below", () => {
    expect(isActive("", "acme", "/acme")).toBe(true);
    expect(isActive("", "acme", "/acme/runs")).toBe(false);
    expect(isActive("/runs", "acme", "/acme/runs/run_1")).toBe(true);
    expect(isActive("/runs", "acme", "/acme/runs-archive")).toBe(false);
  });
});

describe("breadcrumbTrail", () => {
  it("names pages from the navigation, ids by their title or shortened", () => {
    const path = "/acme/threads/thr_01hzy3k8m2n4p6q8";
    expect(breadcrumbTrail(path, "acme", {})).toEqual([
      { label: "Chat", href: "/acme/threads" },
      { label: "thr_01hzy3k8…", href: path },
    ]);
    expect(breadcrumbTrail(path, "acme", { [path]: "Lease questions" }).at(-1)?.label).toBe("Lease questions");
  });

  it("is empty at home and does not take a longer slug for this workspace", () => {
    expect(breadcrumbTrail("/acme", "acme", {})).toEqual([]);
    expect(breadcrumbTrail("/acme-two/runs", "acme", {}).map(({ href }) => href)).toEqual([
      "/acme-two",
      "/acme-two/runs",
    ]);
  });

  it("survives a segment that is not decodable", () => {
    expect(breadcrumbTrail("/acme/agents/%E0%A4%A", "acme", {})).toHaveLength(2);
  });
});
