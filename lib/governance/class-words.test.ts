import { expect, it } from "vitest";
import { classLabel, classPlural } from "./class-words";
import { SPAN_CLASSES } from "./detectors/span-classes";

it("calls each class what people call it, and a workspace's own by its name", () => {
  expect([classLabel("dob"), classLabel("api_key"), classLabel("case_number")]).toEqual([
    "Date of birth",
    "API key",
    "Case number",
  ]);
  expect([classPlural("ssn"), classPlural("case_number")]).toEqual(["social security numbers", "case number"]);
  for (const name of SPAN_CLASSES) expect(classLabel(name)).not.toMatch(/_/);
});
