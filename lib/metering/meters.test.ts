import { expect, it } from "vitest";
import { csvRow } from "./csv-row";
import { formatQuantity, isMeter } from "./meters";

it("writes quantities with their unit", () => {
  expect(formatQuantity("model_calls", 1n)).toBe("1 call");
  expect(formatQuantity("tokens_input", 12_345n)).toBe("12,345 tokens");
  expect(formatQuantity("storage_bytes", 999n)).toBe("999 B");
  expect(formatQuantity("storage_bytes", 3_400_000n)).toBe("3.4 MB");
  expect(formatQuantity("agent_seconds", 7_500n)).toBe("2 h 5 min");
  expect(formatQuantity("agent_seconds", 61n)).toBe("1 min 1 s");
});

it("knows its own meters only", () => {
  expect(isMeter("runs")).toBe(true);
  expect(isMeter("toString")).toBe(false);
});

/** Security: an exported name must not run as a formula in a spreadsheet. */
it("writes CSV cells that survive commas, quotes, line ends and formulas", () => {
  expect(csvRow(["a,b", 'say "x"', "two\nlines", null, 12n, -3])).toBe('"a,b","say ""x""","two\nlines",,12,-3\r\n');
  expect(csvRow(["=HYPERLINK(1)", "+1", "-1", "@x"])).toBe("'=HYPERLINK(1),'+1,'-1,'@x\r\n");
});
