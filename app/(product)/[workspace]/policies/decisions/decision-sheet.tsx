"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Sheet, SheetContent, SheetDescription, SheetHeader, SheetTitle } from "@/components/ui/sheet";

type DecisionSheetProps = { closeHref: string; title: string; description: string; children: ReactNode };

/** The panel that the URL opened; closing it goes back to the list. */
export function DecisionSheet({ closeHref, title, description, children }: DecisionSheetProps) {
  const router = useRouter();
  return (
    <Sheet
      open
      onOpenChange={(open) => {
        if (!open) router.push(closeHref, { scroll: false });
      }}
    >
      <SheetContent
        className="sm:w-[36rem]"
        onOpenAutoFocus={(event) => {
          // The panel itself, not whichever control of it comes first.
          event.preventDefault();
          if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus();
        }}
      >
        <SheetHeader>
          <SheetTitle>{title}</SheetTitle>
          <SheetDescription>{description}</SheetDescription>
        </SheetHeader>
        <div className="grid content-start gap-5 px-5 pb-5">{children}</div>
      </SheetContent>
    </Sheet>
  );
}
