import { CopyButton } from "@/components/ui/copy-button";
import { cn } from "@/components/ui/cn";

type IdChipProps = { id: string; /** What it identifies, for example "run id". */ label?: string; className?: string };

/** An identifier in mono with a copy button. Long ids are cut in the middle for the eye; the copy is whole. */
export function IdChip({ id, label = "id", className }: IdChipProps) {
  const shown = id.length > 24 ? `${id.slice(0, 14)}…${id.slice(-6)}` : id;
  return (
    <span className={cn("inline-flex h-6 max-w-full items-center rounded-sm border bg-surface pl-1.5", className)}>
      <code title={id} className="truncate font-mono text-xs text-muted-foreground">
        {shown}
      </code>
      <CopyButton value={id} label={`Copy ${label}`} className="size-6 rounded-sm [&_svg]:size-3" />
    </span>
  );
}
