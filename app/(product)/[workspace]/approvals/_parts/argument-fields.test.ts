import { describe, expect, it } from "vitest";
import { toolJsonSchema } from "@/lib/tools/tool-json-schema";
import { findTool, toolDefinitions } from "@/lib/tools/tool-registry";
import { describeArguments, fromDraft, readArguments, toDraft } from "./argument-fields";

function fieldsOf(tool: string, values: Record<string, unknown>) {
  const found = findTool(tool);
  if (!found) throw new Error(`no tool ${tool}`);
  return describeArguments(toolJsonSchema(found), values);
}

const mail = { to: ["a@example.com", "b@example.com"], subject: "Refunds", body: "Hello,\n\n30 days." };
const request = {
  url: "https://example.com",
  method: "POST",
  headers: { accept: "text/html", "x-time": "10:30" },
  body: "{}",
};

describe("describeArguments", () => {
  it("gives each argument of a mail and of a request the control that fits it", () => {
    expect(fieldsOf("send_email", mail).map(({ name, kind }) => [name, kind])).toEqual([
      ["to", "list"],
      ["subject", "text"],
      ["body", "longText"],
    ]);
    expect(fieldsOf("http_request", request).map(({ name, kind }) => [name, kind])).toEqual([
      ["url", "text"],
      ["method", "choice"],
      ["headers", "pairs"],
      ["body", "longText"],
    ]);
  });

  it("hides nothing: what the schema does not name, or a schema that is none, is shown as JSON", () => {
    expect(fieldsOf("calculate", { expression: "1+1", secret: { deep: [1] } }).at(-1)).toMatchObject({
      name: "secret",
      kind: "json",
    });
    expect(describeArguments(null, { any: 1 })).toMatchObject([{ name: "any", kind: "json" }]);
  });
});

describe("readArguments", () => {
  it("gives back exactly what it was given, for every tool's arguments here", () => {
    for (const [tool, values] of [
      ["send_email", mail],
      ["http_request", request],
      ["write_document", { title: "Report", format: "pdf", markdown: "# A\n\n- b" }],
      ["search_knowledge", { query: "leave", limit: 6 }],
    ] as const) {
      const fields = fieldsOf(tool, values);
      const drafts = Object.fromEntries(
        fields.map((field) => [field.name, toDraft(field, (values as Record<string, unknown>)[field.name])]),
      );
      expect(readArguments(fields, drafts)).toEqual({ arguments: values, errors: null });
    }
    expect(toolDefinitions.length).toBeGreaterThanOrEqual(4);
  });

  it("names each argument that is wrong and hands on none of them", () => {
    const fields = [...fieldsOf("http_request", request), ...fieldsOf("search_knowledge", {})];
    const result = readArguments(fields, { url: " ", method: "GET", headers: "no colon", query: "x", limit: "many" });
    expect(result.arguments).toBeNull();
    expect(Object.keys(result.errors ?? {}).sort()).toEqual(["headers", "limit", "url"]);
  });

  it("leaves out what is optional and empty, and refuses broken JSON", () => {
    expect(fromDraft({ kind: "text", isRequired: false }, "  ")).toEqual({ value: undefined, error: null });
    expect(fromDraft({ kind: "json", isRequired: false }, "{").error).toMatch(/JSON/);
    expect(fromDraft({ kind: "number", isRequired: true }, "1e999").error).toMatch(/number/);
  });
});
