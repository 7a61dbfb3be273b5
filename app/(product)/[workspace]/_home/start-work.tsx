"use client";

import { FileSearch, FileText, Mail, Terminal, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Card, CardContent } from "@/components/ui/card";
import { CodeBlock } from "@/components/ui/code-block";
import { Spinner } from "@/components/ui/spinner";
import { NewRunForm } from "../runs/_parts/new-run-form";
import type { RunChoice, RunOptions } from "../runs/_parts/run-options";
import type { StartingPoint } from "./starting-points";

const icons: Record<string, LucideIcon> = {
  "ask-my-documents": FileSearch,
  "research-and-report": FileText,
  "inbox-assistant": Mail,
};

/** A starting point with what the form begins with: the agent of its template, or the template while there is none. */
export type ReadyStart = StartingPoint & { choice: RunChoice };

type StartWorkProps = {
  slug: string;
  options: RunOptions;
  starts: ReadyStart[];
  startId: string | null;
  /** The documents of a new workspace are still being read. */
  isPreparing: boolean;
  api: { curl: string; canCreateKeys: boolean };
};

/** The box that hands work to an agent, and four ways to begin: three fill the box, the fourth shows the API. */
export function StartWork({ slug, options, starts, startId, isPreparing, api }: StartWorkProps) {
  const [chosen, setChosen] = useState<ReadyStart | null>(starts.find(({ id }) => id === startId) ?? null);
  const [picks, setPicks] = useState(startId === null ? 0 : 1);
  const [showsApi, setShowsApi] = useState(false);
  const box = useRef<HTMLDivElement>(null);

  function pick(start: ReadyStart) {
    setChosen(start);
    setPicks(picks + 1);
    box.current?.scrollIntoView({ block: "nearest" });
  }

  return (
    <div className="grid gap-3">
      <Card ref={box} aria-label="Run it now" className="scroll-mt-16">
        <CardContent>
          <NewRunForm
            key={picks}
            slug={slug}
            options={options}
            start={chosen ? { choice: chosen.choice, task: chosen.task } : undefined}
            autoFocus={picks > 0}
          />
        </CardContent>
      </Card>
      <div aria-live="polite" className="empty:hidden">
        {isPreparing ? (
          <p className="flex items-center gap-2 text-13 text-muted-foreground">
            <Spinner />
            Your documents are being read, so that agents can answer from them. This takes a few seconds.
          </p>
        ) : null}
      </div>
      <ul aria-label="Starting points" className="grid gap-3 sm:grid-cols-2 2xl:grid-cols-4">
        {starts.map((start) => (
          <li key={start.id}>
            <StartCard
              icon={icons[start.id] ?? FileText}
              title={start.title}
              description={start.description}
              isPressed={chosen?.id === start.id}
              onClick={() => pick(start)}
            />
          </li>
        ))}
        <li>
          <StartCard
            icon={Terminal}
            title="Connect the API"
            description="Start the same run from your own code with one request."
            isPressed={showsApi}
            onClick={() => setShowsApi(!showsApi)}
          />
        </li>
      </ul>
      {showsApi ? (
        <div className="grid gap-2">
          <CodeBlock code={api.curl} title="Start a run and wait for its answer" />
          {api.canCreateKeys ? (
            <Button variant="outline" className="w-fit" asChild>
              <Link href={`/${slug}/api-keys`}>Create an API key</Link>
            </Button>
          ) : (
            <p className="text-13 text-muted-foreground">Owners, admins and builders create API keys.</p>
          )}
        </div>
      ) : null}
    </div>
  );
}

type StartCardProps = {
  icon: LucideIcon;
  title: string;
  description: string;
  isPressed: boolean;
  onClick: () => void;
};

function StartCard({ icon: Icon, title, description, isPressed, onClick }: StartCardProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      onClick={onClick}
      className="grid h-full w-full content-start gap-1 rounded-lg border bg-card p-3 text-left transition-colors hover:bg-surface aria-pressed:border-ring"
    >
      <span className="flex items-center gap-2 font-medium">
        <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        {title}
      </span>
      <span className="text-13 text-pretty text-muted-foreground">{description}</span>
    </button>
  );
}
