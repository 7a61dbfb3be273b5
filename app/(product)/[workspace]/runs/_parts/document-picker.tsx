"use client";

import { Paperclip } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { RunDocument } from "./run-options";

type DocumentPickerProps = {
  documents: RunDocument[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
};

const searchFrom = 8;

/** Which documents the task is about. Without a choice the agent looks in all that it may see. */
export function DocumentPicker({ documents, chosen, onChange }: DocumentPickerProps) {
  const baseId = useId();
  const [text, setText] = useState("");
  const wanted = text.trim().toLocaleLowerCase();
  const shown = documents.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));

  function toggle(id: string) {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  }

  if (documents.length === 0) return null;
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button variant="outline">
          <Paperclip aria-hidden />
          {chosen.size === 0 ? "All documents" : chosen.size === 1 ? "1 document" : `${chosen.size} documents`}
        </Button>
      </PopoverTrigger>
      <PopoverContent className="grid w-80 gap-2" aria-label="Documents of this task">
        <p className="text-13 text-muted-foreground">Choose the documents that the task is about.</p>
        {documents.length >= searchFrom ? (
          <Input
            type="search"
            aria-label="Find a document"
            placeholder="Find a document"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        ) : null}
        <ul className="-mx-1 grid max-h-60 overflow-y-auto">
          {shown.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-2 rounded-md px-1 py-1.5 hover:bg-accent">
              <Checkbox id={`${baseId}-${id}`} checked={chosen.has(id)} onCheckedChange={() => toggle(id)} />
              <label
                htmlFor={`${baseId}-${id}`}
                className="min-w-0 flex-1 cursor-pointer truncate text-13"
                title={name}
              >
                {name}
              </label>
            </li>
          ))}
        </ul>
        {shown.length === 0 ? <p className="text-13 text-muted-foreground">No document has this name.</p> : null}
      </PopoverContent>
    </Popover>
  );
}
