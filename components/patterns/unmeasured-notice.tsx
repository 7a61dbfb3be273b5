import { TriangleAlert } from "lucide-react";
import type { UnmeasuredDto } from "@/lib/governance/schema";

/** Says of a rule that it rests on facts that nothing measures yet, so that nobody relies on it. Nothing when all are. */
export function UnmeasuredNotice({ unmeasured }: { unmeasured: UnmeasuredDto }) {
  const { unmeasuredFacts } = unmeasured;
  if (unmeasuredFacts.length === 0) return null;
  return (
    <div role="note" className="flex max-w-[70ch] items-start gap-2 rounded-lg border bg-card px-3 py-2 text-13">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0 text-masked" />
      <div className="grid min-w-0 gap-1">
        <p>This rule reads facts that nothing measures yet:</p>
        <ul className="grid gap-0.5 text-muted-foreground">
          {unmeasuredFacts.map(({ fact, words, value }) => (
            <li key={fact} className="min-w-0 break-words">
              {words}, so it sees “{value}” <code className="font-mono text-xs">{fact}</code>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
