import { ChevronRight } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { describeSchema } from "./describe-schema";
import type { JsonSchema } from "./openapi-types";

type SchemaTreeProps = { schema: JsonSchema; depth?: number };

/** Deeper than this nobody reads; the OpenAPI document has it all. */
const maxDepth = 6;

/** A body as a tree of fields: name, type, whether it is required, what it means and its limits. Deeper levels fold. */
export function SchemaTree({ schema, depth = 0 }: SchemaTreeProps) {
  const { type, limits, fields, choices } = describeSchema(schema);
  if (choices.length > 0) return <Choices choices={choices} depth={depth} />;
  if (fields.length === 0) {
    return (
      <p className="text-13 text-muted-foreground">
        {type}
        {limits.length > 0 ? `; ${limits.join("; ")}` : ""}
      </p>
    );
  }
  return (
    <ul className="divide-y text-13">
      {fields.map((field) => (
        <Field key={field.name} {...field} depth={depth} />
      ))}
    </ul>
  );
}

function Field({
  name,
  schema,
  required,
  depth,
}: {
  name: string;
  schema: JsonSchema;
  required: boolean;
  depth: number;
}) {
  const { type, limits, fields, choices } = describeSchema(schema);
  const hasMore = (fields.length > 0 || choices.length > 0) && depth < maxDepth;
  return (
    <li className="grid gap-0.5 py-2">
      <FieldHead name={name} type={type} required={required} />
      {schema.description ? <p className="text-pretty text-muted-foreground">{schema.description}</p> : null}
      {limits.length > 0 ? <p className="text-xs break-words text-muted-foreground">{limits.join(" · ")}</p> : null}
      {hasMore ? (
        <details className="group">
          <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-xs text-muted-foreground hover:text-foreground">
            <ChevronRight aria-hidden className="size-3 group-open:rotate-90" />
            {fields.length > 0 ? `Fields of ${name}` : `Shapes of ${name}`}
          </summary>
          <div className="mt-1 ml-1.5 border-l pl-3">
            {choices.length > 0 ? (
              <Choices choices={choices} depth={depth + 1} />
            ) : (
              <SchemaTree schema={{ ...schema, ...flatten(fields) }} depth={depth + 1} />
            )}
          </div>
        </details>
      ) : null}
    </li>
  );
}

/** The described fields as a schema again, so that lists and nullable objects show their objects' fields. */
function flatten(fields: ReturnType<typeof describeSchema>["fields"]): JsonSchema {
  return {
    type: "object",
    anyOf: undefined,
    oneOf: undefined,
    items: undefined,
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
  };
}

export function FieldHead({ name, type, required }: { name: string; type: string; required: boolean }) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5">
      <code className="font-mono font-medium">{name}</code>
      <span className="text-muted-foreground">{type}</span>
      {required ? <Badge tone="outline">required</Badge> : null}
    </p>
  );
}

function Choices({ choices, depth }: { choices: JsonSchema[]; depth: number }) {
  return (
    <div className="grid gap-2">
      <p className="text-13 text-muted-foreground">One of {choices.length} shapes:</p>
      {choices.map((choice, index) => (
        <details key={index} className="group rounded-md border px-3 py-2" open={index === 0}>
          <summary className="flex w-fit list-none items-center gap-1 rounded-sm text-13 font-medium">
            <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
            {choiceName(choice, index)}
          </summary>
          <SchemaTree schema={choice} depth={depth + 1} />
        </details>
      ))}
    </div>
  );
}

/** A shape is told from the others by its constant field: kind "openai". */
function choiceName(choice: JsonSchema, index: number): string {
  const constant = Object.entries(choice.properties ?? {}).find(([, field]) => field.const !== undefined);
  return constant
    ? `${constant[0]} ${JSON.stringify(constant[1].const)}`
    : `Shape ${index + 1}: ${describeSchema(choice).type}`;
}
