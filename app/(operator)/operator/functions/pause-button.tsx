"use client";

import { Pause, Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ConfirmChange } from "../_parts/confirm-change";
import { pauseFunctionAction } from "../actions";

/** Pauses a function or lets it go on, after asking. */
export function PauseButton({ functionId, name, paused }: { functionId: string; name: string; paused: boolean }) {
  const Icon = paused ? Play : Pause;
  const word = paused ? "Resume" : "Pause";
  return (
    <ConfirmChange
      trigger={
        <Button variant="outline" size="sm">
          <Icon aria-hidden />
          {word}
          <span className="sr-only"> {name}</span>
        </Button>
      }
      title={`${word} “${name}”?`}
      description={
        paused
          ? "It starts on new events and schedules again. Events that came meanwhile are not caught up: send them again on the events page."
          : "It starts nothing new. Jobs under way go on. Events and schedules that come meanwhile are not caught up later."
      }
      confirmLabel={`${word} function`}
      destructive={!paused}
      change={() => pauseFunctionAction({ functionId, paused: !paused })}
      done={paused ? `${name} goes on` : `${name} is paused`}
    />
  );
}
