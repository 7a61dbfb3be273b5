import { expect, it } from "vitest";
import { StatementNames } from "./statement-names";

it("names a text from its second use on, always alike, and no two texts alike", () => {
  const names = new StatementNames();
  expect(names.nameOf("select 1")).toBe("");
  expect(names.nameOf("select 2")).toBe("");
  const [one, two] = [names.nameOf("select 1"), names.nameOf("select 2")];
  expect(one).toMatch(/^mandate_\d+$/);
  expect(two).not.toBe(one);
  expect(names.nameOf("select 1")).toBe(one);
});

it("gives no more than 500 names and forgets texts that never come again", () => {
  const names = new StatementNames();
  const twice = (sql: string) => (names.nameOf(sql), names.nameOf(sql));
  const given = new Set([...Array(600).keys()].map((index) => twice(`select ${index}`)));
  expect(given.has("")).toBe(true);
  expect(given.size).toBe(501);
  for (let index = 0; index < 10_000; index++) names.nameOf(`select once ${index}`);
  expect(twice("select 0")).toMatch(/^mandate_/);
});
