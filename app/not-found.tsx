import type { Metadata } from "next";
import Link from "next/link";
import { MessagePage } from "@/components/patterns/message-page";
import { Button } from "@/components/ui/button";

export const metadata: Metadata = { title: "Page not found" };

export default function NotFound() {
  return (
    <MessagePage
      title="This page does not exist"
      actions={
        <Button asChild>
          <Link href="/">Go to the start page</Link>
        </Button>
      }
    >
      <p>
        The address may be mistyped, the thing may have been deleted, or it belongs to a workspace that you are not a
        member of.
      </p>
    </MessagePage>
  );
}
