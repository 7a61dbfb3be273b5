import Link from "next/link";
import { agentTemplates } from "@/lib/agents/templates";

/** The starting points of a new agent, each a link to its form. */
export function TemplateCards({ slug }: { slug: string }) {
  return (
    <ul className="grid gap-3 sm:grid-cols-2">
      {agentTemplates.map(({ id, title, description, example }) => (
        <li
          key={id}
          className="relative grid content-start gap-1 rounded-lg border bg-card p-4 focus-within:border-ring hover:bg-surface"
        >
          <Link
            href={`/${slug}/agents/new?template=${id}`}
            className="font-medium text-foreground after:absolute after:inset-0 after:rounded-lg"
          >
            {title}
          </Link>
          <p className="text-13 text-pretty">{description}</p>
          <p className="mt-1 text-xs text-pretty italic">“{example}”</p>
        </li>
      ))}
    </ul>
  );
}
