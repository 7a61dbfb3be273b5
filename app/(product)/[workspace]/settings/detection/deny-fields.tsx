"use client";

import { Plus, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { NativeSelect } from "@/components/ui/native-select";
import { classLabel } from "@/lib/governance/class-words";
import { nextKey, type DenyDraft } from "./detection-draft";

type DenyFieldsProps = {
  rows: DenyDraft[];
  /** Names of the built-in classes and of those of the workspace. */
  classes: string[];
  onChange: (rows: DenyDraft[]) => void;
};

/** Texts that are always found, each as a class. */
export function DenyFields({ rows, classes, onChange }: DenyFieldsProps) {
  const change = (key: number, part: Partial<DenyDraft>) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <div className="grid gap-2">
      {rows.length === 0 ? (
        <p className="text-13 text-muted-foreground">
          Nothing listed. Add a code name or a customer whose name must not leave.
        </p>
      ) : null}
      {rows.map((row, index) => (
        <div key={row.key} className="flex flex-wrap items-center gap-2">
          <Input
            aria-label={`Text ${index + 1}`}
            className="min-w-0 flex-1 basis-48"
            maxLength={200}
            value={row.text}
            onChange={(event) => change(row.key, { text: event.target.value })}
          />
          <div className="w-48">
            <NativeSelect
              aria-label={`Class of text ${index + 1}`}
              value={row.className}
              onChange={(event) => change(row.key, { className: event.target.value })}
            >
              {[...new Set([...classes, row.className])].map((name) => (
                <option key={name} value={name}>
                  {classLabel(name)}
                </option>
              ))}
            </NativeSelect>
          </div>
          <Button
            type="button"
            variant="ghost"
            size="sm"
            aria-label={`Remove text ${index + 1}`}
            onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
          >
            <Trash2 aria-hidden />
          </Button>
        </div>
      ))}
      <Button
        type="button"
        variant="outline"
        size="sm"
        className="w-fit"
        onClick={() => onChange([...rows, { key: nextKey(rows), text: "", className: "name" }])}
      >
        <Plus aria-hidden />
        Add a text
      </Button>
    </div>
  );
}
