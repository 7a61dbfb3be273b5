import { formatMicroUsd } from "@/components/patterns/money-format";
import type { ModelPriceDto } from "@/lib/models/provider-schema";

/** "in $2.00, out $10.00"; "free" for what costs nothing, "price unknown" for what nobody published. */
export function describePriceLine(price: ModelPriceDto | null): string {
  if (!price) return "price unknown";
  const { inputMicroUsdPerMillion: input, outputMicroUsdPerMillion: output } = price;
  if (input === 0 && output === 0) return "free";
  return `in ${formatMicroUsd(input)}, out ${formatMicroUsd(output)}`;
}

/** Where a price was read and when; nothing for the built-in model. */
export function PriceSource({ price }: { price: ModelPriceDto | null }) {
  if (!price) return <span className="text-muted-foreground">–</span>;
  if (!price.source.startsWith("https://")) return <span className="text-muted-foreground">{price.source}</span>;
  return (
    <a href={price.source} target="_blank" rel="noreferrer" className="text-brand hover:underline">
      {new URL(price.source).hostname}
      <span className="sr-only"> (opens in a new tab)</span>
      <span className="text-muted-foreground">, {price.asOf}</span>
    </a>
  );
}
