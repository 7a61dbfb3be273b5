"use client";

import { Download } from "lucide-react";
import { useRef, useState } from "react";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import {
  Dialog,
  DialogContent,
  DialogDescription,
  DialogFooter,
  DialogHeader,
  DialogTitle,
} from "@/components/ui/dialog";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Progress } from "@/components/ui/progress";
import { ExportCounter, type ExportProgress } from "./count-export-lines";
import { saveFile } from "./save-file";

/** Above this the browser saves the file itself, as it arrives: it need not fit into memory. */
const maxInMemory = 64 * 1024 * 1024;

type ExportState =
  | { kind: "loading"; progress: ExportProgress }
  | { kind: "done"; entries: number }
  | { kind: "large" }
  | { kind: "error"; message: string };

type ExportButtonProps = { slug: string; day: string; mayTakePayloads: boolean };

/** Exports entries, checkpoints and keys as one file, showing how far it came. Can be left at any time. */
export function ExportButton({ slug, day, mayTakePayloads }: ExportButtonProps) {
  const [state, setState] = useState<ExportState | null>(null);
  const [withPayloads, setWithPayloads] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const hrefOf = (payloads: boolean): string =>
    `/api/v1/audit/export?workspace=${encodeURIComponent(slug)}${payloads ? "&payloads=true" : ""}`;
  const href = hrefOf(withPayloads);

  async function start(payloads: boolean) {
    setWithPayloads(payloads);
    const controller = new AbortController();
    abort.current = controller;
    setState({ kind: "loading", progress: { count: null, entries: 0 } });
    try {
      const outcome = await load(hrefOf(payloads), controller.signal, (progress) =>
        setState({ kind: "loading", progress }),
      );
      if (outcome.kind === "file") {
        saveFile(
          `audit-${slug}-${day}${payloads ? "-with-payloads" : ""}.jsonl`,
          outcome.parts,
          "application/x-ndjson",
        );
        setState({ kind: "done", entries: outcome.entries });
      } else setState(outcome);
    } catch {
      if (!controller.signal.aborted)
        setState({ kind: "error", message: "The connection was lost. Nothing was saved; try again." });
    }
  }

  function close() {
    abort.current?.abort();
    setState(null);
  }

  return (
    <>
      {mayTakePayloads ? (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="outline">
              <Download aria-hidden />
              Export
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end">
            <DropdownMenuItem onSelect={() => void start(false)}>Without names and evidence</DropdownMenuItem>
            <DropdownMenuItem onSelect={() => void start(true)}>With names, addresses and evidence</DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      ) : (
        <Button variant="outline" onClick={() => void start(false)}>
          <Download aria-hidden />
          Export
        </Button>
      )}
      <Dialog open={state !== null} onOpenChange={(open) => (open ? undefined : close())}>
        <DialogContent>
          <DialogHeader>
            <DialogTitle>Export of the audit log</DialogTitle>
            <DialogDescription>
              One file with every entry, the signed checkpoints and the public keys
              {withPayloads ? ", with names, addresses and evidence as far as they were not erased" : ""}.
              cli/verify-audit.mjs checks it offline, without Mandate.
            </DialogDescription>
          </DialogHeader>
          {state ? <ExportMessage state={state} /> : null}
          <DialogFooter>
            {state?.kind === "large" ? (
              <Button asChild>
                <a href={href} download onClick={() => setState(null)}>
                  Download directly
                </a>
              </Button>
            ) : null}
            {state?.kind === "error" ? <Button onClick={() => void start(withPayloads)}>Try again</Button> : null}
            <Button variant="outline" onClick={close}>
              {state?.kind === "loading" ? "Cancel" : "Close"}
            </Button>
          </DialogFooter>
        </DialogContent>
      </Dialog>
    </>
  );
}

type Loaded =
  { kind: "file"; parts: BlobPart[]; entries: number } | { kind: "large" } | { kind: "error"; message: string };

async function load(
  href: string,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
): Promise<Loaded> {
  const response = await fetch(href, { signal });
  if (!response.ok || !response.body)
    return { kind: "error", message: `The server answered ${response.status}. Nothing was saved; try again.` };
  const counter = new ExportCounter();
  const parts: BlobPart[] = [];
  let size = 0;
  let progress: ExportProgress = { count: null, entries: 0 };
  const reader = response.body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    parts.push(read.value);
    size += read.value.byteLength;
    if (size > maxInMemory) {
      await reader.cancel();
      return { kind: "large" };
    }
    progress = counter.add(read.value);
    onProgress(progress);
  }
  if (progress.count === null || progress.entries < progress.count)
    return { kind: "error", message: "The file ended too early. Nothing was saved; try again." };
  return { kind: "file", parts, entries: progress.count };
}

function ExportMessage({ state }: { state: ExportState }) {
  switch (state.kind) {
    case "loading": {
      const { count, entries } = state.progress;
      const caption =
        count === null
          ? "Waiting for the first entries"
          : `${entries.toLocaleString("en")} of ${count.toLocaleString("en")} entries`;
      return <Progress value={entries} max={count ?? 1} label="Progress of the export" caption={caption} />;
    }
    case "done":
      return (
        <Alert tone="success" title={`Saved: ${state.entries.toLocaleString("en")} entries`}>
          The last one is about this export.
        </Alert>
      );
    case "large":
      return (
        <Alert tone="info" title="This log is large">
          Let the browser save it directly: it shows the progress among its downloads, and you can leave this page.
        </Alert>
      );
    case "error":
      return (
        <Alert tone="error" title="The log was not exported">
          {state.message}
        </Alert>
      );
  }
}
