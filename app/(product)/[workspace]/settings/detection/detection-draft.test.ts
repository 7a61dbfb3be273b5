import { expect, it } from "vitest";
import { detectionSettings, type DetectionSettingsDto } from "@/lib/governance/detection-schema";
import { fromDraft, nextKey, toDraft } from "./detection-draft";

const kept = detectionSettings.parse({
  allow: ["press@example.test", "+49 30 1234567"],
  deny: [{ text: "Project Nightingale", class: "code_name" }],
  custom: [{ class: "code_name", words: ["Kestrel"], shapes: ["CN-##"], patterns: ["X\\d{4}"], score: 0.85 }],
  off: ["ip"],
});
const dto: DetectionSettingsDto = {
  ...kept,
  version: 3,
  classes: ["ip"],
  required: [],
  updatedAt: null,
  updatedBy: null,
};

it("comes back as it was kept", () => {
  expect(fromDraft(toDraft(dto))).toEqual(kept);
});

it("leaves out empty lines and rows", () => {
  const draft = { ...toDraft(dto), allow: "\n a1 \n\n", deny: [{ key: 0, text: " ", className: "email" }] };
  expect(fromDraft(draft)).toMatchObject({ allow: ["a1"], deny: [] });
});

it("gives each new row a key of its own", () => {
  expect([nextKey([]), nextKey([{ key: 4 }, { key: 1 }])]).toEqual([0, 5]);
});
