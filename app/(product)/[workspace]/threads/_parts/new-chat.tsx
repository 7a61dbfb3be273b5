"use client";

import { MessageSquare } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { EmptyState } from "@/components/patterns/empty-state";
import { Button } from "@/components/ui/button";
import { NativeSelect } from "@/components/ui/native-select";
import { startThreadAction } from "../actions";
import type { ChatOptions } from "./chat-options";
import { Composer } from "./composer";

type NewChatProps = {
  slug: string;
  options: ChatOptions;
  startAgent: string | null;
  canCreateAgents: boolean;
};

/** Choose an agent, say the first thing. Leads to the conversation, where the answer appears. */
export function NewChat({ slug, options, startAgent, canCreateAgents }: NewChatProps) {
  const router = useRouter();
  const [agentSlug, setAgentSlug] = useState(startAgent);
  const [start, setStart] = useState<{ text: string; at: number }>({ text: "", at: 0 });
  const agent = options.agents.find((item) => item.slug === agentSlug) ?? options.agents[0];

  if (!agent) {
    return (
      <div className="p-4 sm:p-6">
        <EmptyState
          icon={MessageSquare}
          title="No agent to talk to yet"
          description={
            canCreateAgents
              ? "Create an agent; then ask it something here."
              : "Owners, admins and builders create agents."
          }
          action={
            canCreateAgents ? (
              <Button asChild>
                <Link href={`/${slug}/agents/new`}>Create an agent</Link>
              </Button>
            ) : null
          }
        />
      </div>
    );
  }
  return (
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col justify-center gap-5 px-4 py-10 sm:px-6">
      <div className="grid gap-1">
        <h2 className="text-xl leading-7 font-semibold tracking-tight">Talk to {agent.name}</h2>
        {agent.description ? <p className="text-pretty text-muted-foreground">{agent.description}</p> : null}
      </div>
      <Composer
        key={start.at}
        slug={slug}
        options={options}
        startText={start.text}
        autoFocus
        placeholder={`Ask ${agent.name} something`}
        onSend={async (content, documents) => {
          const result = await startThreadAction(slug, {
            agent: agent.slug,
            content,
            documents: documents.map(({ id }) => id),
          });
          if (!result.ok) return result.error.message;
          router.push(`/${slug}/threads/${result.data.threadId}`);
          return null;
        }}
      >
        <NativeSelect
          aria-label="Agent"
          className="w-auto max-w-56 min-w-0"
          value={agent.slug}
          onChange={(event) => setAgentSlug(event.target.value)}
        >
          {options.agents.map((item) => (
            <option key={item.slug} value={item.slug}>
              {item.name}
            </option>
          ))}
        </NativeSelect>
      </Composer>
      <div className={agent.examples.length === 0 ? "hidden" : "grid gap-2"}>
        <h3 className="text-13 text-muted-foreground">For example</h3>
        <ul className="flex flex-wrap gap-2">
          {agent.examples.map((example) => (
            <li key={example} className="max-w-full">
              <Button
                variant="outline"
                size="sm"
                className="h-auto max-w-full py-1 text-left font-normal whitespace-normal"
                onClick={() => setStart({ text: example, at: start.at + 1 })}
              >
                {example}
              </Button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
