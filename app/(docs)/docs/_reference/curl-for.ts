import type { Operation } from "./openapi-types";
import { sampleValue } from "./sample-value";

/** The body that the example and the form begin with: the contract's own example, or what the schema asks for. */
export function exampleBody(operation: Pick<Operation, "body">): unknown {
  const { body } = operation;
  if (!body) return undefined;
  if (body.example !== undefined) return body.example;
  const sample = sampleValue(body.schema);
  const [first] = Object.entries(body.schema.properties ?? {});
  // Where every field may be left out, one of them shows what a change looks like.
  return first && JSON.stringify(sample) === "{}" ? { [first[0]]: sampleValue(first[1], first[0]) } : sample;
}

/** `$RUN_ID` for `{runId}`: paste the command, set the variable. */
export function shellPath(path: string): string {
  return path.replaceAll(
    /\{(\w+)\}/g,
    (_, name: string) => `$${name.replaceAll(/([a-z])([A-Z])/g, "$1_$2").toUpperCase()}`,
  );
}

/** One word for a POSIX shell: in single quotes, with the single quotes inside it written out. */
export function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A command that works when pasted, with this installation's address; the key comes from the environment. */
export function curlFor(operation: Operation, apiUrl: string): string {
  const { method, body } = operation;
  const isStream = operation.success.some(({ mediaType }) => mediaType === "text/event-stream");
  const isFile = operation.success.some(({ mediaType }) => mediaType === "application/octet-stream");
  const start = ["curl -sS", ...(isStream ? ["-N"] : []), `"${apiUrl}${shellPath(operation.path)}"`].join(" ");
  const implied = body ? "post" : "get";
  const lines = [
    start,
    ...(method === implied ? [] : [`-X ${method.toUpperCase()}`]),
    `-H "Authorization: Bearer $MANDATE_API_KEY"`,
    ...bodyLines(operation),
    ...(isFile ? ["-OJ"] : []),
  ];
  return lines.join(" \\\n  ");
}

function bodyLines(operation: Operation): string[] {
  if (!operation.body) return [];
  if (operation.body.mediaType === "multipart/form-data") return [`-F "file=@contract.pdf"`];
  return [`-H "Content-Type: application/json"`, `-d ${shellQuote(JSON.stringify(exampleBody(operation), null, 2))}`];
}
