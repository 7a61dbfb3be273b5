"use client";

import type { ReactNode } from "react";
import { z } from "zod";
import { JsonView } from "@/components/patterns/json-view";
import { Badge } from "@/components/ui/badge";
import { ClampedText } from "./clamped-text";

const part = z.union([
  z.looseObject({ type: z.literal("text"), text: z.string() }),
  z.looseObject({ type: z.literal("tool-call"), toolName: z.string(), input: z.unknown() }),
  z.looseObject({ type: z.literal("tool-result"), toolName: z.string(), output: z.unknown() }),
]);
const modelInput = z.looseObject({
  system: z.string(),
  messages: z.array(z.looseObject({ role: z.string(), content: z.union([z.string(), z.array(part)]) })),
  masked: z.array(z.string()).catch([]).default([]),
});
const modelOutput = z.looseObject({
  text: z.string(),
  toolCalls: z.array(z.looseObject({ name: z.string(), args: z.unknown() })),
});

const roles: Record<string, string> = { user: "Task", assistant: "Agent", tool: "Tool result", system: "Instructions" };

/** What a model was told, as a conversation; anything else as it is. */
export function ModelInput({ value }: { value: unknown }) {
  const parsed = modelInput.safeParse(value);
  if (!parsed.success) return <JsonView value={value} label="Input" />;
  const { system, messages, masked } = parsed.data;
  return (
    <div className="grid min-w-0 gap-3">
      {masked.length > 0 ? (
        <p className="flex flex-wrap items-center gap-1.5 text-13 text-muted-foreground">
          Masked before it left:
          {masked.map((name) => (
            <Badge key={name} tone="masked">
              {name.replaceAll("_", " ")}
            </Badge>
          ))}
        </p>
      ) : null}
      <Turn role="system">
        <ClampedText text={system} whole={240} />
      </Turn>
      {messages.map(({ role, content }, index) => (
        <Turn key={index} role={role}>
          {typeof content === "string" ? (
            <ClampedText text={content} />
          ) : (
            content.map((piece, at) => <Piece key={at} piece={piece} />)
          )}
        </Turn>
      ))}
    </div>
  );
}

function Turn({ role, children }: { role: string; children: ReactNode }) {
  return (
    <div className="grid min-w-0 gap-1 border-l-2 pl-3">
      <span className="text-xs text-muted-foreground">{roles[role] ?? role}</span>
      {children}
    </div>
  );
}

function Piece({ piece }: { piece: z.output<typeof part> }) {
  if (piece.type === "text") return <ClampedText text={piece.text} />;
  if (piece.type === "tool-call") {
    return (
      <div className="grid gap-1">
        <span className="text-13">
          uses <code className="font-mono">{piece.toolName}</code>
        </span>
        <JsonView value={piece.input} label={`Arguments of ${piece.toolName}`} />
      </div>
    );
  }
  return (
    <div className="grid gap-1">
      <span className="text-13">
        from <code className="font-mono">{piece.toolName}</code>
      </span>
      <JsonView value={piece.output} label={`Result of ${piece.toolName}`} openDepth={1} />
    </div>
  );
}

/** What a model answered: its text and the tools it asked for. */
export function ModelOutput({ value }: { value: unknown }) {
  const parsed = modelOutput.safeParse(value);
  if (!parsed.success) return <JsonView value={value} label="Output" />;
  const { text, toolCalls } = parsed.data;
  return (
    <div className="grid min-w-0 gap-3">
      {text ? <ClampedText text={text} whole={1_200} /> : null}
      {toolCalls.map(({ name, args }, index) => (
        <div key={index} className="grid gap-1">
          <span className="text-13">
            Asks to use <code className="font-mono">{name}</code>
          </span>
          <JsonView value={args} label={`Arguments of ${name}`} />
        </div>
      ))}
      {!text && toolCalls.length === 0 ? <p className="text-13 text-muted-foreground">An empty answer.</p> : null}
    </div>
  );
}
