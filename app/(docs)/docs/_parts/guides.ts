/** The guides in reading order. Each is a page of that name below /docs. */
export const guides = [
  {
    slug: "quick-start",
    title: "Quick start",
    summary: "Upload a document, give an agent a task about it, approve the risky step, read the result: with curl.",
  },
  {
    slug: "authentication",
    title: "Keys and scopes",
    summary: "How a program proves who it is, and what each scope lets it do.",
  },
  { slug: "streaming", title: "Following a run", summary: "Wait, poll, or receive each step as it happens." },
  {
    slug: "webhooks",
    title: "Webhooks",
    summary: "Be called back when a run ends, and check that the call is genuine.",
  },
  { slug: "errors", title: "Errors", summary: "One form for all of them, with a code that never changes." },
  {
    slug: "pagination",
    title: "Pagination",
    summary: "Read long lists page by page without missing or repeating a row.",
  },
  {
    slug: "idempotency",
    title: "Idempotency",
    summary: "Repeat a request after a broken connection without doing the thing twice.",
  },
  {
    slug: "rate-limits",
    title: "Rate limits",
    summary: "How many requests a minute, and what to do when there were too many.",
  },
] as const;

export type GuideSlug = (typeof guides)[number]["slug"];

export function guideOf(slug: GuideSlug): { title: string; summary: string } {
  const guide = guides.find((candidate) => candidate.slug === slug);
  return guide ?? { title: slug, summary: "" };
}
