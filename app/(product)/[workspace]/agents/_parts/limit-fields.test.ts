import { describe, expect, it } from "vitest";
import { toolDefinitions } from "@/lib/tools/tool-registry";
import { toolLimitsJsonSchema } from "@/lib/tools/tool-json-schema";
import { limitFieldsOf, limitLabel, limitValuesOf, readLimitValues } from "./limit-fields";

describe("limitFieldsOf", () => {
  it("shows every limit of every tool, so that none can be set by the API alone", () => {
    for (const tool of toolDefinitions) {
      const schema = toolLimitsJsonSchema(tool);
      expect(limitFieldsOf(schema).map(({ key }) => key)).toEqual(Object.keys(Object(schema.properties)));
    }
  });

  it("makes nothing of what is no schema", () => {
    for (const odd of [null, undefined, [], "x", { properties: { a: 1 } }, { properties: { a: { type: "object" } } }]) {
      expect(limitFieldsOf(odd)).toEqual([]);
    }
  });
});

it("what the form begins with, read back, is what the tool fills in by itself", () => {
  for (const tool of toolDefinitions) {
    const fields = limitFieldsOf(toolLimitsJsonSchema(tool));
    const { limits, errors } = readLimitValues(fields, limitValuesOf(fields, {}));
    expect(errors).toEqual({});
    expect(tool.limitsSchema.parse(limits)).toEqual(tool.limitsSchema.parse({}));
  }
});

describe("readLimitValues", () => {
  const fields = limitFieldsOf({
    properties: {
      maxResults: { type: "integer", minimum: 1, maximum: 20, default: 20 },
      allowedDomains: { type: "array", items: { type: "string" } },
      methods: { type: "array", items: { type: "string", enum: ["GET", "POST"] }, default: ["GET"] },
    },
  });

  it("reads lines and commas, drops repeats and blanks, keeps the tool's order of choices", () => {
    const { limits } = readLimitValues(fields, {
      maxResults: " 5 ",
      allowedDomains: "a.com\n\nb.com, a.com",
      methods: ["POST", "GET"],
    });
    expect(limits).toEqual({ maxResults: 5, allowedDomains: ["a.com", "b.com"], methods: ["GET", "POST"] });
  });

  it("leaves out what is empty and names what is wrong", () => {
    expect(readLimitValues(fields, { maxResults: "", allowedDomains: " ", methods: [] })).toEqual({
      limits: {},
      errors: {},
    });
    for (const wrong of ["0", "21", "2.5", "ten"]) {
      expect(readLimitValues(fields, { maxResults: wrong }).errors).toEqual({
        maxResults: "Write a whole number from 1 to 20.",
      });
    }
  });
});

it("labels limits in words", () => {
  expect(["maxBytes", "allowedRecipientDomains", "timeoutMs"].map(limitLabel)).toEqual([
    "Most bytes",
    "Allowed recipient domains",
    "Timeout (ms)",
  ]);
});
