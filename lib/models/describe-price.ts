import { priceRowAt } from "./price-usage";
import type { PriceSchedule } from "./prices";
import type { ModelPriceDto } from "./provider-schema";

/** The list price that applies on a day, as it is shown; null when it is not known. Long prompts may cost more. */
export function describePrice(schedule: PriceSchedule | null, at: Date): ModelPriceDto | null {
  const row = schedule && priceRowAt(schedule, at);
  if (!schedule || !row) return null;
  const { input, cachedInput, output } = row.rates;
  return {
    inputMicroUsdPerMillion: input,
    cachedInputMicroUsdPerMillion: cachedInput === "input" ? input : cachedInput,
    outputMicroUsdPerMillion: output,
    source: schedule.source,
    asOf: schedule.asOf,
  };
}
