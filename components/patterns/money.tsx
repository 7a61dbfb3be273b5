import { cn } from "@/components/ui/cn";
import { formatMicroUsd, formatMicroUsdExact, type MicroUsd } from "./money-format";

type MoneyProps = { microUsd: MicroUsd | null | undefined; className?: string };

/** An amount in US dollars, tabular; the title holds every digit. Null is shown as "unknown", never as zero. */
export function Money({ microUsd, className }: MoneyProps) {
  const shown = formatMicroUsd(microUsd);
  const unknown = shown === "unknown";
  return (
    <span
      className={cn("whitespace-nowrap tabular-nums", unknown && "text-muted-foreground", className)}
      title={unknown ? "The price is not known" : formatMicroUsdExact(microUsd)}
    >
      {shown}
    </span>
  );
}
