export type DocsEntry = {
  href: string;
  title: string;
  detail: string;
  /** Found by, but not shown. */
  extra?: string;
};

const maxResults = 20;

/** The entries in which every word of the query occurs, those with it in the title first. */
export function searchDocs(entries: readonly DocsEntry[], query: string): DocsEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const scored = entries.flatMap((entry) => {
    const title = entry.title.toLowerCase();
    const rest = `${entry.detail} ${entry.extra ?? ""}`.toLowerCase();
    if (!words.every((word) => title.includes(word) || rest.includes(word))) return [];
    const score = words.reduce((sum, word) => sum + (title.startsWith(word) ? 3 : title.includes(word) ? 2 : 0), 0);
    return [{ entry, score }];
  });
  return scored
    .sort((a, b) => b.score - a.score)
    .slice(0, maxResults)
    .map(({ entry }) => entry);
}
