import type { SummaryShape } from "@/lib/models/builtin/summarise";

export type DocumentFormat = "pdf" | "docx" | "md";

/** One thing that a request asks for. A request is a list of them, in order; later ones may use earlier results. */
export type Goal =
  | { kind: "identify" }
  | { kind: "greet"; thanks: boolean }
  | { kind: "answer"; questions: readonly string[] }
  | { kind: "summarise"; subject: string; focus: string; shape: SummaryShape; ofPrevious: boolean }
  | { kind: "report"; subject: string; format: DocumentFormat; title: string; ofPrevious: boolean }
  | { kind: "email"; to: readonly string[]; subject: string; literal: string; replies: boolean }
  | { kind: "calculate"; expression: string; asked: string }
  | { kind: "time"; zone: string | null; place: string }
  | {
      kind: "fetch";
      url: string;
      method: string;
      body: string;
      aspect: "status" | "content" | "summary" | "question";
      question: string;
    }
  | { kind: "read"; documentId: string; page: number | null }
  | { kind: "draft"; about: string; toPerson: string }
  | { kind: "review"; subject: string; criteria: string; againstDocuments: boolean }
  | { kind: "extract"; what: readonly EntityKind[] }
  | { kind: "unsupported"; what: string };

export type EntityKind = "dates" | "amounts" | "emails" | "links" | "phones";
