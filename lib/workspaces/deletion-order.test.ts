import { expect, it } from "vitest";
import { orderForDeletion } from "./deletion-order";

it("puts referring tables first and bears a table that refers to itself", () => {
  const keys = [
    { child: "runs", parent: "versions" },
    { child: "versions", parent: "agents" },
    { child: "steps", parent: "runs" },
    { child: "runs", parent: "runs" },
    { child: "members", parent: "users" },
  ];
  const order = orderForDeletion(["agents", "members", "runs", "steps", "versions"], keys);
  expect(order).toHaveLength(5);
  for (const { child, parent } of keys.filter((key) => key.child !== key.parent && key.parent !== "users")) {
    expect(order.indexOf(child)).toBeLessThan(order.indexOf(parent));
  }
});

it("refuses a circle", () => {
  expect(() =>
    orderForDeletion(
      ["a", "b"],
      [
        { child: "a", parent: "b" },
        { child: "b", parent: "a" },
      ],
    ),
  ).toThrow();
});
