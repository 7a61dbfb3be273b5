"use client";

import { Play } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { TryOperation } from "./build-request";
import { TryForm } from "./try-form";

export type TryPanelOperation = TryOperation & { id: string; formFields: string[] };

/** The form to try an operation; drawn only once someone asks for it. */
export function TryPanel({ operation, example }: { operation: TryPanelOperation; example: string }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Button
        variant="outline"
        className="w-fit"
        onClick={() => setOpen(true)}
        aria-label={`Try it: ${operation.method.toUpperCase()} ${operation.path}`}
      >
        <Play aria-hidden />
        Try it
      </Button>
    );
  }
  return <TryForm operation={operation} example={example} onClose={() => setOpen(false)} />;
}
