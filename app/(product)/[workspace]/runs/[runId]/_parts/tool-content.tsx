"use client";

import Link from "next/link";
import { z } from "zod";
import { JsonView } from "@/components/patterns/json-view";
import { passageHref } from "@/components/patterns/passage-href";
import { ArgumentList } from "../../../approvals/_parts/argument-list";
import { describeArguments } from "../../../approvals/_parts/argument-fields";

const toolInput = z.looseObject({ arguments: z.record(z.string(), z.unknown()) });
const toolError = z.object({ error: z.object({ code: z.string(), message: z.string() }) });
const found = z.object({
  result: z.object({
    passages: z.array(
      z.looseObject({
        chunkId: z.string(),
        documentId: z.string(),
        documentName: z.string(),
        page: z.number(),
        text: z.string(),
      }),
    ),
  }),
});

/** A schema that fits any arguments, for showing them: texts as texts, lists of texts as lists, the rest as JSON. */
function schemaOf(values: Record<string, unknown>) {
  const properties = Object.entries(values).map(([name, value]) => {
    if (typeof value === "string") return [name, { type: "string" }];
    if (typeof value === "number" || typeof value === "boolean") return [name, { type: typeof value }];
    if (Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === "string")) {
      return [name, { type: "array", items: { type: "string" } }];
    }
    return [name, {}];
  });
  return { properties: Object.fromEntries(properties) };
}

/** The arguments that a tool was called with. */
export function ToolInput({ value }: { value: unknown }) {
  const parsed = toolInput.safeParse(value);
  if (!parsed.success) return <JsonView value={value} label="Arguments" />;
  const values = parsed.data.arguments;
  return <ArgumentList fields={describeArguments(schemaOf(values), values)} values={values} />;
}

/** What a tool gave back: passages as passages with their place, an error as a sentence, anything else as JSON. */
export function ToolOutput({ slug, value }: { slug: string; value: unknown }) {
  const failed = toolError.safeParse(value);
  if (failed.success) {
    return (
      <p className="text-13 break-words">
        {failed.data.error.message}{" "}
        <code className="font-mono text-xs text-muted-foreground">{failed.data.error.code}</code>
      </p>
    );
  }
  const passages = found.safeParse(value);
  if (!passages.success) return <JsonView value={resultOf(value)} label="Result" />;
  const list = passages.data.result.passages;
  if (list.length === 0) return <p className="text-13 text-muted-foreground">No passage was found.</p>;
  return (
    <ol className="grid gap-3">
      {list.map(({ chunkId, documentId, documentName, page, text }) => (
        <li key={chunkId} className="grid gap-0.5 border-l-2 pl-3">
          <Link
            href={passageHref(slug, { documentId, chunkId })}
            className="w-fit text-13 text-brand underline-offset-4 hover:underline"
          >
            {documentName}, page {page}
          </Link>
          <span className="line-clamp-5 text-13 break-words whitespace-pre-wrap text-muted-foreground">{text}</span>
        </li>
      ))}
    </ol>
  );
}

function resultOf(value: unknown): unknown {
  return typeof value === "object" && value !== null && "result" in value ? value.result : value;
}
