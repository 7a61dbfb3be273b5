import { Hand } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/patterns/empty-state";
import { Button } from "@/components/ui/button";

/** The empty inbox: what will stand here, and how to see it happen. */
export function NothingWaits({ slug }: { slug: string }) {
  return (
    <EmptyState
      icon={Hand}
      title="Nothing waits for you"
      description="When an agent wants to do something that a policy holds back, such as sending a mail, it asks here first. You approve, change or reject it; the run waits meanwhile."
      action={
        <Button variant="outline" asChild>
          <Link href={`/${slug}?start=inbox-assistant`}>Try it with an agent that sends mail</Link>
        </Button>
      }
      example={
        <p className="text-center">
          For example: “Send an e-mail to customer@example.com with the subject ‘Our refund policy’.”
        </p>
      }
    />
  );
}
