"use client";

import { useRouter } from "next/navigation";
import { useState, type FormEvent } from "react";
import { useAction } from "@/app/_forms/use-action";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardFooter, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { RadioCard, RadioGroup } from "@/components/ui/radio-group";
import { Textarea } from "@/components/ui/textarea";
import { createAgentAction } from "../actions";

export type StartingPoint = {
  /** A template's id; empty for none. */
  id: string;
  title: string;
  description: string;
  name: string;
  about: string;
  instructions: string;
  facts: { label: string; text: string }[];
};

type Written = { name: string; description: string; instructions: string };
type NewAgentFormProps = { slug: string; points: StartingPoint[]; start: string };

const nothing = "nothing";

/** Choose a starting point, say what the agent should do, create it. Leads to its page, where it can be tried. */
export function NewAgentForm({ slug, points, start }: NewAgentFormProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState(start);
  // What was written stays when another starting point is chosen; only what was not touched follows the choice.
  const [written, setWritten] = useState<Partial<Written>>({});
  const [created, setCreated] = useState(false);
  const { run, pending, message, fieldError } = useAction((input: Parameters<typeof createAgentAction>[1]) =>
    createAgentAction(slug, input),
  );
  const point = points.find(({ id }) => id === chosen) ?? points[0];
  if (!point) return null;
  const values: Written = { name: point.name, description: point.about, instructions: point.instructions, ...written };

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (pending || created) return;
    const result = await run({ template: point?.id || null, ...values });
    if (!result) return;
    setCreated(true);
    router.push(`/${slug}/agents/${result.data.slug}`);
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="grid gap-5 lg:grid-cols-[20rem_minmax(0,1fr)]">
      <section aria-labelledby="starting-point" className="grid content-start gap-2">
        <h2 id="starting-point" className="text-13 font-medium">
          Starting point
        </h2>
        <RadioGroup
          aria-labelledby="starting-point"
          value={chosen || nothing}
          onValueChange={(value) => setChosen(value === nothing ? "" : value)}
        >
          {points.map(({ id, title, description }) => (
            <RadioCard key={id} value={id || nothing} label={title} description={description} />
          ))}
        </RadioGroup>
      </section>
      <Card className="self-start">
        <CardHeader>
          <CardTitle>{point.id ? point.title : "A new agent"}</CardTitle>
        </CardHeader>
        <CardContent className="grid gap-4">
          <FormField label="Name" required error={fieldError("name")}>
            {(control) => (
              <Input
                {...control}
                maxLength={80}
                autoComplete="off"
                placeholder="Contract assistant"
                value={values.name}
                onChange={(event) => setWritten({ ...written, name: event.target.value })}
              />
            )}
          </FormField>
          <FormField label="Description" optional error={fieldError("description")}>
            {(control) => (
              <Input
                {...control}
                maxLength={500}
                autoComplete="off"
                placeholder="What it is for, in one sentence"
                value={values.description}
                onChange={(event) => setWritten({ ...written, description: event.target.value })}
              />
            )}
          </FormField>
          <FormField
            label="Instructions"
            required
            error={fieldError("instructions")}
            hint="What it should do, how, and when it should stop and say so."
          >
            {(control) => (
              <Textarea
                {...control}
                maxLength={20_000}
                className="min-h-36 leading-6"
                placeholder="Answer questions from our contracts. Quote the clause and name the document."
                value={values.instructions}
                onChange={(event) => setWritten({ ...written, instructions: event.target.value })}
              />
            )}
          </FormField>
          <dl className="grid gap-x-4 gap-y-1 rounded-lg border bg-surface p-3 text-13 sm:grid-cols-[7rem_1fr]">
            {point.facts.map(({ label, text }) => (
              <div key={label} className="contents">
                <dt className="text-muted-foreground">{label}</dt>
                <dd className="mb-1 sm:mb-0">{text}</dd>
              </div>
            ))}
          </dl>
          {message ? (
            <p role="alert" className="text-13 text-denied">
              {message}
            </p>
          ) : null}
        </CardContent>
        <CardFooter>
          <Button
            type="submit"
            pending={pending || created}
            disabled={values.name.trim() === "" || values.instructions.trim() === ""}
          >
            Create agent
          </Button>
        </CardFooter>
      </Card>
    </form>
  );
}
