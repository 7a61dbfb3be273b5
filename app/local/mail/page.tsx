import { Mail } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { PageHeader } from "@/components/patterns/page-header";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { listLocalMail } from "@/lib/mail/local-mailbox";
import { requireLocalMailbox } from "./require-local-mailbox";

export const metadata: Metadata = { title: "Local mailbox" };

export default async function LocalMailPage() {
  await requireLocalMailbox();
  const mails = await listLocalMail();
  return (
    <>
      <PageHeader
        title="Mail sent by this installation"
        description="No mail server is configured, so every mail ends up here. Set SMTP_URL to send real mail."
        actions={
          <Button variant="outline" asChild>
            <a href="/local/mail">Refresh</a>
          </Button>
        }
      />
      {mails.length === 0 ? (
        <EmptyState
          icon={Mail}
          title="No mail yet"
          description="Sign up, invite somebody or ask for a sign-in link: the mail appears here."
        />
      ) : (
        <Card>
          <ul className="divide-y">
            {mails.map((mail) => (
              <li key={mail.id}>
                <Link
                  href={`/local/mail/${mail.id}`}
                  className="grid gap-0.5 px-4 py-3 hover:bg-accent focus-visible:-outline-offset-2"
                >
                  <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                    <span className="min-w-0 font-medium break-words">{mail.subject || "(no subject)"}</span>
                    <span className="text-13 text-muted-foreground">
                      <RelativeTime value={mail.receivedAt} />
                    </span>
                  </span>
                  <span className="truncate text-13 text-muted-foreground">
                    To {mail.to.join(", ")} · {mail.preview}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
