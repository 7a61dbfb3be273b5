import type { GuardedFetch } from "../egress/guarded-fetch";
import type { ArtifactFile, EmailToSend, FoundPassage, ReadPage, ToolContext } from "../tool-context";

export type FakeToolContext = ToolContext & {
  /** What the capabilities were asked to do, in order. */
  emails: EmailToSend[];
  artifacts: ArtifactFile[];
  searches: Array<{ query: string; limit: number }>;
};

type Given = {
  limits?: Record<string, unknown>;
  now?: Date;
  signal?: AbortSignal;
  passages?: FoundPassage[];
  pages?: readonly ReadPage[];
  fetch?: GuardedFetch;
};

/** A context whose capabilities keep what they were given. Sending and saving are idempotent by key, as the real ones. */
export function fakeToolContext(given: Given = {}): FakeToolContext {
  const emails: EmailToSend[] = [];
  const artifacts: ArtifactFile[] = [];
  const searches: Array<{ query: string; limit: number }> = [];
  return {
    workspaceId: "ws_test",
    runId: "run_test",
    stepId: "step_test",
    idempotencyKey: "run_test:step_test",
    limits: given.limits ?? {},
    now: () => given.now ?? new Date("2026-03-01T08:30:00Z"),
    signal: given.signal ?? new AbortController().signal,
    emails,
    artifacts,
    searches,
    searchKnowledge: (query) => {
      searches.push(query);
      return Promise.resolve(given.passages ?? []);
    },
    readDocument: ({ documentId, page }) => {
      const own = (given.pages ?? []).filter((candidate) => candidate.documentId === documentId);
      const first = own[0];
      if (first === undefined) return Promise.resolve(null);
      return Promise.resolve(own.find((candidate) => candidate.page === page) ?? { ...first, page, text: "" });
    },
    sendEmail: (email) => {
      if (!emails.some((sent) => sent.idempotencyKey === email.idempotencyKey)) emails.push(email);
      return Promise.resolve({ messageId: `msg_${email.idempotencyKey}` });
    },
    saveArtifact: async ({ content, write }) => {
      const file = await write(content);
      if (!artifacts.some((saved) => saved.name === file.name)) artifacts.push(file);
      return { artifactId: "art_1", url: "/artifacts/art_1" };
    },
    fetch: given.fetch ?? (() => Promise.reject(new Error("no network in this test"))),
  };
}
