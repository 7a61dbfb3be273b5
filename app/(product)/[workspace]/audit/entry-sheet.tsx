"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Sheet, SheetContent, SheetDescription, SheetHeader, SheetTitle } from "@/components/ui/sheet";

type EntrySheetProps = { closeHref: string; title: string; description: string; children: ReactNode };

/** The panel that the URL opened; closing it goes back to the list. */
export function EntrySheet({ closeHref, title, description, children }: EntrySheetProps) {
  const router = useRouter();
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) router.push(closeHref, { scroll: false });
      }}
    >
      <SheetContent className="sm:w-[34rem]">
        <SheetHeader>
          <SheetTitle className="break-words">{title}</SheetTitle>
          <SheetDescription>{description}</SheetDescription>
        </SheetHeader>
        <div className="grid grid-cols-1 content-start gap-4 px-5 pb-5">{children}</div>
      </SheetContent>
    </Sheet>
  );
}
