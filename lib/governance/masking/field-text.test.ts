import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanEach, spansOf } from "../scan-content";
import { fieldText } from "./field-text";
import { collectFieldTexts, mapJsonTexts } from "./mask-json";
import { maskWithSession } from "./mask-text";
import { openMaskSession } from "./mask-token";
import { unmaskJson } from "./unmask";

const profile = { workspaceId: "ws_1", version: "1", options: {} };

async function maskJson(value: unknown, classes: readonly string[]) {
  const scans = await scanEach(profile, collectFieldTexts(value));
  const session = openMaskSession({ key: "key", scope: "thread_1" });
  const masked = mapJsonTexts(value, (text, field) =>
    maskWithSession(text, spansOf(scans, text, field), classes, session),
  );
  return { masked, session };
}

describe("fieldText", () => {
  it.each([
    ["homePhone", "home phone: 5551234567"],
    ["home_phone", "home phone: 5551234567"],
    ["PASSWORD", "password: 5551234567"],
    ["date-of-birth", "date of birth: 5551234567"],
  ])("reads the field %s before its value", (field, text) => {
    const looked = fieldText("5551234567", field);
    expect(looked.text).toBe(text);
    expect(looked.text.slice(looked.offset)).toBe("5551234567");
  });

  it.each([
    "title",
    "name",
    "fileName",
    "nextPageToken",
    "id",
    "description",
    "discard",
    `phone${"x".repeat(60)}`,
    null,
  ])("leaves the value in the field %s alone", (field) =>
    expect(fieldText("5551234567", field)).toEqual({ text: "5551234567", offset: 0 }),
  );
});

describe("values in fields of JSON", () => {
  it("are found by what their field says, as texts, numbers and lists, and come back", async () => {
    const value = {
      customer: { customerName: "Anna Miller", homePhone: 5551234567, mobiles: ["5559876543"], mobile: ["5550001111"] },
      login: { password: "hunter2" },
      file: { name: "Quarterly Report.pdf", nextPageToken: "abcdefgh12345678", count: 5551234567 },
    };
    const { masked, session } = await maskJson(value, ["name", "phone", "password"]);
    expect(masked).toEqual({
      customer: {
        customerName: expect.stringMatching(/^<NAME_[0-9a-f]{4}>$/),
        homePhone: expect.stringMatching(/^<PHONE_[0-9a-f]{4}>$/),
        mobiles: ["5559876543"],
        mobile: [expect.stringMatching(/^<PHONE_[0-9a-f]{4}>$/)],
      },
      login: { password: expect.stringMatching(/^<PASSWORD_[0-9a-f]{4}>$/) },
      file: value.file,
    });
    const customer = { ...value.customer, homePhone: "5551234567" };
    expect(unmaskJson(masked, { find: session.find })).toEqual({ ...value, customer });
  });

  it("come back exactly, whatever the fields are called", async () => {
    const text = fc.oneof(fc.string(), fc.constantFrom("ana@example.org", "4111111111111111", "call +49 30 1234567"));
    const field = fc.oneof(fc.string(), fc.constantFrom("phone", "card number", "e-mail", "__proto__", "name"));
    const json = fc.dictionary(field, fc.oneof(text, fc.array(text), fc.dictionary(field, text)));
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as unknown;
        const { masked, session } = await maskJson(plain, ["email", "card", "phone", "name"]);
        expect(unmaskJson(masked, { find: session.find })).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});
