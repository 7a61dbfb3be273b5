"use client";

import { X } from "lucide-react";
import { useId, useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { buildRequest, type TryValues } from "./build-request";
import { useCredential } from "./credential";
import { CredentialField } from "./credential-field";
import { TryAnswer } from "./try-answer";
import type { TryPanelOperation } from "./try-panel";
import { useTry } from "./use-try";

type TryFormProps = { operation: TryPanelOperation; example: string; onClose: () => void };

/** Fills in an operation and sends it for real, to this installation. */
export function TryForm({ operation, example, onClose }: TryFormProps) {
  const { credential } = useCredential();
  const titleId = useId();
  const file = useRef<HTMLInputElement>(null);
  const [values, setValues] = useState<Omit<TryValues, "file">>({ parameters: {}, body: example, fields: {} });
  const [problem, setProblem] = useState<string | null>(null);
  const { answer, isBusy, send, stop } = useTry();
  const verb = operation.method.toUpperCase();

  function submit(event: FormEvent) {
    event.preventDefault();
    const request = buildRequest(operation, { ...values, file: file.current?.files?.[0] ?? null }, credential);
    setProblem(request.ok ? null : request.problem);
    if (request.ok) void send(request.url, request.init);
  }

  return (
    <form onSubmit={submit} noValidate aria-labelledby={titleId} className="grid gap-3 rounded-lg border p-3">
      <div className="flex items-center justify-between gap-2">
        <h3 id={titleId} className="text-13 font-medium">
          Try it
        </h3>
        <Button variant="ghost" size="icon-sm" aria-label="Close the form" onClick={onClose}>
          <X aria-hidden />
        </Button>
      </div>
      <CredentialField />
      {operation.parameters.map(({ name, required, in: place, schema }) => (
        <FormField
          key={`${place} ${name}`}
          label={<code className="font-mono">{name}</code>}
          required={required}
          optional={!required}
        >
          {(control) => {
            const value = values.parameters[name] ?? "";
            const set = (next: string) => setValues({ ...values, parameters: { ...values.parameters, [name]: next } });
            return schema.enum ? (
              <NativeSelect {...control} value={value} onChange={(event) => set(event.target.value)}>
                <option value="">{required ? "Choose one" : "Not sent"}</option>
                {schema.enum.map((option) => (
                  <option key={String(option)} value={String(option)}>
                    {String(option)}
                  </option>
                ))}
              </NativeSelect>
            ) : (
              <Input
                {...control}
                value={value}
                autoComplete="off"
                spellCheck={false}
                onChange={(event) => set(event.target.value)}
              />
            );
          }}
        </FormField>
      ))}
      {operation.bodyType === "json" ? (
        <FormField label="Body">
          {(control) => (
            <Textarea
              {...control}
              className="max-h-80 font-mono text-[12.5px]"
              spellCheck={false}
              value={values.body}
              onChange={(event) => setValues({ ...values, body: event.target.value })}
            />
          )}
        </FormField>
      ) : null}
      {operation.bodyType === "multipart" ? (
        <>
          <FormField label={<code className="font-mono">file</code>} required>
            {(control) => <Input {...control} ref={file} type="file" className="py-1" />}
          </FormField>
          {operation.formFields.map((name) => (
            <FormField key={name} label={<code className="font-mono">{name}</code>} optional>
              {(control) => (
                <Input
                  {...control}
                  autoComplete="off"
                  value={values.fields[name] ?? ""}
                  onChange={(event) =>
                    setValues({ ...values, fields: { ...values.fields, [name]: event.target.value } })
                  }
                />
              )}
            </FormField>
          ))}
        </>
      ) : null}
      {problem ? (
        <p role="alert" className="text-13 text-denied">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          size="sm"
          variant={operation.method === "delete" ? "destructive" : "default"}
          pending={isBusy}
        >
          Send {verb} request
        </Button>
        {isBusy ? (
          <Button size="sm" variant="outline" onClick={stop}>
            Stop
          </Button>
        ) : null}
        {operation.method === "get" ? null : (
          <p className="text-xs text-muted-foreground">A real request: it changes real data.</p>
        )}
      </div>
      {answer ? <TryAnswer answer={answer} isBusy={isBusy} /> : null}
    </form>
  );
}
