"use client";

import { BadgeCheck, CircleCheck, CircleHelp, CircleX } from "lucide-react";
import { useState } from "react";
import { IdChip } from "@/components/patterns/id-chip";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { checkProofInBrowser, type ProofCheck } from "@/lib/audit/check-proof-in-browser";
import type { AuditProofDto } from "@/lib/audit/checkpoint-schema";
import { DownloadTextButton } from "./download-text-button";

/** The proof that an entry is in the log that the newest checkpoint signs, with what it takes to check it. */
export function EntryProof({ proof }: { proof: AuditProofDto }) {
  const { checkpoint } = proof;
  return (
    <section className="grid gap-2 border-t pt-4" aria-labelledby="proof-title">
      <h3 id="proof-title" className="text-13 font-medium">
        Proof that it is in the log
      </h3>
      {checkpoint ? (
        <>
          <p className="text-13 text-muted-foreground">
            Covered by the checkpoint over entries 1 to {checkpoint.size.toLocaleString("en")}, signed{" "}
            {checkpoint.at.slice(0, 19).replace("T", " ")} UTC by the key{" "}
            <code className="font-mono text-xs">{checkpoint.keyId}</code>.
          </p>
          <dl className="grid gap-2 text-13">
            <div className="grid gap-0.5">
              <dt className="text-muted-foreground">Leaf hash</dt>
              <dd>
                <IdChip id={proof.leafHash} label="leaf hash" />
              </dd>
            </div>
            <div className="grid gap-0.5">
              <dt className="text-muted-foreground">Root</dt>
              <dd>
                <IdChip id={checkpoint.root} label="root" />
              </dd>
            </div>
          </dl>
          <ProofPath hashes={proof.hashes} />
          <ProofCheckButton key={`${proof.seq}-${checkpoint.size}`} proof={proof} />
        </>
      ) : (
        <p className="text-13 text-muted-foreground">
          No checkpoint covers this entry yet. One is made each minute; open the entry again then.
        </p>
      )}
    </section>
  );
}

function ProofPath({ hashes }: { hashes: string[] }) {
  const count = `${hashes.length} ${hashes.length === 1 ? "hash" : "hashes"}`;
  return (
    <details className="text-13">
      <summary className="w-fit cursor-pointer text-muted-foreground hover:text-foreground">
        Path from the leaf to the root, {count}
      </summary>
      <ol className="mt-2 grid gap-1">
        {hashes.map((hash, at) => (
          <li key={hash}>
            <IdChip id={hash} label={`hash ${at + 1} of the path`} />
          </li>
        ))}
      </ol>
    </details>
  );
}

type Outcome = { by: "browser"; checks: ProofCheck[] } | { by: "server"; isValid: boolean };

function ProofCheckButton({ proof }: { proof: AuditProofDto }) {
  const [pending, setPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  async function check() {
    setPending(true);
    const checks = await checkProofInBrowser(proof);
    setOutcome(checks ? { by: "browser", checks } : { by: "server", isValid: proof.isValid });
    setPending(false);
  }

  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button variant="outline" size="sm" pending={pending} onClick={() => void check()}>
          {pending ? null : <BadgeCheck aria-hidden />}
          Check this proof
        </Button>
        <DownloadTextButton
          variant="outline"
          name={`audit-proof-${proof.seq}.json`}
          text={`${JSON.stringify(proof, null, 2)}\n`}
          type="application/json"
          label="Download proof"
          showLabel
        />
      </div>
      {outcome ? <ProofOutcome outcome={outcome} /> : null}
    </div>
  );
}

function ProofOutcome({ outcome }: { outcome: Outcome }) {
  if (outcome.by === "server") {
    return (
      <Alert
        tone={outcome.isValid ? "success" : "error"}
        title={outcome.isValid ? "The server finds the proof right" : "The server finds the proof false"}
      >
        This page was not opened over https, so the browser does not compute here. Download the proof and check it with
        cli/verify-audit.mjs --proof.
      </Alert>
    );
  }
  const { checks } = outcome;
  const isFalse = checks.some(({ isRight }) => isRight === false);
  const isOpen = checks.some(({ isRight }) => isRight === null);
  return (
    <Alert
      tone={isFalse ? "error" : isOpen ? "warning" : "success"}
      title={
        isFalse
          ? "The proof is false"
          : isOpen
            ? "Right as far as this browser can tell"
            : "The proof is right, as computed in your browser"
      }
    >
      <ul className="grid gap-1">
        {checks.map(({ what, isRight }) => (
          <li key={what} className="flex items-start gap-1.5">
            <CheckMark isRight={isRight} />
            <span>{what}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function CheckMark({ isRight }: { isRight: boolean | null }) {
  if (isRight === null)
    return <CircleHelp aria-label="Not known:" className="mt-0.5 size-4 shrink-0 text-masked" role="img" />;
  if (isRight) return <CircleCheck aria-label="Right:" className="mt-0.5 size-4 shrink-0 text-allowed" role="img" />;
  return <CircleX aria-label="False:" className="mt-0.5 size-4 shrink-0 text-denied" role="img" />;
}
