import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { isReservedSegment, needsSession } from "./public-paths";

it.each(["/acme", "/acme/runs/run_1", "/account/security", "/new", "/operator"])("needs a session for %s", (path) => {
  expect(needsSession(path)).toBe(true);
});

it.each([
  "/",
  "/sign-in",
  "/sign-up",
  "/invite",
  "/docs/start",
  "/local/mail",
  "/pricing",
  "/.well-known/x",
  "/metrics",
])("needs none for %s", (path) => {
  expect(needsSession(path)).toBe(false);
});

function topLevelSegments(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("_") && !entry.name.startsWith("["))
    .flatMap((entry) => (entry.name.startsWith("(") ? topLevelSegments(`${folder}/${entry.name}`) : [entry.name]));
}

/** Else somebody could name a workspace like one of our pages, and one of the two could not be reached. */
it("reserves the first segment of every page that exists", () => {
  const segments = topLevelSegments(fileURLToPath(new URL("../../app", import.meta.url)));
  expect(segments).toContain("sign-in");
  expect(segments.filter((segment) => !isReservedSegment(segment))).toEqual([]);
});
