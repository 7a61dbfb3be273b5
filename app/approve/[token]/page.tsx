import type { Metadata } from "next";
import { headers } from "next/headers";
import Link from "next/link";
import { loadEvidence, toApprovalView } from "@/app/(product)/[workspace]/approvals/_parts/approval-view";
import { EvidencePanel } from "@/app/(product)/[workspace]/approvals/_parts/evidence-panel";
import { Logo } from "@/components/patterns/logo";
import { MessagePage } from "@/components/patterns/message-page";
import { Button } from "@/components/ui/button";
import { openApprovalLink } from "@/lib/approvals/approval-link";
import { AppError } from "@/lib/core/errors";
import { clientIp } from "@/lib/http/client-ip";
import { LinkApproval } from "./link-approval";

// The address is a secret: it must not be indexed, nor handed on to the next site.
export const metadata: Metadata = { title: "Approval", robots: { index: false }, referrer: "no-referrer" };

type ApprovePageProps = { params: Promise<{ token: string }> };

/** Where the link in an approval mail leads, signed in or not. Opening it changes nothing. */
export default async function ApprovePage({ params }: ApprovePageProps) {
  const { token } = await params;
  const requestHeaders = await headers();
  const facts = { requestId: requestHeaders.get("x-request-id"), ip: clientIp(requestHeaders) };
  const opened = await openApprovalLink(token, facts).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "gone") return null;
    throw error;
  });
  if (!opened) return <GonePage />;
  const { ctx, approval } = opened;
  const evidence = await loadEvidence(ctx, approval.runId);
  return (
    <div className="min-h-dvh bg-surface">
      <header className="flex items-center justify-between gap-4 px-4 py-5 sm:px-6">
        <Link href="/" className="rounded-md">
          <Logo />
        </Link>
        <span className="truncate text-13 text-muted-foreground">{ctx.workspaceName}</span>
      </header>
      <main className="mx-auto grid w-full max-w-3xl gap-4 px-4 pb-16 sm:px-6">
        <div className="grid gap-1">
          <h1 className="text-xl leading-7 font-semibold tracking-tight">{approval.agentName} waits for your answer</h1>
          <p className="text-pretty text-muted-foreground">
            You answer as {ctx.principal.label}. This link is yours alone and works once; opening it has changed
            nothing.
          </p>
        </div>
        <LinkApproval
          token={token}
          view={toApprovalView(ctx, approval)}
          canDecide={ctx.can("approvals:decide")}
          evidence={evidence ? <EvidencePanel evidence={evidence} runId={approval.runId} /> : null}
          runUrl={`/${ctx.workspaceSlug}/runs/${approval.runId}`}
        />
      </main>
    </div>
  );
}

function GonePage() {
  return (
    <MessagePage
      title="This link no longer works"
      actions={
        <Button asChild>
          <Link href="/account/start">Sign in and see what waits</Link>
        </Button>
      }
    >
      <p>It was used already, has expired, or was not copied whole. An approval link works once.</p>
      <p>If the approval still waits, you find it in the inbox of your workspace.</p>
    </MessagePage>
  );
}
