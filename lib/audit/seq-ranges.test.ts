import { expect, it } from "vitest";
import { toRanges } from "./seq-ranges";

it("joins numbers that follow each other, and nothing else", () => {
  expect(toRanges([])).toEqual([]);
  expect(toRanges([1, 2, 3, 7, 9, 10])).toEqual([
    [1, 3],
    [7, 7],
    [9, 10],
  ]);
});
