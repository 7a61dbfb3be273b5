import { describe, expect, it } from "vitest";
import { formatBytes } from "./bytes-format";
import { chooseFiles, refusalOf } from "./choose-files";

const limits = { accept: [".pdf", "text/plain", "image/*"], maxBytes: 1_048_576, maxFiles: 2 };
const aFile = (name: string, size = 10, type = "") => ({ name, size, type });

describe("refusalOf", () => {
  it.each([
    aFile("Contract.PDF"),
    aFile("notes", 10, "text/plain"),
    aFile("scan", 10, "image/png"),
    aFile("a.pdf", 1_000_000),
  ])("takes $name ($type)", (file) => {
    expect(refusalOf(file, limits)).toBeNull();
  });

  it("names the reason: kind, emptiness, size", () => {
    expect(refusalOf(aFile("run.exe"), limits)).toContain("not accepted");
    expect(refusalOf(aFile("a.pdf", 0), limits)).toContain("empty");
    expect(refusalOf(aFile("a.pdf", 1_500_000), limits)).toBe("This file is 1.4 MB; the limit is 1 MB.");
  });
});

describe("chooseFiles", () => {
  it("takes up to the limit, counting those already there, and refuses the rest with a reason", () => {
    const { taken, refused } = chooseFiles([aFile("a.pdf"), aFile("b.exe"), aFile("c.pdf")], limits, 1);
    expect(taken.map((file) => file.name)).toEqual(["a.pdf"]);
    expect(refused.map(({ file }) => file.name)).toEqual(["b.exe", "c.pdf"]);
    expect(refused[1]?.reason).toBe("No more than 2 files at a time.");
  });
});

describe("formatBytes", () => {
  it.each([
    [0, "0 B"],
    [999, "999 B"],
    [1_024, "1 kB"],
    [1_450_000, "1.4 MB"],
    [50 * 1_024 * 1_024, "50 MB"],
    [1_024 * 1_024 - 1, "1 MB"],
    [-1, "–"],
  ])("shows %d as %s", (bytes, shown) => {
    expect(formatBytes(bytes)).toBe(shown);
  });
});
