"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { useAction } from "@/app/_forms/use-action";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { toast } from "@/components/ui/toaster";
import type { CustomPolicyDto, CustomProblem, PolicyCheckDto } from "@/lib/governance/custom-policy-schema";
import { checkPolicyAction, createCustomPolicyAction, updateCustomPolicyAction } from "../actions";
import { CodeField } from "./code-field";
import { DryRunPanel } from "./dry-run-panel";
import { ProblemList } from "./problem-list";
import { PublishDialog } from "./publish-dialog";
import { StepTester, type PastDecision } from "./step-tester";

type PolicyEditorProps = {
  slug: string;
  /** What is stored; null for a policy that is being written. */
  policy: CustomPolicyDto | null;
  startText: string;
  startCheck: PolicyCheckDto;
  decisions: PastDecision[];
  canManage: boolean;
  canPublish: boolean;
  /** The published versions, for a policy that has some. */
  versions?: ReactNode;
};

const checkAfterMs = 400;

/** A rule in code and in words, with ways to try it before it binds. */
export function PolicyEditor(props: PolicyEditorProps) {
  const { slug, policy, startText, startCheck, decisions, canManage, canPublish, versions } = props;
  const router = useRouter();
  const fieldId = useId();
  const problemsId = useId();
  const timer = useRef<number | undefined>(undefined);
  const latest = useRef(startText);
  const [text, setText] = useState(startText);
  const [saved, setSaved] = useState({ text: policy?.text ?? null, revision: policy?.revision ?? 0 });
  const [check, setCheck] = useState(startCheck);
  const [checking, setChecking] = useState(false);
  const create = useAction((input: { text: string }) => createCustomPolicyAction(slug, input));
  const update = useAction((input: Parameters<typeof updateCustomPolicyAction>[1]) =>
    updateCustomPolicyAction(slug, input),
  );
  const isDirty = text !== saved.text;
  const hasErrors = check.problems.some((problem) => problem.severity === "error");
  const isSound = !checking && !hasErrors;
  const blocked = checking ? "checking" : hasErrors ? "errors" : null;
  const refusal = create.error ?? update.error;

  // A version that was put into the draft, or somebody else's save, comes in with a newer revision. What is not saved
  // here stays; saving it then says that there is a newer one.
  if (policy && policy.revision > saved.revision && !isDirty) {
    setSaved({ text: policy.text, revision: policy.revision });
    setText(policy.text);
    setCheck({ ...check, sentence: policy.sentence, problems: policy.problems });
  }

  useEffect(() => {
    if (!isDirty || policy === null) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isDirty, policy]);

  function change(next: string) {
    setText(next);
    latest.current = next;
    setChecking(true);
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => void checkNow(next), checkAfterMs);
  }

  async function checkNow(asked: string) {
    const result = asked.trim() === "" ? null : await checkPolicyAction(slug, { text: asked });
    if (latest.current !== asked) return; // a newer text is being checked
    setChecking(false);
    const next = result?.ok
      ? result.data
      : { sentence: null, example: null, problems: [cannotCheck(result?.error.message)] };
    // While there is an error, the step of the last sound text stays in the tester.
    setCheck((earlier) => ({ ...next, example: next.example ?? earlier.example }));
  }

  async function save() {
    if (policy) {
      const done = await update.run({ customPolicyId: policy.id, text, revision: saved.revision });
      if (!done) return;
      setSaved({ text: done.data.text, revision: done.data.revision });
      toast.success("Draft saved");
      return;
    }
    const done = await create.run({ text });
    if (!done) return;
    toast.success("Draft saved");
    router.push(`/${slug}/policies/custom/${done.data.id}`);
  }

  function goTo(problem: CustomProblem) {
    const field = document.getElementById(fieldId);
    if (!(field instanceof HTMLTextAreaElement)) return;
    const [start, end] = [
      offsetOf(text, problem.line, problem.column),
      offsetOf(text, problem.endLine, problem.endColumn),
    ];
    field.focus();
    field.setSelectionRange(start, Math.max(start, end));
  }

  return (
    <div className="grid gap-6">
      <section aria-label="The rule" className="grid gap-3">
        <div className="grid gap-1 rounded-lg border bg-card px-4 py-3">
          <h2 className="text-13 font-medium">In words</h2>
          <p className="max-w-[75ch] text-pretty break-words">
            {check.sentence ?? (
              <span className="text-muted-foreground">Here stands what the rule says, once it has no errors.</span>
            )}
          </p>
        </div>
        <CodeField
          value={text}
          onChange={change}
          problems={checking ? [] : check.problems}
          label="The rule in Cedar"
          describedBy={`${fieldId}-help ${problemsId}`}
          readOnly={!canManage}
          fieldId={fieldId}
        />
        <p id={`${fieldId}-help`} className="text-13 text-muted-foreground">
          Ctrl and space suggest what could stand here. Tab indents; press Escape first to leave the field with Tab.
        </p>
        <ProblemList id={problemsId} problems={check.problems} checking={checking} onGo={goTo} />
        {refusal ? <Alert tone="error" title={refusal.message} /> : null}
        {canManage ? (
          <div className="flex flex-wrap items-center gap-2">
            <Button
              variant={isDirty ? "default" : "outline"}
              onClick={() => void save()}
              pending={create.pending || update.pending}
              disabled={!isDirty || !isSound}
            >
              Save draft
            </Button>
            {policy && canPublish ? (
              <PublishDialog
                slug={slug}
                policy={policy}
                disabled={isDirty || !policy.hasUnpublishedChanges || !isSound}
              />
            ) : null}
            <p className="text-13 text-muted-foreground">{stateOf(policy, isDirty, canPublish)}</p>
          </div>
        ) : null}
      </section>
      <Tabs defaultValue="test">
        <TabsList aria-label="Try the rule">
          <TabsTrigger value="test">Test a step</TabsTrigger>
          {canManage ? <TabsTrigger value="dry-run">Dry run</TabsTrigger> : null}
          {versions ? <TabsTrigger value="versions">Versions</TabsTrigger> : null}
        </TabsList>
        <TabsContent value="test">
          <StepTester
            slug={slug}
            draft={{ text, mode: "enforce", ...(policy ? { replaces: policy.id } : {}) }}
            blocked={blocked}
            example={check.example}
            decisions={decisions}
          />
        </TabsContent>
        <TabsContent value="dry-run">
          <DryRunPanel slug={slug} text={text} replaces={policy?.id} blocked={blocked} />
        </TabsContent>
        {versions ? <TabsContent value="versions">{versions}</TabsContent> : null}
      </Tabs>
    </div>
  );
}

function stateOf(policy: CustomPolicyDto | null, isDirty: boolean, canPublish: boolean): string {
  if (isDirty) return policy ? "Not saved yet." : "A draft binds nobody until it is published.";
  if (policy && !policy.hasUnpublishedChanges) return "Published as it stands here.";
  return canPublish ? "Saved, and not published." : "Saved. An owner or admin can publish it.";
}

function cannotCheck(message = "Write a rule, or start from a template."): CustomProblem {
  return { code: "syntax", severity: "error", message, line: 1, column: 1, endLine: 1, endColumn: 1 };
}

function offsetOf(text: string, line: number, column: number): number {
  const before = text.split("\n").slice(0, line - 1);
  return before.reduce((sum, part) => sum + part.length + 1, 0) + column - 1;
}
