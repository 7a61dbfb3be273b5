import type { GuardedFetch } from "./egress/guarded-fetch";

/** A passage that a search found, with what a citation needs. */
export type FoundPassage = {
  chunkId: string;
  documentId: string;
  documentName: string;
  page: number;
  pageEnd: number;
  headingPath: string[];
  text: string;
  score: number;
};

export type ReadPage = {
  documentId: string;
  documentName: string;
  page: number;
  pageCount: number;
  text: string;
};

export type EmailToSend = {
  to: string[];
  subject: string;
  text: string;
  html: string;
  /** The same key sends at most one message, however often the step runs. */
  idempotencyKey: string;
};

export type ArtifactFile = { name: string; contentType: string; bytes: Uint8Array };

/** A file to keep. The same step and name give the same artifact again, however often the step runs. */
export type ArtifactToSave<Content extends object = object> = {
  /** Every text that the file is made of: the rules are asked about them before anything is kept. */
  content: Content;
  /** Makes the file of what may be kept of the content. */
  write: (content: Content) => Promise<ArtifactFile>;
};

export type SavedArtifact = { artifactId: string; url: string };

/**
 * What a tool may touch, given to it for one call. Every capability is already bound to the run's workspace and to what
 * its agent may see; a tool can name neither. Tests pass fakes.
 */
export type ToolContext = {
  workspaceId: string;
  runId: string;
  stepId: string;
  /** Equal for every repetition of this step; side effects are keyed by it. */
  idempotencyKey: string;
  /** The grant's limits as stored; the tool's `limitsSchema` reads them. */
  limits: Record<string, unknown>;
  now: () => Date;
  signal: AbortSignal;
  searchKnowledge: (query: { query: string; limit: number }) => Promise<FoundPassage[]>;
  /** Null when there is no such document for this agent; a page beyond the end answers with its `pageCount` and no text. */
  readDocument: (request: { documentId: string; page: number }) => Promise<ReadPage | null>;
  sendEmail: (email: EmailToSend) => Promise<{ messageId: string }>;
  /** Keeps the file, without what the rules want taken out. What they deny ends the call and the run. */
  saveArtifact: <Content extends object>(artifact: ArtifactToSave<Content>) => Promise<SavedArtifact>;
  fetch: GuardedFetch;
};
