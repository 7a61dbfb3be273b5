import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { BreadcrumbTitle } from "@/components/shell/breadcrumb";
import { requireWorkspace } from "@/lib/access/require-workspace";
import type { WorkspaceContext } from "@/lib/access/workspace-context";
import { getAgent } from "@/lib/agents/get-agent";
import { getThread } from "@/lib/threads/list-threads";
import { findOr404 } from "../../agents/_parts/find-or-404";
import { ArchiveThreadButton } from "../_parts/archive-thread-button";
import { ChatFrame } from "../_parts/chat-frame";
import { loadChatOptions, loadThreadItems } from "../_parts/chat-options";
import { ConversationView } from "../_parts/conversation-view";
import { readConversation } from "../_parts/read-conversation";

type ThreadPageProps = { params: Promise<{ workspace: string; threadId: string }> };

export async function generateMetadata({ params }: ThreadPageProps): Promise<Metadata> {
  const { workspace, threadId } = await params;
  const ctx = await requireWorkspace(workspace);
  return { title: ctx.can("runs:read") ? (await findOr404(getThread(ctx, threadId))).title : "Chat" };
}

export default async function ThreadPage({ params }: ThreadPageProps) {
  const { workspace, threadId } = await params;
  const ctx = await requireWorkspace(workspace);
  if (!ctx.can("runs:read")) notFound();
  const thread = await findOr404(getThread(ctx, threadId));
  const slug = ctx.workspaceSlug;
  const [threads, options, conversation, isArchived] = await Promise.all([
    loadThreadItems(ctx),
    loadChatOptions(ctx),
    readConversation(ctx, threadId),
    isAgentArchived(ctx, thread.agentSlug),
  ]);
  const canTalk = ctx.can("runs:write");

  return (
    <ChatFrame
      slug={slug}
      threads={threads}
      currentId={threadId}
      canStart={canTalk}
      head={
        <>
          <div className="min-w-0 flex-1">
            <h1 className="truncate text-sm font-semibold">{thread.title}</h1>
            <p className="truncate text-xs text-muted-foreground">
              with{" "}
              {ctx.can("agents:read") ? (
                <Link
                  href={`/${slug}/agents/${thread.agentSlug}`}
                  className="underline underline-offset-2 hover:text-foreground"
                >
                  {thread.agentName}
                </Link>
              ) : (
                thread.agentName
              )}
            </p>
          </div>
          {canTalk ? <ArchiveThreadButton slug={slug} threadId={threadId} /> : null}
        </>
      }
    >
      <BreadcrumbTitle title={thread.title} />
      <ConversationView
        key={threadId}
        slug={slug}
        thread={{ id: thread.id, agentName: thread.agentName }}
        first={conversation}
        options={options}
        refusal={isArchived ? `${thread.agentName} is archived and takes no new work.` : null}
        can={{ talk: canTalk, seeKnowledge: ctx.can("knowledge:read") }}
      />
    </ChatFrame>
  );
}

async function isAgentArchived(ctx: WorkspaceContext, agentSlug: string): Promise<boolean> {
  if (!ctx.can("agents:read")) return false;
  return (await getAgent(ctx, agentSlug)).status === "archived";
}
