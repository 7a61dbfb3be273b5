import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { Spinner } from "@/components/ui/spinner";
import type { CustomProblem } from "@/lib/governance/custom-policy-schema";

type ProblemListProps = {
  id: string;
  problems: readonly CustomProblem[];
  checking: boolean;
  onGo: (problem: CustomProblem) => void;
};

/** What is wrong with the text, each entry a way to its place. */
export function ProblemList({ id, problems, checking, onGo }: ProblemListProps) {
  const isSound = !problems.some((problem) => problem.severity === "error");
  return (
    <div id={id} aria-live="polite" className="grid gap-1.5 text-13">
      {checking ? (
        <p className="flex items-center gap-1.5 text-muted-foreground">
          <Spinner className="size-3.5" /> Checking
        </p>
      ) : problems.length === 0 ? (
        <p className="flex items-center gap-1.5 text-allowed">
          <CircleCheck aria-hidden className="size-3.5" /> No problems found
        </p>
      ) : (
        <p className="sr-only">{isSound ? "Warnings" : "Errors"}</p>
      )}
      {checking ? null : (
        <ul className="grid gap-1">
          {problems.map((problem) => {
            const isError = problem.severity === "error";
            const Icon = isError ? CircleAlert : TriangleAlert;
            return (
              <li key={`${problem.code}:${problem.line}:${problem.column}:${problem.message}`}>
                <button
                  type="button"
                  onClick={() => onGo(problem)}
                  className="flex max-w-full items-start gap-1.5 rounded-sm text-left hover:underline"
                >
                  <Icon
                    aria-hidden
                    className={
                      isError ? "mt-0.5 size-3.5 shrink-0 text-denied" : "mt-0.5 size-3.5 shrink-0 text-masked"
                    }
                  />
                  <span className="min-w-0 break-words">
                    <span className="text-muted-foreground">
                      {isError ? "Error" : "Warning"}, line {problem.line}:{" "}
                    </span>
                    {problem.message}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
