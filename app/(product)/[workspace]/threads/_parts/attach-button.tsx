"use client";

import { Paperclip, Upload } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Input } from "@/components/ui/input";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { acceptedFiles } from "../../knowledge/_parts/accepted-files";
import type { ChatDocument, ChatOptions } from "./chat-options";

type AttachButtonProps = {
  documents: ChatDocument[];
  upload: ChatOptions["upload"];
  chosen: ReadonlySet<string>;
  onToggle: (document: ChatDocument) => void;
  onUpload: (files: File[]) => void;
};

const searchFrom = 8;

/** Attaches documents: from the workspace's knowledge, or new ones, which become part of it. */
export function AttachButton({ documents, upload, chosen, onToggle, onUpload }: AttachButtonProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const wanted = text.trim().toLocaleLowerCase();
  const shown = documents.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  if (documents.length === 0 && !upload) return null;
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger asChild>
        <Button variant="ghost" size="icon" aria-label="Attach documents" title="Attach documents">
          <Paperclip aria-hidden />
        </Button>
      </PopoverTrigger>
      <PopoverContent side="top" className="grid w-80 gap-2" aria-label="Attach documents">
        <p className="text-13 text-muted-foreground">The agent looks only in what you attach.</p>
        {documents.length >= searchFrom ? (
          <Input
            type="search"
            aria-label="Find a document"
            placeholder="Find a document"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        ) : null}
        {documents.length > 0 ? (
          <ul className="-mx-1 grid max-h-56 overflow-y-auto">
            {shown.map((document) => (
              <li key={document.id} className="flex items-center gap-2 rounded-md px-1 py-1.5 hover:bg-accent">
                <Checkbox
                  id={`${id}-${document.id}`}
                  checked={chosen.has(document.id)}
                  onCheckedChange={() => onToggle(document)}
                />
                <label
                  htmlFor={`${id}-${document.id}`}
                  className="min-w-0 flex-1 cursor-pointer truncate text-13"
                  title={document.name}
                >
                  {document.name}
                </label>
              </li>
            ))}
          </ul>
        ) : null}
        {documents.length > 0 && shown.length === 0 ? (
          <p className="text-13 text-muted-foreground">No document has this name.</p>
        ) : null}
        {upload ? (
          <label className="relative inline-flex h-8 items-center justify-center gap-1.5 rounded-md border text-sm font-medium focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ring hover:bg-accent">
            <Upload aria-hidden className="size-4" />
            Upload from this device
            <input
              type="file"
              multiple
              accept={acceptedFiles.join(",")}
              className="absolute inset-0 cursor-pointer opacity-0"
              onChange={(event) => {
                onUpload(Array.from(event.target.files ?? []));
                event.target.value = "";
                setOpen(false);
              }}
            />
          </label>
        ) : null}
      </PopoverContent>
    </Popover>
  );
}
