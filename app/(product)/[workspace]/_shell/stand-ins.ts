import type { StandIn } from "@/components/shell/shell-types";

const known: Record<string, StandIn> = {
  postgres: { name: "Embedded Postgres", replaces: "a database server", variable: "DATABASE_URL" },
  mail: { name: "Local mailbox", replaces: "a mail server", variable: "SMTP_URL" },
  engine: { name: "Embedded engine", replaces: "Inngest", variable: "INNGEST_BASE_URL" },
  models: {
    name: "Built-in model",
    replaces: "a language model. It quotes and summarises your documents by selection and costs nothing",
    variable: "OPENAI_API_KEY, ANTHROPIC_API_KEY, GOOGLE_GENERATIVE_AI_API_KEY or MANDATE_OPENAI_COMPATIBLE_URL",
  },
};

/**
 * What the banner lists: the words of MANDATE_LOCAL, and the built-in model when it is the only one, also where nobody
 * started this with `npm start`. Words that are not known are left out.
 */
export function standInsOf(words: string, providers: readonly { kind: string }[]): StandIn[] {
  const wanted = new Set(words.split(",").map((word) => word.trim()));
  if (providers.every((provider) => provider.kind === "builtin")) wanted.add("models");
  else wanted.delete("models");
  return Object.entries(known).flatMap(([word, standIn]) => (wanted.has(word) ? [standIn] : []));
}
