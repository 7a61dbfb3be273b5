import type { z } from "zod";
import type { createAgentInput } from "./schema";

export type AgentTemplate = {
  id: string;
  title: string;
  description: string;
  /** A task to try it with. */
  example: string;
  agent: z.input<typeof createAgentInput>;
};

/** The starting points of a new agent. */
export const agentTemplates: readonly AgentTemplate[] = [
  {
    id: "ask-my-documents",
    title: "Ask my documents",
    description: "Answers questions from your documents, with the passage behind every statement.",
    example: "How many days of annual leave do employees get?",
    agent: {
      name: "Document assistant",
      description: "Answers questions from the workspace's documents, with sources.",
      instructions:
        "Answer questions from our documents. Search them first. Quote the passage that answers the question and " +
        "name its source. When the documents do not say, say so instead of guessing.",
      tools: ["search_knowledge", "read_document", "calculate", "current_time"],
      autonomy: "ask_when_risky",
      budgets: { perRunMicroUsd: 250_000 },
    },
  },
  {
    id: "research-and-report",
    title: "Research and report",
    description: "Gathers what documents and allowed web pages say and writes a report as PDF or DOCX.",
    example: "Write a PDF report about our refund policy.",
    agent: {
      name: "Research analyst",
      description: "Researches a question and writes a report.",
      instructions:
        "Research the question in our documents, and on web pages where a task names them. Then write a report with a " +
        "short summary, the findings with their sources, and what is not known. Deliver it as a PDF unless the task " +
        "asks for another format.",
      tools: ["search_knowledge", "read_document", "http_request", "calculate", "write_document"],
      autonomy: "ask_when_risky",
      budgets: { perRunMicroUsd: 1_000_000 },
      limits: { maxSteps: 20, maxToolCalls: 40, maxDurationSeconds: 1_800 },
    },
  },
  {
    id: "inbox-assistant",
    title: "Inbox assistant",
    description: "Drafts answers from your documents and sends them once you approve.",
    example: "Summarise our refund policy and e-mail it to customer@example.com",
    agent: {
      name: "Inbox assistant",
      description: "Drafts and sends mail; a person approves each one.",
      instructions:
        "Draft answers to messages, using our documents for facts. Keep them short, friendly and correct. Send the " +
        "mail when the task asks for it; a person approves it before it leaves.",
      tools: ["search_knowledge", "read_document", "send_email"],
      autonomy: "ask_when_risky",
      budgets: { perRunMicroUsd: 250_000 },
    },
  },
  {
    id: "reviewer",
    title: "Reviewer with approval",
    description: "Checks texts and contracts against your documents and asks before it files its report.",
    example: "Review the supplier agreement for payment terms and write the findings as a PDF.",
    agent: {
      name: "Reviewer",
      description: "Reviews a text against our documents and files a report after approval.",
      instructions:
        "Review the text that the task names. Compare it with our documents. List what is missing, unclear or against " +
        "our rules, each with its passage. File the findings as a document when the task asks for it.",
      tools: ["search_knowledge", "read_document", "write_document"],
      autonomy: "ask_always",
      budgets: { perRunMicroUsd: 500_000 },
    },
  },
];

export function findTemplate(id: string): AgentTemplate | undefined {
  return agentTemplates.find((template) => template.id === id);
}
