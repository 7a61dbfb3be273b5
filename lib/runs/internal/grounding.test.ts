import { expect, it } from "vitest";
import { groundedPct } from "./grounding";

const policy = `Customers may return goods within 30 days of delivery. The refund is paid to the card that was used.
Digital goods cannot be returned once they were downloaded. Shipping is free above 50 euros.`;

it("counts the sentences whose words and numbers were read", () => {
  expect(
    groundedPct("Goods may be returned within 30 days of delivery [[chk_00000000000000000000000000]].", [policy]),
  ).toBe(100);
  expect(
    groundedPct(
      "Goods may be returned within 30 days of delivery. Our founder climbed Mount Everest twice in winter.",
      [policy],
    ),
  ).toBe(50);
});

it("does not let a number pass that was not read", () => {
  expect(groundedPct("Customers may return goods within 90 days of delivery.", [policy])).toBe(0);
});

it("finds nothing where nothing was read, and asks nothing of an answer that claims nothing", () => {
  expect(groundedPct("Customers may return goods within 30 days of delivery.", [])).toBe(0);
  expect(groundedPct("Done.", [])).toBe(100);
  expect(groundedPct("", [policy])).toBe(100);
});

it("does not put a claim together from all over a long text", () => {
  const filler = Array.from({ length: 40 }, (_, index) => `Paragraph ${index} speaks about gardening and roses.`);
  const scattered = [
    "The refund takes patience.",
    ...filler,
    "Delivery needs Tuesday.",
    ...filler,
    "Elephants approve invoices.",
  ];
  expect(groundedPct("Elephants approve the refund of each delivery on Tuesday.", [scattered.join(" ")])).toBe(0);
});

it("works in scripts without spaces", () => {
  expect(groundedPct("商品は配達後30日以内に返品できます。", ["お客様は商品を配達後30日以内に返品できます。"])).toBe(
    100,
  );
});
