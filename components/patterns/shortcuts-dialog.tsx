"use client";

import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

export type ShortcutGroup = { title: string; shortcuts: { keys: string[]; label: string }[] };

type ShortcutsDialogProps = { open: boolean; onOpenChange: (open: boolean) => void; groups: ShortcutGroup[] };

/** Every key the product listens to, by group. */
export function ShortcutsDialog({ open, onOpenChange, groups }: ShortcutsDialogProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent className="max-w-2xl">
        <DialogHeader>
          <DialogTitle>Keyboard shortcuts</DialogTitle>
          <DialogDescription>Keys pressed one after the other work within a second.</DialogDescription>
        </DialogHeader>
        <div className="grid gap-6 sm:grid-cols-2">
          {groups.map((group) => (
            <section key={group.title} aria-label={group.title} className="grid content-start gap-1.5">
              <h3 className="text-xs font-medium text-muted-foreground">{group.title}</h3>
              <dl className="grid gap-1.5">
                {group.shortcuts.map(({ keys, label }) => (
                  <div key={label} className="flex items-center justify-between gap-3 text-13">
                    <dt>{label}</dt>
                    <dd className="flex shrink-0 gap-1">
                      {keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </DialogContent>
    </Dialog>
  );
}
