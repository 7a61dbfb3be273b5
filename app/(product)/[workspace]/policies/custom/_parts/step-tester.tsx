"use client";

import { useState } from "react";
import { useAction } from "@/app/_forms/use-action";
import { VerdictBadge } from "@/components/patterns/verdict-badge";
import { Alert } from "@/components/ui/alert";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { FormField } from "@/components/ui/form-field";
import { NativeSelect } from "@/components/ui/native-select";
import { Textarea } from "@/components/ui/textarea";
import type { PolicyCheckDto, SimulateInput, SimulationDto } from "@/lib/governance/custom-policy-schema";
import type { DecisionSummaryDto } from "@/lib/governance/schema";
import { RuleWhy } from "../../_parts/rule-why";
import { stageLabel } from "../../_parts/stage-words";
import { simulatePoliciesAction } from "../actions";

export type PastDecision = Pick<
  DecisionSummaryDto,
  "id" | "stage" | "verdict" | "createdAt" | "toolName" | "modelRef" | "agentName"
>;

type StepTesterProps = {
  slug: string;
  draft: NonNullable<SimulateInput["draft"]>;
  /** Why the draft cannot be tried now. */
  blocked: "checking" | "errors" | null;
  example: PolicyCheckDto["example"];
  decisions: PastDecision[];
};

type Tried = { input: "described" | string };

/** Tries the draft, with everything else that is in force, on a step that one describes or on a past decision. */
export function StepTester({ slug, draft, blocked, example, decisions }: StepTesterProps) {
  const [decisionId, setDecisionId] = useState("");
  const [written, setWritten] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [result, setResult] = useState<(Tried & { data: SimulationDto }) | null>(null);
  const action = useAction((input: Parameters<typeof simulatePoliciesAction>[1]) =>
    simulatePoliciesAction(slug, input),
  );
  const request = written ?? exampleOf(example);

  async function run() {
    setWrong(null);
    const input = decisionId ? { decisionId } : readRequest(request);
    if (typeof input === "string") return setWrong(input);
    const done = await action.run({ ...input, draft } as Parameters<typeof simulatePoliciesAction>[1]);
    setResult(done ? { input: decisionId || "described", data: done.data } : null);
  }

  return (
    <div className="grid gap-4">
      <p className="max-w-[75ch] text-13 text-muted-foreground">
        Decides one step by this draft and everything that is in force. Nothing is recorded.
      </p>
      <FormField label="Step">
        {(control) => (
          <NativeSelect {...control} value={decisionId} onChange={(event) => setDecisionId(event.target.value)}>
            <option value="">Describe a step</option>
            {decisions.map((decision) => (
              <option key={decision.id} value={decision.id}>
                {labelOf(decision)}
              </option>
            ))}
          </NativeSelect>
        )}
      </FormField>
      {decisionId ? null : (
        <FormField
          label="The step as JSON"
          hint="Say only what matters: everything else is as on a quiet step in a well-kept workspace. The example is one on which the rule holds."
          error={wrong}
        >
          {(control) => (
            <Textarea
              {...control}
              className="min-h-40 font-mono sm:text-[12.5px]"
              spellCheck={false}
              value={request}
              onChange={(event) => setWritten(event.target.value)}
            />
          )}
        </FormField>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={() => void run()} pending={action.pending} disabled={blocked !== null}>
          Try it
        </Button>
        {written === null || decisionId ? null : (
          <Button variant="ghost" onClick={() => setWritten(null)}>
            Back to the example
          </Button>
        )}
        {blocked === "errors" ? <p className="text-13 text-muted-foreground">Put the errors right first.</p> : null}
      </div>
      <div aria-live="polite">
        {action.error ? <Alert tone="error" title={action.error.message} /> : null}
        {result && !action.error ? <Outcome result={result.data} /> : null}
      </div>
    </div>
  );
}

function Outcome({ result }: { result: SimulationDto }) {
  const { verdict, explanation, recorded, draftHolds } = result;
  const asked = [...result.reasons, ...result.observed].filter(({ why }) => why && why.because.length > 0);
  return (
    <div className="grid gap-2 rounded-lg border p-3">
      <p className="flex flex-wrap items-center gap-2">
        <VerdictBadge verdict={verdict} />
        <Badge tone={draftHolds ? "brand" : "outline"}>
          {draftHolds ? "This rule holds" : "This rule does not hold"}
        </Badge>
        {recorded ? (
          <span className="flex items-center gap-1.5 text-13 text-muted-foreground">
            Then it was <VerdictBadge verdict={recorded} />
          </span>
        ) : null}
      </p>
      <p className="max-w-[75ch] text-13 text-pretty break-words">{explanation}</p>
      {asked.length > 0 ? (
        <ul className="grid max-w-[75ch] gap-1">
          {asked.map((reason) => (
            <li key={reason.policyId} className="border-l-2 pl-3 text-13">
              <span className="font-medium">{reason.title}</span>
              <RuleWhy why={reason.why} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function exampleOf(example: PolicyCheckDto["example"]): string {
  return JSON.stringify(example ?? { stage: "tool", facts: {} }, null, 2);
}

type StepInput = Pick<SimulateInput, "stage" | "facts">;

/** The step, or what is wrong with the text. */
function readRequest(text: string): StepInput | string {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === "object" && read !== null && "stage" in read) {
      const { stage, facts } = read as StepInput;
      return { stage, facts: facts ?? {} };
    }
    return 'It needs a "stage" and "facts".';
  } catch (error) {
    return `This is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`;
  }
}

function labelOf({ createdAt, stage, toolName, modelRef, agentName, verdict }: PastDecision): string {
  const what = [stageLabel(stage), toolName ?? modelRef, agentName].filter(Boolean).join(", ");
  return `${createdAt.slice(5, 16).replace("T", " ")} · ${what} · ${verdict.replace("_", " ")}`;
}
