"use client";

import { Check, Circle, X } from "lucide-react";
import Link from "next/link";
import { useOptimistic, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardContent, CardDescription, CardHeader, CardTitle } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import { toast } from "@/components/ui/toaster";
import { dismissOnboardingAction } from "./actions";

export type ChecklistItem = { id: string; title: string; detail: string; href: string; isDone: boolean };

/** What is left of the first steps; each leads to where it is done. Can be put away, and brought back. */
export function Checklist({
  slug,
  items,
  isDismissed,
}: {
  slug: string;
  items: ChecklistItem[];
  isDismissed: boolean;
}) {
  const [pending, startTransition] = useTransition();
  const [isAway, showAway] = useOptimistic(isDismissed);
  const done = items.filter((item) => item.isDone).length;

  function dismiss(dismissed: boolean) {
    startTransition(async () => {
      showAway(dismissed);
      const result = await dismissOnboardingAction(slug, { dismissed });
      if (!result.ok) toast.error(result.error.message);
    });
  }

  if (isAway) {
    return done === items.length ? null : (
      <Button variant="link" className="w-fit" disabled={pending} onClick={() => dismiss(false)}>
        Show the first steps, {items.length - done} left
      </Button>
    );
  }
  return (
    <Card aria-labelledby="first-steps">
      <CardHeader className="flex-nowrap">
        <div className="grid gap-0.5">
          <CardTitle id="first-steps">First steps</CardTitle>
          <CardDescription>
            {done === items.length ? "All done." : "What this workspace has done so far, and what is left."}
          </CardDescription>
        </div>
        <Button variant="ghost" size="icon-sm" aria-label="Put the first steps away" onClick={() => dismiss(true)}>
          <X aria-hidden />
        </Button>
      </CardHeader>
      <CardContent className="grid gap-3">
        <Progress
          value={done}
          max={items.length}
          label="First steps done"
          caption={`${done} of ${items.length} done`}
          tone="allowed"
        />
        <ol className="grid gap-1">
          {items.map(({ id, title, detail, href, isDone }) => (
            <li key={id} className="flex items-start gap-2.5 py-1">
              {isDone ? (
                <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-allowed" />
              ) : (
                <Circle aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
              )}
              <span className="grid min-w-0 gap-0.5">
                {isDone ? (
                  <span className="text-muted-foreground">
                    {title}
                    <span className="sr-only"> (done)</span>
                  </span>
                ) : (
                  <Link href={href} className="w-fit font-medium underline-offset-4 hover:underline">
                    {title}
                  </Link>
                )}
                {isDone ? null : <span className="text-13 text-muted-foreground">{detail}</span>}
              </span>
            </li>
          ))}
        </ol>
      </CardContent>
    </Card>
  );
}
