import { ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { CodeBlock } from "@/components/ui/code-block";
import { curlFor, exampleBody } from "./curl-for";
import { describeSchema } from "./describe-schema";
import { MethodBadge } from "./method-badge";
import type { Answer, Operation, Parameter } from "./openapi-types";
import { RichText } from "./rich-text";
import { FieldHead, SchemaTree } from "./schema-tree";
import { TryPanel } from "./try-panel";

type OperationSectionProps = { operation: Operation; apiUrl: string };

/** One operation: what it does, what goes in, what comes out, a command to paste and a form to try it. */
export function OperationSection({ operation, apiUrl }: OperationSectionProps) {
  const { id, method, path, summary, description, parameters, body } = operation;
  return (
    <section
      id={id}
      aria-labelledby={`${id}-title`}
      className="grid scroll-mt-20 gap-x-10 gap-y-5 border-t pt-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,26rem)]"
    >
      <div className="grid min-w-0 content-start gap-4">
        <div className="grid gap-2">
          <h2 id={`${id}-title`} className="text-base font-semibold">
            <a href={`#${id}`} className="rounded-sm hover:underline">
              {summary}
            </a>
          </h2>
          <p className="flex flex-wrap items-center gap-2">
            <MethodBadge method={method} />
            <code className="min-w-0 font-mono text-13 break-all">{path}</code>
          </p>
          <RichText text={description} />
        </div>
        {(["path", "query", "header"] as const).map((place) => (
          <Parameters key={place} place={place} parameters={parameters.filter((parameter) => parameter.in === place)} />
        ))}
        {body ? (
          <Part title={`Body (${body.mediaType})`}>
            <SchemaTree schema={body.schema} />
          </Part>
        ) : null}
        <Part title="Answers">
          <div className="grid gap-2">
            {operation.success.map((answer) => (
              <Success key={answer.status} answer={answer} />
            ))}
            <Errors answers={operation.errors} />
          </div>
        </Part>
      </div>
      <div className="grid min-w-0 content-start gap-4 xl:sticky xl:top-20 xl:max-h-[calc(100dvh-6rem)] xl:self-start xl:overflow-y-auto xl:p-0.5">
        <CodeBlock title={`${summary} with curl`} code={curlFor(operation, apiUrl)} />
        <TryPanel
          operation={toTry(operation)}
          example={body?.mediaType === "application/json" ? JSON.stringify(exampleBody(operation), null, 2) : ""}
        />
      </div>
    </section>
  );
}

/** What the form needs of an operation, and no more: it travels to the browser. */
function toTry({ id, method, path, parameters, body }: Operation) {
  const isUpload = body?.mediaType === "multipart/form-data";
  return {
    id,
    method,
    path,
    parameters: parameters.map(({ name, in: place, required, schema }) => ({
      name,
      in: place,
      required,
      description: "",
      schema: schema.enum ? { enum: schema.enum } : {},
    })),
    bodyType: body === null ? ("none" as const) : isUpload ? ("multipart" as const) : ("json" as const),
    formFields: isUpload ? Object.keys(body.schema.properties ?? {}).filter((name) => name !== "file") : [],
  };
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="grid gap-1">
      <h3 className="text-13 font-medium">{title}</h3>
      {children}
    </div>
  );
}

const places: Record<Parameter["in"], string> = { path: "Path", query: "Query", header: "Headers" };

function Parameters({ place, parameters }: { place: Parameter["in"]; parameters: Parameter[] }) {
  if (parameters.length === 0) return null;
  return (
    <Part title={places[place]}>
      <ul className="divide-y text-13">
        {parameters.map(({ name, required, description, schema }) => {
          const { type, limits } = describeSchema(schema);
          return (
            <li key={name} className="grid gap-0.5 py-2">
              <FieldHead name={name} type={type} required={required} />
              {description ? <p className="text-pretty text-muted-foreground">{description}</p> : null}
              {limits.length > 0 ? (
                <p className="text-xs break-words text-muted-foreground">{limits.join(" · ")}</p>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Part>
  );
}

function Success({ answer }: { answer: Answer }) {
  const isJson = answer.mediaType === "application/json" && answer.schema !== null;
  return (
    <details className="group rounded-md border px-3 py-2">
      <summary className="flex list-none flex-wrap items-center gap-2 rounded-sm text-13">
        <ChevronRight aria-hidden className="size-3.5 group-open:rotate-90" />
        <span className="font-mono font-medium text-allowed">{answer.status}</span>
        <span className="text-muted-foreground">{answer.mediaType}</span>
      </summary>
      <div className="pt-1">
        {isJson && answer.schema ? (
          <SchemaTree schema={answer.schema} />
        ) : (
          <p className="text-13 text-muted-foreground">The content itself, as {answer.mediaType}.</p>
        )}
      </div>
    </details>
  );
}

function Errors({ answers }: { answers: Answer[] }) {
  return (
    <div className="rounded-md border px-3 py-2 text-13">
      <p className="text-muted-foreground">
        Errors are{" "}
        <Link href="/docs/errors" className="text-brand underline underline-offset-2">
          problems
        </Link>{" "}
        with a stable code:
      </p>
      <ul className="mt-1 grid gap-0.5">
        {answers.map(({ status, codes }) => (
          <li key={status} className="flex flex-wrap gap-x-2">
            <span className="font-mono font-medium text-denied">{status}</span>
            {codes.map((code) => (
              <Link
                key={code}
                href={`/docs/errors#${code}`}
                className="font-mono text-xs leading-5 text-muted-foreground hover:text-foreground hover:underline"
              >
                {code}
              </Link>
            ))}
          </li>
        ))}
      </ul>
    </div>
  );
}
