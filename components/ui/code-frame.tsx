import type { ReactNode } from "react";
import { cn } from "./cn";

type CodeFrameProps = {
  code: string;
  /** Shown in the head, for example "curl" or a file name; also the region's name. */
  title: string;
  /** Shown at the end of the head; CodeBlock puts the copy button here. */
  action?: ReactNode;
  className?: string;
  wrap?: boolean;
};

/** Code in a frame, without any JavaScript. */
export function CodeFrame({ code, title, action, className, wrap = false }: CodeFrameProps) {
  return (
    <figure className={cn("overflow-hidden rounded-lg border bg-surface", className)}>
      <figcaption className="flex h-9 items-center justify-between gap-2 border-b pr-1 pl-3 text-xs text-muted-foreground">
        <span className="truncate">{title}</span>
        {action}
      </figcaption>
      <pre
        tabIndex={0}
        className={cn(
          "overflow-x-auto p-3 font-mono text-[12.5px] leading-5 focus-visible:-outline-offset-2",
          wrap && "break-words whitespace-pre-wrap",
        )}
      >
        <code>{code}</code>
      </pre>
    </figure>
  );
}
