import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readCsv } from "./read-files";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "read-files-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("readCsv", () => {
  it("reads quotes, commas, line ends and empty fields in them, and nothing of a file that is not there", () => {
    const file = path.join(folder, "a.csv");
    writeFileSync(file, 'prompt,type\r\n"one, ""two""\nthree",benign\n,jailbreak\nfour,\n');
    expect(readCsv(file)).toEqual([
      { prompt: 'one, "two"\nthree', type: "benign" },
      { prompt: "", type: "jailbreak" },
      { prompt: "four", type: "" },
    ]);
    expect(readCsv(path.join(folder, "none.csv"))).toEqual([]);
  });
});
