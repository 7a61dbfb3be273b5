import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { EmptyState } from "@/components/patterns/empty-state";
import { requireWorkspace } from "@/lib/access/require-workspace";
import { ChatFrame } from "./_parts/chat-frame";
import { loadChatOptions, loadThreadItems } from "./_parts/chat-options";
import { NewChat } from "./_parts/new-chat";

export const metadata: Metadata = { title: "Chat" };

type ThreadsPageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const pageQuery = z.object({ agent: z.string().min(1).max(100).optional().catch(undefined) });

export default async function ThreadsPage({ params, searchParams }: ThreadsPageProps) {
  const ctx = await requireWorkspace((await params).workspace);
  if (!ctx.can("runs:read")) notFound();
  const query = pageQuery.parse(await searchParams);
  const canStart = ctx.can("runs:write");
  const [threads, options] = await Promise.all([loadThreadItems(ctx), loadChatOptions(ctx)]);

  return (
    <ChatFrame
      slug={ctx.workspaceSlug}
      threads={threads}
      currentId={null}
      canStart={canStart}
      head={<h1 className="text-sm font-semibold">{canStart ? "New chat" : "Chat"}</h1>}
    >
      {canStart ? (
        <NewChat
          key={query.agent ?? ""}
          slug={ctx.workspaceSlug}
          options={options}
          startAgent={query.agent ?? threads[0]?.agentSlug ?? options.agents.at(-1)?.slug ?? null}
          canCreateAgents={ctx.can("agents:write")}
        />
      ) : (
        <div className="p-4 sm:p-6">
          <EmptyState
            title="You can read conversations"
            description="Choose one from the list. Talking to agents needs the permission runs:write."
          />
        </div>
      )}
    </ChatFrame>
  );
}
