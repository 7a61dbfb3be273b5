"use client";

import { ArrowRight, CircleAlert } from "lucide-react";
import { useRouter } from "next/navigation";
import { useId, useState, type FormEvent, type KeyboardEvent } from "react";
import { useAction } from "@/app/_forms/use-action";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { Label } from "@/components/ui/label";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import { startRunAction } from "../actions";
import { DocumentPicker } from "./document-picker";
import type { RunChoice, RunOptions } from "./run-options";

type NewRunFormProps = {
  slug: string;
  options: RunOptions;
  /** Which agent and task the form begins with; remount it with another key to change them. */
  start?: { choice?: RunChoice; task?: string };
  autoFocus?: boolean;
  onStarted?: () => void;
};

const write = ({ kind, id }: RunChoice): string => `${kind}:${id}`;

function read(value: string): RunChoice {
  const [kind, ...rest] = value.split(":");
  return { kind: kind === "template" ? "template" : "agent", id: rest.join(":") };
}

/** Agent, task, start. Leads to the run's page, where the work can be watched. */
export function NewRunForm({ slug, options, start, autoFocus, onStarted }: NewRunFormProps) {
  const router = useRouter();
  const baseId = useId();
  const [choice, setChoice] = useState<RunChoice | null>(start?.choice ?? options.usual);
  const [task, setTask] = useState(start?.task ?? "");
  const [documents, setDocuments] = useState<ReadonlySet<string>>(new Set());
  const [variables, setVariables] = useState<Record<string, string>>({});
  const [started, setStarted] = useState(false);
  const { run, pending, message, fieldError } = useAction((input: Parameters<typeof startRunAction>[1]) =>
    startRunAction(slug, input),
  );
  const agent = choice?.kind === "agent" ? options.agents.find(({ id }) => id === choice.id) : undefined;
  const template = choice?.kind === "template" ? options.templates.find(({ id }) => id === choice.id) : undefined;
  const asked = agent?.variables ?? [];

  async function submit() {
    if (!choice || task.trim() === "" || pending || started) return;
    const given = Object.entries(variables).filter(
      ([name, value]) => value !== "" && asked.some((v) => v.name === name),
    );
    const result = await run({
      choice,
      input: task,
      documents: [...documents],
      variables: Object.fromEntries(given),
    });
    if (!result) return;
    setStarted(true);
    onStarted?.();
    router.push(`/${slug}/runs/${result.data.id}`);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    void submit();
  }

  if (!choice) {
    return (
      <p className="text-muted-foreground">
        There is no agent to hand work to yet. Owners, admins and builders create agents.
      </p>
    );
  }
  const problem = message ?? fieldError("documents");
  return (
    <form
      className="grid gap-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div className="grid gap-1.5">
        <Label htmlFor={`${baseId}-task`}>Task</Label>
        <Textarea
          id={`${baseId}-task`}
          name="task"
          required
          autoFocus={autoFocus}
          rows={3}
          maxLength={100_000}
          placeholder={template?.example ?? "What should the agent do? One task, in your own words."}
          value={task}
          onChange={(event) => setTask(event.target.value)}
          onKeyDown={onKeyDown}
          aria-invalid={fieldError("input") ? true : undefined}
          className="max-h-80"
        />
        {fieldError("input") ? <p className="text-13 text-denied">{fieldError("input")}</p> : null}
      </div>
      {asked.length > 0 ? (
        <div className="grid gap-3 sm:grid-cols-2">
          {asked.map((variable) => (
            <FormField key={variable.name} label={variable.name} hint={variable.description || undefined}>
              {(control) => (
                <Input
                  {...control}
                  required={variable.defaultValue === ""}
                  maxLength={2_000}
                  placeholder={variable.defaultValue}
                  value={variables[variable.name] ?? ""}
                  onChange={(event) => setVariables({ ...variables, [variable.name]: event.target.value })}
                />
              )}
            </FormField>
          ))}
        </div>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <NativeSelect
          aria-label="Agent"
          value={write(choice)}
          onChange={(event) => setChoice(read(event.target.value))}
          className="w-full sm:w-64"
        >
          {options.agents.length > 0 ? (
            <optgroup label="Agents">
              {options.agents.map(({ id, name }) => (
                <option key={id} value={write({ kind: "agent", id })}>
                  {name}
                </option>
              ))}
            </optgroup>
          ) : null}
          {options.templates.length > 0 ? (
            <optgroup label="New agent from a template">
              {options.templates.map(({ id, title }) => (
                <option key={id} value={write({ kind: "template", id })}>
                  {title}
                </option>
              ))}
            </optgroup>
          ) : null}
        </NativeSelect>
        <DocumentPicker documents={options.documents} chosen={documents} onChange={setDocuments} />
        <span className="ml-auto flex items-center gap-2">
          <span aria-hidden className="hidden items-center gap-1 text-xs text-muted-foreground sm:inline-flex">
            <Kbd>⌘/Ctrl</Kbd>
            <Kbd>Enter</Kbd>
          </span>
          <Button type="submit" pending={pending || started} disabled={task.trim() === ""}>
            Start run
            <ArrowRight aria-hidden />
          </Button>
        </span>
      </div>
      <div aria-live="polite" className="empty:-mt-3">
        {template ? (
          <p className="text-13 text-muted-foreground">
            {template.description} Starting creates this agent; you can change it later.
          </p>
        ) : null}
        {problem ? (
          <p role="alert" className="mt-1 flex items-start gap-1.5 text-13 text-denied">
            <CircleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
            {problem}
          </p>
        ) : null}
      </div>
    </form>
  );
}
