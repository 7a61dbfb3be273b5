"use client";

import { ShieldCheck } from "lucide-react";
import { useState } from "react";
import { IdChip } from "@/components/patterns/id-chip";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import type { ChainReport } from "@/lib/audit/schema";
import { verifyChainAction } from "./actions";

type Outcome = { kind: "report"; report: ChainReport } | { kind: "error"; message: string };

/** Checks the whole stored chain and says what was found. */
export function VerifyButton({ slug }: { slug: string }) {
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function verify() {
    setPending(true);
    try {
      const result = await verifyChainAction(slug, {});
      setOutcome(
        result.ok ? { kind: "report", report: result.data } : { kind: "error", message: result.error.message },
      );
    } catch {
      setOutcome({ kind: "error", message: "The server could not be reached. Nothing was changed; try again." });
    } finally {
      setPending(false);
    }
  }

  return (
    <>
      <Button variant="outline" pending={pending} onClick={() => void verify()}>
        <ShieldCheck aria-hidden />
        Verify now
      </Button>
      <Dialog open={outcome !== null} onOpenChange={(open) => (open ? undefined : setOutcome(null))}>
        <DialogContent>
          <DialogHeader>
            <DialogTitle>Verification of the audit log</DialogTitle>
            <DialogDescription>Every entry was read, hashed again and compared with the one before.</DialogDescription>
          </DialogHeader>
          {outcome ? <OutcomeMessage outcome={outcome} /> : null}
        </DialogContent>
      </Dialog>
    </>
  );
}

function OutcomeMessage({ outcome }: { outcome: Outcome }) {
  if (outcome.kind === "error")
    return (
      <Alert tone="error" title="The log was not verified">
        {outcome.message}
      </Alert>
    );
  const { report } = outcome;
  if (!report.isIntact) {
    return (
      <Alert tone="error" title={`Entry ${report.seq.toLocaleString("en")} is not intact`}>
        {report.problem} The {report.checked.toLocaleString("en")} entries before it are in order. Compare with your
        last export.
      </Alert>
    );
  }
  return (
    <Alert
      tone="success"
      title={`Intact: ${report.count.toLocaleString("en")} entries, none changed, missing, added or moved`}
    >
      <p>{coveredSentence(report.count, report.covered)}</p>
      <p className="mt-2">{payloadSentence(report.erased)}</p>
      <p className="mt-2">
        Keep this head somewhere else. Compared with it later, it shows whether even a whole chain was rewritten:{" "}
        <IdChip id={report.head} label="head hash" />
      </p>
    </Alert>
  );
}

function payloadSentence(erased: number): string {
  const kept = "Names, addresses and evidence are those that the entries commit to";
  if (erased === 0) return `${kept}.`;
  return `${kept}; those of ${erased.toLocaleString("en")} ${erased === 1 ? "entry" : "entries"} were erased.`;
}

function coveredSentence(count: number, covered: number): string {
  if (covered === 0) return "No checkpoint covers them yet. One is signed each minute.";
  const rest = count - covered;
  const signed = `The last checkpoint signs entries 1 to ${covered.toLocaleString("en")}, and every checkpoint fits the entries that it covers.`;
  return rest === 0 ? signed : `${signed} The ${rest.toLocaleString("en")} after it are covered within a minute.`;
}
