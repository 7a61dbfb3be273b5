import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type EmptyStateProps = {
  title: string;
  /** One sentence that says what will stand here and why it is useful. */
  description: ReactNode;
  /** One action. */
  action?: ReactNode;
  /** An example of what one would have here: a code block, a sample row, a question to ask. */
  example?: ReactNode;
  icon?: LucideIcon;
  className?: string;
};

/** What a list shows when it has nothing, so that people learn what it is for. */
export function EmptyState({ title, description, action, example, icon: Icon, className }: EmptyStateProps) {
  return (
    <div
      className={cn(
        "flex flex-col items-center gap-3 rounded-lg border border-dashed px-4 py-12 text-center",
        className,
      )}
    >
      {Icon ? <Icon aria-hidden className="size-5 text-muted-foreground" /> : null}
      <div className="grid gap-1">
        <h2 className="font-medium">{title}</h2>
        <p className="max-w-[60ch] text-pretty text-muted-foreground">{description}</p>
      </div>
      {action}
      {example ? <div className="mt-2 w-full max-w-xl text-left text-13 text-muted-foreground">{example}</div> : null}
    </div>
  );
}
