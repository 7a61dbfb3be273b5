import { cn } from "@/components/ui/cn";
import { diffLines, foldUnchanged, type DiffLine } from "./line-diff";

type DiffViewProps = {
  before: string;
  after: string;
  /** Name of what is compared, for screen readers and the head. */
  title: string;
  /** Unchanged lines kept around each change. */
  context?: number;
  className?: string;
};

const marks = { same: " ", removed: "-", added: "+" } as const;
const spoken = { same: null, removed: "Removed: ", added: "Added: " } as const;

/** A line-by-line comparison of two texts, unified. Changes carry + and -, not colour alone. */
export function DiffView({ before, after, title, context = 3, className }: DiffViewProps) {
  const lines = diffLines(before, after);
  const added = lines.filter((line) => line.kind === "added").length;
  const removed = lines.filter((line) => line.kind === "removed").length;
  return (
    <figure className={cn("overflow-hidden rounded-lg border", className)}>
      <figcaption className="flex h-9 items-center justify-between gap-2 border-b bg-surface px-3 text-xs text-muted-foreground">
        <span className="truncate">{title}</span>
        <span className="shrink-0 tabular-nums">
          {added === 0 && removed === 0 ? "No changes" : `${added} added, ${removed} removed`}
        </span>
      </figcaption>
      {added === 0 && removed === 0 ? null : (
        <div
          role="region"
          aria-label={title}
          tabIndex={0}
          className="overflow-x-auto font-mono text-[12.5px] leading-5 focus-visible:-outline-offset-2"
        >
          <div className="min-w-max py-1">
            {foldUnchanged(lines, context).map((block, at) =>
              block.kind === "gap" ? (
                <p key={at} className="bg-surface px-3 text-xs leading-6 text-muted-foreground">
                  {block.count} unchanged {block.count === 1 ? "line" : "lines"}
                </p>
              ) : (
                block.lines.map((line, i) => <DiffLineView key={`${at}-${i}`} line={line} />)
              ),
            )}
          </div>
        </div>
      )}
    </figure>
  );
}

function DiffLineView({ line }: { line: DiffLine }) {
  return (
    <div
      className={cn("flex", line.kind === "added" && "bg-allowed-soft", line.kind === "removed" && "bg-denied-soft")}
    >
      <span aria-hidden className="w-10 shrink-0 pr-2 text-right text-muted-foreground select-none">
        {line.kind === "added" ? "" : line.before}
      </span>
      <span aria-hidden className="w-10 shrink-0 pr-2 text-right text-muted-foreground select-none">
        {line.kind === "removed" ? "" : line.after}
      </span>
      <span
        aria-hidden
        className={cn(
          "w-4 shrink-0 select-none",
          line.kind === "added" && "text-allowed",
          line.kind === "removed" && "text-denied",
        )}
      >
        {marks[line.kind]}
      </span>
      <span className="pr-3 whitespace-pre">
        {spoken[line.kind] ? <span className="sr-only">{spoken[line.kind]}</span> : null}
        {line.text || " "}
      </span>
    </div>
  );
}
