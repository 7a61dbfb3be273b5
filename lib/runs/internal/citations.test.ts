import { expect, it } from "vitest";
import { citedIds, passageIdsIn, withoutCitations, withNumbers } from "./citations";

const first = `chk_${"0".repeat(26)}`;
const second = `chk_${"1".repeat(26)}`;

it("finds each cited passage once, in order", () => {
  expect(citedIds(`A [[${second}]]. B [[${first}]] and again [[${second}]].`)).toEqual([second, first]);
  expect(citedIds("nothing cited [1] [[x]]")).toEqual([]);
});

it("knows the passages that tools gave, wherever they stand in a result", () => {
  expect(passageIdsIn([null, { result: { passages: [{ chunkId: first }], note: `see ${second}` } }])).toEqual(
    new Set([first, second]),
  );
});

it("numbers what is known and takes the rest out, invented spellings too", () => {
  const text = `Thirty days [[${first}]][[chk_invented]], in writing [[${second}]].`;
  expect(withNumbers(text, new Map([[first, 1]]))).toBe("Thirty days [1], in writing.");
  expect(withoutCitations(text)).toBe("Thirty days, in writing.");
});
