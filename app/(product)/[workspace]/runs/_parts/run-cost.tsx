import { Money } from "@/components/patterns/money";

type RunCostProps = { run: { costMicroUsd: number; hasUnknownCost: boolean } };

/** What a run cost. Where a price is not known the amount is a lower bound and says so; nothing else is "unknown". */
export function RunCost({ run }: RunCostProps) {
  if (!run.hasUnknownCost) return <Money microUsd={run.costMicroUsd} />;
  if (run.costMicroUsd === 0) return <Money microUsd={null} />;
  return (
    <span className="whitespace-nowrap" title="A model without a known price took part, so this is a lower bound">
      at least <Money microUsd={run.costMicroUsd} />
    </span>
  );
}
