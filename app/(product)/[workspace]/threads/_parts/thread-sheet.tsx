"use client";

import { PanelLeft } from "lucide-react";
import { usePathname } from "next/navigation";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Sheet, SheetContent, SheetDescription, SheetTitle, SheetTrigger } from "@/components/ui/sheet";

/** The list of conversations on narrow screens; closes when one was chosen. */
export function ThreadSheet({ children }: { children: ReactNode }) {
  const pathname = usePathname();
  const [openAt, setOpenAt] = useState<string | null>(null);
  return (
    <Sheet open={openAt === pathname} onOpenChange={(open) => setOpenAt(open ? pathname : null)}>
      <SheetTrigger asChild>
        <Button variant="outline" size="icon" aria-label="Conversations" className="lg:hidden">
          <PanelLeft aria-hidden />
        </Button>
      </SheetTrigger>
      <SheetContent side="left" className="gap-0 bg-surface p-0 pt-10">
        <SheetTitle className="sr-only">Conversations</SheetTitle>
        <SheetDescription className="sr-only">Choose a conversation or begin a new one</SheetDescription>
        {children}
      </SheetContent>
    </Sheet>
  );
}
