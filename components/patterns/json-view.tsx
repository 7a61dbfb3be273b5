"use client";

import { ChevronRight } from "lucide-react";
import { useState, type ReactNode } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { cn } from "@/components/ui/cn";

type JsonViewProps = {
  value: unknown;
  /** Levels that are open at first. */
  openDepth?: number;
  label?: string;
  className?: string;
};

const longListLimit = 100;
const longTextLimit = 2_000;

/** JSON text for any value: bigints as strings, cycles refused with a note instead of a crash. */
export function toJsonText(value: unknown): string {
  try {
    return JSON.stringify(value, (_key, item) => (typeof item === "bigint" ? item.toString() : item), 2) ?? "null";
  } catch {
    return "This value cannot be shown as JSON.";
  }
}

/** A value as collapsible JSON in mono, with a copy button. Long lists and texts open in parts. */
export function JsonView({ value, openDepth = 2, label = "JSON", className }: JsonViewProps) {
  return (
    <div className={cn("relative rounded-lg border bg-surface", className)}>
      <CopyButton
        value={toJsonText(value)}
        label={`Copy ${label}`}
        className="absolute top-1 right-1 z-10 bg-surface"
      />
      <div
        role="region"
        aria-label={label}
        tabIndex={0}
        className="max-h-[32rem] overflow-auto p-3 pr-10 font-mono text-[12.5px] leading-5 focus-visible:-outline-offset-2"
      >
        <JsonNode value={value} depth={0} openDepth={openDepth} />
      </div>
    </div>
  );
}

type JsonNodeProps = { name?: string; value: unknown; depth: number; openDepth: number };

function JsonNode({ name, value, depth, openDepth }: JsonNodeProps) {
  if (Array.isArray(value)) {
    const entries = value.map((item, index): [string, unknown] => [String(index), item]);
    return <JsonBranch name={name} entries={entries} brackets="[]" depth={depth} openDepth={openDepth} />;
  }
  if (typeof value === "object" && value !== null && !(value instanceof Date)) {
    return <JsonBranch name={name} entries={Object.entries(value)} brackets="{}" depth={depth} openDepth={openDepth} />;
  }
  return (
    <div className="pl-4 break-words whitespace-pre-wrap">
      <JsonName name={name} />
      <JsonLeaf value={value} />
    </div>
  );
}

function JsonName({ name }: { name?: string }) {
  return name === undefined ? null : <span className="text-muted-foreground">{name}: </span>;
}

function JsonLeaf({ value }: { value: unknown }): ReactNode {
  const [whole, setWhole] = useState(false);
  if (typeof value === "string") {
    const cut = !whole && value.length > longTextLimit;
    return (
      <>
        <span className="text-allowed">&quot;{cut ? value.slice(0, longTextLimit) : value}&quot;</span>
        {cut ? (
          <button type="button" className="ml-1 text-brand hover:underline" onClick={() => setWhole(true)}>
            show all {value.length.toLocaleString("en")} characters
          </button>
        ) : null}
      </>
    );
  }
  if (typeof value === "number" || typeof value === "bigint")
    return <span className="text-brand">{String(value)}</span>;
  if (typeof value === "boolean") return <span className="text-waiting">{String(value)}</span>;
  if (value instanceof Date) return <span className="text-allowed">&quot;{value.toISOString()}&quot;</span>;
  return <span className="text-muted-foreground">null</span>;
}

type JsonBranchProps = {
  name?: string;
  entries: [string, unknown][];
  brackets: "[]" | "{}";
  depth: number;
  openDepth: number;
};

function JsonBranch({ name, entries, brackets, depth, openDepth }: JsonBranchProps) {
  const [open, setOpen] = useState(depth < openDepth);
  const [limit, setLimit] = useState(longListLimit);
  if (entries.length === 0) {
    return (
      <div className="pl-4">
        <JsonName name={name} />
        <span className="text-muted-foreground">{brackets}</span>
      </div>
    );
  }
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="inline-flex items-center rounded-sm text-left hover:bg-accent"
      >
        <ChevronRight aria-hidden className={cn("size-3 shrink-0 text-muted-foreground", open && "rotate-90")} />
        <span className="ml-1">
          <JsonName name={name} />
          <span className="text-muted-foreground">
            {brackets[0]}
            {open ? null : ` ${entries.length} ${entries.length === 1 ? "entry" : "entries"} ${brackets[1]}`}
          </span>
        </span>
      </button>
      {open ? (
        <div className="ml-1.5 border-l pl-2">
          {entries.slice(0, limit).map(([key, item]) => (
            <JsonNode key={key} name={key} value={item} depth={depth + 1} openDepth={openDepth} />
          ))}
          {entries.length > limit ? (
            <button
              type="button"
              className="pl-4 text-brand hover:underline"
              onClick={() => setLimit(limit + longListLimit)}
            >
              show {Math.min(longListLimit, entries.length - limit)} more of {entries.length}
            </button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
