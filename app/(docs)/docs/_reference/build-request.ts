import type { Operation } from "./openapi-types";

/** What the form sends: everything that is needed to make the same request again. */
export type TryValues = {
  /** By parameter name; an empty text means "not sent". */
  parameters: Record<string, string>;
  body: string;
  file: File | null;
  /** Text fields beside the file of an upload. */
  fields: Record<string, string>;
};

/** How the request proves who asks: a key that was pasted, or the signed-in person in one of their workspaces. */
export type TryCredential = { kind: "key"; key: string } | { kind: "session"; workspace: string };

export type TryOperation = Pick<Operation, "method" | "path" | "parameters"> & {
  bodyType: "none" | "json" | "multipart";
};

type BuiltRequest = { ok: true; url: string; init: RequestInit } | { ok: false; problem: string };

/** The request of a filled form, or one sentence about what is missing. Nothing is sent. */
export function buildRequest(operation: TryOperation, values: TryValues, credential: TryCredential): BuiltRequest {
  const refuse = (problem: string): BuiltRequest => ({ ok: false, problem });
  const valueOf = (name: string): string => values.parameters[name]?.trim() ?? "";
  const missing = operation.parameters.find(({ name, required }) => required && valueOf(name) === "");
  if (missing) return refuse(`Fill in ${missing.name}.`);

  const headers = new Headers();
  if (credential.kind === "session") headers.set("mandate-workspace", credential.workspace);
  else {
    const key = credential.key.trim();
    if (key === "") return refuse("Paste an API key, or choose a workspace.");
    if (!/^[\x21-\x7e]+$/.test(key)) return refuse("The key holds characters that no key has.");
    headers.set("authorization", `Bearer ${key}`);
  }

  const search = new URLSearchParams();
  let path = operation.path;
  for (const { name, in: place } of operation.parameters) {
    const value = valueOf(name);
    if (value === "") continue;
    if (place === "path") path = path.replace(`{${name}}`, () => encodeURIComponent(value));
    else if (place === "query") search.append(name, value);
    else if (!/^[\x20-\x7e]+$/.test(value)) return refuse(`${name} may hold printable ASCII characters only.`);
    else headers.set(name, value);
  }

  // With a key, the browser's own session must not take part.
  const init: RequestInit = {
    method: operation.method.toUpperCase(),
    headers,
    credentials: credential.kind === "key" ? "omit" : "same-origin",
    cache: "no-store",
    redirect: "manual",
  };
  if (operation.bodyType === "multipart") {
    if (!values.file) return refuse("Choose a file.");
    const form = new FormData();
    form.set("file", values.file);
    for (const [name, value] of Object.entries(values.fields)) if (value.trim() !== "") form.set(name, value.trim());
    init.body = form;
  } else if (operation.bodyType === "json" && values.body.trim() !== "") {
    try {
      JSON.parse(values.body);
    } catch (error) {
      return refuse(`The body is not valid JSON: ${error instanceof Error ? error.message : "it cannot be read"}.`);
    }
    headers.set("content-type", "application/json");
    init.body = values.body;
  }
  return { ok: true, url: `/api${path}${search.size > 0 ? `?${search}` : ""}`, init };
}
