"use client";

import { useId, useRef, useState, type KeyboardEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { CustomProblem } from "@/lib/governance/custom-policy-schema";
import { caretAfter, completePolicy, type Completion } from "./complete-policy";

type CodeFieldProps = {
  value: string;
  onChange: (value: string) => void;
  problems: readonly CustomProblem[];
  label: string;
  describedBy: string;
  readOnly?: boolean;
  fieldId: string;
};

type Popup = { from: number; items: Completion[]; chosen: number; line: number; column: number };

const lineHeight = 20;
const padding = 10;

/**
 * A text field for code: line numbers, marks on lines with problems, and completion by keyboard. Tab indents; Escape
 * first, or Shift and Tab, leaves the field, so that nobody is caught in it.
 */
export function CodeField({ value, onChange, problems, label, describedBy, readOnly, fieldId }: CodeFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const mayLeave = useRef(false);
  const [popup, setPopup] = useState<Popup | null>(null);
  const [scrolled, setScrolled] = useState(0);
  const listId = useId();
  const lines = value.split("\n").length;
  const byLine = new Map<number, CustomProblem["severity"]>();
  for (const { line, severity } of problems) if (byLine.get(line) !== "error") byLine.set(line, severity);

  function suggest(text: string, caret: number, asked: boolean) {
    const { from, items } = completePolicy(text, caret);
    if (items.length === 0 || (!asked && from === caret && !/[.@"]/.test(text.charAt(caret - 1))))
      return setPopup(null);
    const before = text.slice(0, from);
    const line = before.split("\n").length;
    setPopup({ from, items, chosen: 0, line, column: from - (before.lastIndexOf("\n") + 1) });
  }

  /** Types into the field as a person would, so that undo takes it back; the field's own handler tells of the change. */
  function replace(start: number, end: number, text: string, caret = text.length) {
    const target = field.current;
    if (!target) return;
    target.focus();
    target.setSelectionRange(start, end);
    if (!document.execCommand("insertText", false, text)) {
      target.setRangeText(text, start, end, "end");
      onChange(target.value);
    }
    target.setSelectionRange(start + caret, start + caret);
  }

  function accept(item: Completion) {
    const target = field.current;
    if (!target || !popup) return;
    replace(popup.from, target.selectionStart, item.insert, caretAfter(item.insert));
    setPopup(null);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (popup && onPopupKey(event, popup)) return;
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      suggest(value, start, true);
    } else if (event.key === "Escape") {
      mayLeave.current = true;
    } else if (event.key === "Tab" && !event.shiftKey && !mayLeave.current && !readOnly) {
      event.preventDefault();
      replace(start, end, "  ");
    } else if (event.key !== "Tab" && event.key !== "Shift") mayLeave.current = false;
  }

  /** Keys that belong to the list while it is open; true when one was taken. */
  function onPopupKey(event: KeyboardEvent, { items, chosen }: Popup): boolean {
    const move = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const item = items[chosen];
    if (move !== 0) setPopup((open) => open && { ...open, chosen: (chosen + move + items.length) % items.length });
    else if ((event.key === "Enter" || event.key === "Tab") && !event.shiftKey && item) accept(item);
    else if (event.key === "Escape") setPopup(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return (
    <div className="relative flex overflow-visible rounded-lg border bg-surface font-mono text-[12.5px] leading-5 focus-within:border-ring">
      <div
        aria-hidden
        className="shrink-0 border-r py-2.5 pr-2 pl-3 text-right text-muted-foreground select-none"
        style={{ minWidth: "3rem" }}
      >
        {Array.from({ length: lines }, (_, index) => {
          const severity = byLine.get(index + 1);
          return (
            <div
              key={index}
              className={cn(
                severity === "error" && "font-semibold text-denied",
                severity === "warning" && "font-semibold text-masked",
              )}
            >
              {index + 1}
            </div>
          );
        })}
      </div>
      <div className="relative min-w-0 flex-1">
        {[...byLine].map(([line, severity]) => (
          <div
            key={line}
            aria-hidden
            className={cn(
              "pointer-events-none absolute inset-x-0 h-5",
              severity === "error" ? "bg-denied-soft" : "bg-masked-soft",
            )}
            style={{ top: padding + (line - 1) * lineHeight }}
          />
        ))}
        <textarea
          ref={field}
          id={fieldId}
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={problems.some((problem) => problem.severity === "error") || undefined}
          aria-autocomplete="list"
          aria-controls={popup ? listId : undefined}
          aria-activedescendant={popup ? `${listId}-${popup.chosen}` : undefined}
          value={value}
          readOnly={readOnly}
          rows={Math.max(lines, 12)}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          onChange={(event) => {
            onChange(event.target.value);
            suggest(event.target.value, event.target.selectionStart, false);
          }}
          onKeyDown={onKeyDown}
          onScroll={(event) => setScrolled(event.currentTarget.scrollLeft)}
          onClick={() => setPopup(null)}
          onBlur={() => {
            mayLeave.current = false;
            setPopup(null);
          }}
          className="relative block w-full resize-none overflow-x-auto overflow-y-hidden rounded-r-lg bg-transparent px-3 py-2.5 text-[16px] leading-5 whitespace-pre focus-visible:-outline-offset-1 sm:text-[12.5px]"
        />
        {popup ? (
          <ul
            id={listId}
            role="listbox"
            aria-label="Suggestions"
            className="absolute z-20 max-h-56 w-64 max-w-full overflow-y-auto rounded-md border bg-popover p-1 text-popover-foreground shadow-md"
            style={{
              top: padding + popup.line * lineHeight,
              left: `max(0px, min(calc(${popup.column}ch + 12px - ${scrolled}px), calc(100% - 16rem)))`,
            }}
          >
            {popup.items.map((item, index) => (
              <li
                key={item.label}
                id={`${listId}-${index}`}
                role="option"
                aria-selected={index === popup.chosen}
                ref={index === popup.chosen ? (node) => node?.scrollIntoView({ block: "nearest" }) : undefined}
                onMouseDown={(event) => {
                  event.preventDefault();
                  accept(item);
                }}
                className={cn(
                  "flex cursor-pointer items-baseline justify-between gap-3 rounded-sm px-2 py-0.5",
                  index === popup.chosen && "bg-accent text-accent-foreground",
                )}
              >
                <span className="truncate">{item.label}</span>
                <span className="shrink-0 font-sans text-xs text-muted-foreground">{item.detail}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    </div>
  );
}
