"use client";

import { Play, Square } from "lucide-react";
import { useId, useState, type FormEvent, type KeyboardEvent } from "react";
import { useRunProgress } from "@/components/patterns/use-run-progress";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Textarea } from "@/components/ui/textarea";
import { variablesOf, type AgentDraft, type toOverrides } from "../../_parts/agent-draft";
import { cancelTriedRunAction, readTriedRunAction, tryAgentAction } from "../../actions";
import { PlaygroundRun, type TriedRun } from "./playground-run";

type PlaygroundProps = {
  slug: string;
  agentId: string;
  versionNumber: number;
  draft: AgentDraft;
  isUnsaved: boolean;
  /** Null while the settings have a problem. Overrides are null when everything is saved. */
  task: { overrides: ReturnType<typeof toOverrides> | null; budgetMicroUsd: number | null } | null;
};

/** Tries the agent with what the editor holds, saved or not. The run is a real one: it is governed, paid and listed. */
export function Playground({ slug, agentId, versionNumber, draft, isUnsaved, task }: PlaygroundProps) {
  const id = useId();
  const [input, setInput] = useState("");
  const [values, setValues] = useState<Record<string, string>>({});
  const [runId, setRunId] = useState<string | null>(null);
  const [result, setResult] = useState<TriedRun | null>(null);
  const [pending, setPending] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const variables = variablesOf(draft);
  async function readResult(ended: string) {
    const read = await readTriedRunAction(slug, { runId: ended });
    if (read.ok) setResult(read.data);
    else setMessage(read.error.message);
  }

  const { progress, isLost } = useRunProgress(slug, runId, (ended) => void readResult(ended));
  const isRunning = runId !== null && result === null;

  async function start() {
    if (!task || input.trim() === "" || pending || isRunning) return;
    setPending(true);
    setMessage(null);
    const given = variables.flatMap(({ name }) => (values[name] ? [[name, values[name]]] : []));
    try {
      const started = await tryAgentAction(slug, {
        agent: agentId,
        input,
        variables: Object.fromEntries(given) as Record<string, string>,
        ...(task.overrides ? { overrides: task.overrides } : {}),
        ...(task.budgetMicroUsd === null ? {} : { budgetMicroUsd: task.budgetMicroUsd }),
      });
      if (!started.ok) return setMessage(started.error.message);
      setResult(null);
      setRunId(started.data.runId);
    } catch {
      setMessage("The server could not be reached. Nothing was started; try again.");
    } finally {
      setPending(false);
    }
  }

  async function cancel() {
    if (!runId) return;
    const cancelled = await cancelTriedRunAction(slug, { runId });
    if (!cancelled.ok) setMessage(cancelled.error.message);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || !(event.metaKey || event.ctrlKey) || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void start();
  }

  return (
    <Card
      className="min-w-0 xl:sticky xl:top-16 xl:flex xl:max-h-[calc(100dvh-5rem)] xl:flex-col"
      aria-labelledby={`${id}-title`}
    >
      <CardHeader>
        <div className="grid gap-0.5">
          <CardTitle id={`${id}-title`}>Playground</CardTitle>
          <CardDescription>A real run, with what stands in the editor.</CardDescription>
        </div>
        {isUnsaved ? (
          <Badge tone="masked">Unsaved settings</Badge>
        ) : (
          <Badge tone="outline">Version {versionNumber}</Badge>
        )}
      </CardHeader>
      <CardContent className="grid min-h-0 gap-4 xl:overflow-y-auto">
        <form
          className="grid gap-3"
          onSubmit={(event: FormEvent) => {
            event.preventDefault();
            void start();
          }}
        >
          <div className="grid gap-1.5">
            <Label htmlFor={`${id}-task`}>Task</Label>
            <Textarea
              id={`${id}-task`}
              rows={3}
              maxLength={100_000}
              className="max-h-56"
              placeholder="Ask or tell it something"
              value={input}
              onChange={(event) => setInput(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          {variables
            .filter(({ isUsed }) => isUsed)
            .map(({ name, defaultValue, description }) => (
              <FormField key={name} label={name} hint={description || undefined} required={defaultValue === ""}>
                {(control) => (
                  <Input
                    {...control}
                    maxLength={2_000}
                    placeholder={defaultValue || "needs a value"}
                    value={values[name] ?? ""}
                    onChange={(event) => setValues({ ...values, [name]: event.target.value })}
                  />
                )}
              </FormField>
            ))}
          <div className="flex flex-wrap items-center justify-end gap-2">
            {task === null ? (
              <p className="mr-auto text-13 text-muted-foreground">Put the settings right to try them.</p>
            ) : null}
            {isRunning ? (
              <Button variant="outline" onClick={() => void cancel()}>
                <Square aria-hidden />
                Stop
              </Button>
            ) : null}
            <Button type="submit" pending={pending} disabled={task === null || input.trim() === "" || isRunning}>
              {pending ? null : <Play aria-hidden />}
              Run
            </Button>
          </div>
        </form>
        {message ? (
          <p role="alert" className="text-13 text-denied">
            {message}
          </p>
        ) : null}
        {runId ? <PlaygroundRun slug={slug} runId={runId} progress={progress} isLost={isLost} result={result} /> : null}
      </CardContent>
    </Card>
  );
}
