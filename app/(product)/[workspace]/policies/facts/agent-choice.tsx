"use client";

import { usePathname, useRouter } from "next/navigation";
import { NativeSelect } from "@/components/ui/native-select";

type AgentChoiceProps = { agents: { id: string; name: string }[]; chosen: string | null };

/** Chooses the agent whose facts are shown in full; in the URL. */
export function AgentChoice({ agents, chosen }: AgentChoiceProps) {
  const router = useRouter();
  const pathname = usePathname();
  if (agents.length === 0) return null;
  return (
    <NativeSelect
      className="sm:w-64"
      aria-label="Agent"
      value={chosen ?? ""}
      onChange={(event) => {
        const id = event.target.value;
        router.replace(id === "" ? pathname : `${pathname}?agent=${id}`, { scroll: false });
      }}
    >
      <option value="">All statements on agents</option>
      {agents.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </NativeSelect>
  );
}
