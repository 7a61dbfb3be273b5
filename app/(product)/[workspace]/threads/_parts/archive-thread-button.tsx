"use client";

import { Archive } from "lucide-react";
import { useRouter } from "next/navigation";
import { ConfirmDialog } from "@/components/patterns/confirm-dialog";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toaster";
import { archiveThreadAction } from "../actions";

export function ArchiveThreadButton({ slug, threadId }: { slug: string; threadId: string }) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="ghost" size="icon" aria-label="Archive this conversation" title="Archive this conversation">
          <Archive aria-hidden />
        </Button>
      }
      title="Archive this conversation?"
      description={<p>It leaves the list. Its runs, their cost and their traces stay.</p>}
      confirmLabel="Archive conversation"
      onConfirm={async () => {
        const result = await archiveThreadAction(slug, { threadId });
        if (!result.ok) return result.error.message;
        toast.success("Conversation archived");
        router.push(`/${slug}/threads`);
      }}
    />
  );
}
