import { Plus } from "lucide-react";
import Link from "next/link";
import { RelativeTime } from "@/components/patterns/relative-time";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import type { ThreadItem } from "./chat-options";

type ThreadListProps = { slug: string; threads: ThreadItem[]; currentId: string | null; canStart: boolean };

export function ThreadList({ slug, threads, currentId, canStart }: ThreadListProps) {
  return (
    <nav aria-label="Conversations" className="grid content-start gap-1 p-2">
      {canStart ? (
        <Button variant="outline" className="mb-1 justify-start" asChild>
          <Link href={`/${slug}/threads`} aria-current={currentId === null ? "page" : undefined}>
            <Plus aria-hidden />
            New chat
          </Link>
        </Button>
      ) : null}
      {threads.length === 0 ? (
        <p className="px-2 py-3 text-13 text-muted-foreground">Conversations will stand here.</p>
      ) : null}
      <ul className="grid gap-0.5">
        {threads.map(({ id, title, agentName, createdAt }) => (
          <li key={id}>
            <Link
              href={`/${slug}/threads/${id}`}
              aria-current={id === currentId ? "page" : undefined}
              className={cn("grid gap-0.5 rounded-md px-2 py-1.5 hover:bg-accent", id === currentId && "bg-accent")}
            >
              <span className="truncate text-13 font-medium">{title}</span>
              <span className="flex justify-between gap-2 text-xs text-muted-foreground">
                <span className="truncate">{agentName}</span>
                <RelativeTime value={createdAt} className="shrink-0" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
