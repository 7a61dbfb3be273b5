import { expect, it } from "vitest";
import { documentStatuses } from "@/lib/knowledge/schema";
import { hasFile, isBeingRead, kindName, mayHelpToReadAgain } from "./reading-state";

it("looks again only while something is on its way", () => {
  expect(documentStatuses.filter((status) => isBeingRead({ status }))).toEqual(["queued", "processing"]);
});

it("offers to read again where that may help, and not where the file is the reason", () => {
  expect(mayHelpToReadAgain({ failureCode: "internal" })).toBe(true);
  expect(mayHelpToReadAgain({ failureCode: "document_encrypted" })).toBe(false);
});

it("offers the file unless a rule did not let it be kept", () => {
  expect([hasFile({ failureCode: null }), hasFile({ failureCode: "document_encrypted" })]).toEqual([true, true]);
  expect(hasFile({ failureCode: "document_denied" })).toBe(false);
  expect(mayHelpToReadAgain({ failureCode: "document_denied" })).toBe(false);
});

it("names kinds in words", () => {
  expect([kindName("docx"), kindName("epub"), kindName(null)]).toEqual(["Word (DOCX)", "epub", "–"]);
});
