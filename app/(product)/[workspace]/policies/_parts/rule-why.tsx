import type { RuleWhyDto } from "@/lib/governance/schema";

/** Why a rule held on a step: its conditions with the values of the step, what else it would have taken, what to do now. */
export function RuleWhy({ why, isOpen = false }: { why: RuleWhyDto | null; isOpen?: boolean }) {
  if (!why || why.because.length === 0) return null;
  return (
    <details open={isOpen} className="py-1 text-13">
      <summary className="w-fit cursor-pointer text-brand hover:underline">Why it held here</summary>
      <div className="grid gap-2 pt-1">
        <Sentences title="All of this was so:" sentences={why.because} />
        <Sentences title="It would not have held if one of these had been so:" sentences={why.otherwise} />
        {why.next.length > 0 ? <Sentences title="What can be done:" sentences={why.next} /> : null}
      </div>
    </details>
  );
}

function Sentences({ title, sentences }: { title: string; sentences: string[] }) {
  return (
    <div className="grid gap-0.5">
      <p className="text-muted-foreground">{title}</p>
      <ul className="grid list-disc gap-0.5 pl-4">
        {sentences.map((sentence) => (
          <li key={sentence} className="text-pretty break-words">
            {sentence}
          </li>
        ))}
      </ul>
    </div>
  );
}
