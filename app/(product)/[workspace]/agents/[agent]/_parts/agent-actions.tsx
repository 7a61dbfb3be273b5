"use client";

import { Archive, Copy, Ellipsis, MessageSquare, RotateCcw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { toast } from "@/components/ui/toaster";
import { archiveAgentAction, duplicateAgentAction } from "../../actions";

type AgentActionsProps = {
  slug: string;
  agent: { id: string; slug: string; name: string; isArchived: boolean };
  can: { write: boolean; chat: boolean };
};

export function AgentActions({ slug, agent, can }: AgentActionsProps) {
  const router = useRouter();
  const [pending, setPending] = useState(false);

  async function setArchived(isArchived: boolean, isUndo = false) {
    setPending(true);
    const result = await archiveAgentAction(slug, { agent: agent.id, isArchived });
    setPending(false);
    if (!result.ok) return void toast.error(result.error.message);
    router.refresh();
    if (isUndo) return void toast.success(isArchived ? `${agent.name} is archived again` : `${agent.name} is back`);
    toast.success(isArchived ? `${agent.name} is archived and takes no new work` : `${agent.name} is back`, {
      action: { label: "Undo", onClick: () => void setArchived(!isArchived, true) },
    });
  }

  async function duplicate() {
    setPending(true);
    const result = await duplicateAgentAction(slug, { agent: agent.id });
    setPending(false);
    if (!result.ok) return void toast.error(result.error.message);
    toast.success(`Duplicated ${agent.name}`);
    router.push(`/${slug}/agents/${result.data.slug}`);
  }

  return (
    <>
      {can.chat && !agent.isArchived ? (
        <Button variant="outline" asChild>
          <Link href={`/${slug}/threads?agent=${agent.slug}`}>
            <MessageSquare aria-hidden />
            Chat
          </Link>
        </Button>
      ) : null}
      {can.write && agent.isArchived ? (
        <Button pending={pending} onClick={() => void setArchived(false)}>
          {pending ? null : <RotateCcw aria-hidden />}
          Restore
        </Button>
      ) : null}
      {can.write ? (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="outline" size="icon" aria-label={`More for ${agent.name}`} disabled={pending}>
              <Ellipsis aria-hidden />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent align="end">
            <DropdownMenuItem onSelect={() => void duplicate()}>
              <Copy aria-hidden />
              Duplicate
            </DropdownMenuItem>
            {agent.isArchived ? null : (
              <DropdownMenuItem onSelect={() => void setArchived(true)}>
                <Archive aria-hidden />
                Archive
              </DropdownMenuItem>
            )}
          </DropdownMenuContent>
        </DropdownMenu>
      ) : null}
    </>
  );
}
