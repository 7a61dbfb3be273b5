import type { ExceptionDto } from "@/lib/governance/exception-schema";

/** Whom a rule does not bind now, until when, and who answers for it. */
export function ActiveExceptions({ exceptions }: { exceptions: readonly ExceptionDto[] }) {
  if (exceptions.length === 0) return null;
  return (
    <ul className="grid gap-1 text-13 text-muted-foreground">
      {exceptions.map((exception) => (
        <li key={exception.id} className="min-w-0 break-words">
          Does not bind for {exception.agentName ?? (exception.agentId ? "an agent that is gone" : "the workspace")}{" "}
          until {exception.expiresAt.slice(0, 10)} ({exception.owner}): {exception.reason}
        </li>
      ))}
    </ul>
  );
}
