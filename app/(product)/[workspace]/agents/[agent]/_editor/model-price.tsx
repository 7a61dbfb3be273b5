import { formatMicroUsd } from "@/components/patterns/money-format";
import type { ModelChoice } from "../../_parts/agent-draft";
import type { ModelChoices, ModelOption } from "../../_parts/model-choices";
import { priceOfRun, type TypicalRun } from "../../_parts/typical-run";

/** The model that a choice means now; null for one that is not connected or not known. */
export function chosenModel(choice: ModelChoice, models: ModelChoices): ModelOption | null {
  const found =
    choice.kind === "tier"
      ? models.tiers.find(({ tier }) => tier === choice.tier)
      : models.models.find(({ ref }) => ref === choice.ref);
  return found ?? null;
}

/** List prices per million tokens: "$2.00 in, $10.00 out per million tokens". An unknown price is said to be unknown. */
export function PriceText({ option }: { option: ModelOption }) {
  if (option.isBuiltIn) return <span>Costs nothing: it runs inside this installation</span>;
  if (!option.price) return <span>Price unknown</span>;
  const { inputPerMillion, outputPerMillion, asOf } = option.price;
  return (
    <span className="tabular-nums" title={`List price, compared with the provider's page on ${asOf}`}>
      {formatMicroUsd(inputPerMillion)} in, {formatMicroUsd(outputPerMillion)} out per million tokens
    </span>
  );
}

type TypicalRunTextProps = {
  run: TypicalRun;
  option: ModelOption | null;
  /** Without what the figure rests on. */
  isBrief?: boolean;
};

/** What one run will cost about, and on what that rests. */
export function TypicalRunText({ run, option, isBrief = false }: TypicalRunTextProps) {
  const cost = option ? priceOfRun(run, option.price) : null;
  const count = (tokens: number) => tokens.toLocaleString("en-US");
  const basis =
    run.measuredRuns === null
      ? `assuming ${count(run.inputTokens)} tokens in and ${count(run.outputTokens)} out, as it has not run yet`
      : `${count(run.inputTokens)} tokens in and ${count(run.outputTokens)} out, the average of ${
          run.measuredRuns === 1 ? "one run" : `${count(run.measuredRuns)} runs`
        } in 30 days`;
  return (
    <>
      A typical run:{" "}
      <strong className="font-medium text-foreground tabular-nums">
        {cost === null ? "price unknown" : cost === 0 ? "no model cost" : `about ${formatMicroUsd(cost)}`}
      </strong>
      {isBrief ? "." : ` (${basis}).`}
    </>
  );
}
