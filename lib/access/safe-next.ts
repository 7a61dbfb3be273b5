/** The path to go to after signing in, when it is one of ours; else null. Refuses other hosts in every spelling. */
export function safeNext(next: unknown): string | null {
  if (typeof next !== "string" || next.length > 1_000 || !next.startsWith("/")) return null;
  const base = "http://own.invalid";
  const url = URL.parse(next, base);
  if (!url || url.origin !== base) return null;
  return url.pathname.startsWith("//") ? null : `${url.pathname}${url.search}${url.hash}`;
}
