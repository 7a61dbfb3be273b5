import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PageHeader } from "@/components/patterns/page-header";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Tabs, TabsContent, TabsList, TabsTrigger } from "@/components/ui/tabs";
import { findLocalMail } from "@/lib/mail/local-mailbox";
import { requireLocalMailbox } from "../require-local-mailbox";
import { sandboxedMail } from "../sandboxed-mail";

export const metadata: Metadata = { title: "Local mail", referrer: "no-referrer" };

type LocalMailMessageProps = { params: Promise<{ messageId: string }> };

export default async function LocalMailMessagePage({ params }: LocalMailMessageProps) {
  await requireLocalMailbox();
  const mail = await findLocalMail((await params).messageId);
  if (!mail) notFound();
  return (
    <>
      <p className="text-13">
        <Link href="/local/mail" className="rounded-sm text-brand underline underline-offset-4 hover:no-underline">
          All mail
        </Link>
      </p>
      <PageHeader
        title={mail.subject || "(no subject)"}
        description={
          <>
            From {mail.from} to {mail.to.join(", ")}, <RelativeTime value={mail.receivedAt} />
            {mail.attachments.length > 0 ? `. Attached: ${mail.attachments.map((part) => part.name).join(", ")}` : ""}
          </>
        }
      />
      <Tabs defaultValue={mail.html === null ? "text" : "html"}>
        <TabsList aria-label="Parts of the mail">
          {mail.html === null ? null : <TabsTrigger value="html">As seen</TabsTrigger>}
          <TabsTrigger value="text">Text part</TabsTrigger>
        </TabsList>
        {mail.html === null ? null : (
          <TabsContent value="html">
            <iframe
              title="The mail"
              // No scripts and no access to our pages; links may open in a tab of their own.
              sandbox="allow-popups allow-popups-to-escape-sandbox"
              referrerPolicy="no-referrer"
              srcDoc={sandboxedMail(mail.html)}
              className="h-[600px] w-full rounded-lg border bg-white"
            />
          </TabsContent>
        )}
        <TabsContent value="text">
          <pre className="overflow-x-auto rounded-lg border bg-surface p-4 font-mono text-13 break-words whitespace-pre-wrap">
            {mail.text ?? "This mail has no text part."}
          </pre>
        </TabsContent>
      </Tabs>
    </>
  );
}
