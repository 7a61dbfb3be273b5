"use client";

import { Fragment, useState } from "react";
import { useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { FormField } from "@/components/ui/form-field";
import { Textarea } from "@/components/ui/textarea";
import { classLabel } from "@/lib/governance/class-words";
import { detectionLimits, type DetectionSettings, type TryDetectionDto } from "@/lib/governance/detection-schema";
import { tryDetectionAction } from "./actions";

type TryBoxProps = { slug: string; settings: () => DetectionSettings };

const example =
  "Dear Ms Lopez, please send the invoice to ana.lopez@example.org or call +44 20 7946 0958. Card 4111 1111 1111 1111.";

/** Shows what would be found in a text with the settings above, saved or not. */
export function TryBox({ slug, settings }: TryBoxProps) {
  const [text, setText] = useState(example);
  const [result, setResult] = useState<{ text: string; found: TryDetectionDto } | null>(null);
  const action = useAction((input: Parameters<typeof tryDetectionAction>[1]) => tryDetectionAction(slug, input));

  async function run() {
    const done = await action.run({ text, settings: settings() });
    if (done) setResult({ text, found: done.data });
  }

  return (
    <Card aria-label="Try it">
      <CardHeader>
        <div className="grid gap-1">
          <CardTitle>Try it</CardTitle>
          <CardDescription>With the settings on this page, saved or not. Nothing is kept of the text.</CardDescription>
        </div>
      </CardHeader>
      <CardContent className="grid gap-4">
        {action.error ? <Alert tone="error" title={action.error.message} /> : null}
        <FormField label="Text">
          {(control) => (
            <Textarea
              {...control}
              maxLength={detectionLimits.tryLength}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </FormField>
        <Button type="button" variant="outline" className="w-fit" pending={action.pending} onClick={() => void run()}>
          Show what is found
        </Button>
        <div aria-live="polite">{result ? <Findings {...result} /> : null}</div>
      </CardContent>
    </Card>
  );
}

function Findings({ text, found }: { text: string; found: TryDetectionDto }) {
  const { spans, injection } = found;
  return (
    <div className="grid gap-3">
      <p className="text-13">
        {spans.length === 0 ? "Nothing was found." : `${spans.length} ${spans.length === 1 ? "finding" : "findings"}.`}{" "}
        {injection.score === 0
          ? "Nothing looks like an attack on the model."
          : `Looks like an attack: ${injection.score} of 100 (${injection.rules.join(", ")}).`}
        {injection.hiddenText ? " It has text that people cannot see." : ""}
      </p>
      <p className="rounded-md border bg-surface p-3 text-sm leading-7 break-words whitespace-pre-wrap">
        {spans.map((span, index) => (
          <Fragment key={span.start}>
            {text.slice(spans[index - 1]?.end ?? 0, span.start)}
            <mark className="rounded-sm bg-masked-soft px-0.5 text-masked">
              {text.slice(span.start, span.end)}
              <Badge tone="outline" className="ml-1 align-middle">
                {classLabel(span.class)} {Math.round(span.score * 100)} %
              </Badge>
            </mark>
          </Fragment>
        ))}
        {text.slice(spans.at(-1)?.end ?? 0)}
      </p>
    </div>
  );
}
