import type { ReactNode } from "react";
import { ThreadList } from "./thread-list";
import { ThreadSheet } from "./thread-sheet";
import type { ThreadItem } from "./chat-options";

type ChatFrameProps = {
  slug: string;
  threads: ThreadItem[];
  currentId: string | null;
  canStart: boolean;
  /** At the top: what one talks to. */
  head: ReactNode;
  children: ReactNode;
};

/** Conversations at the left (behind a button on a phone), the conversation beside them. */
export function ChatFrame({ slug, threads, currentId, canStart, head, children }: ChatFrameProps) {
  const list = <ThreadList slug={slug} threads={threads} currentId={currentId} canStart={canStart} />;
  return (
    <div className="flex min-h-[calc(100dvh-3rem)]">
      <aside
        aria-label="Conversations"
        className="sticky top-12 hidden h-[calc(100dvh-3rem)] w-64 shrink-0 overflow-y-auto border-r bg-surface lg:block"
      >
        {list}
      </aside>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="sticky top-12 z-10 flex min-h-12 items-center gap-2 border-b bg-background px-4 py-2 sm:px-6">
          <ThreadSheet>{list}</ThreadSheet>
          {head}
        </header>
        {children}
      </div>
    </div>
  );
}
