/** The path with its query changed: null or an empty text removes a parameter. Others keep their place. */
export function hrefWith(
  pathname: string,
  current: Iterable<[string, string]>,
  changes: Record<string, string | null>,
): string {
  const params = new URLSearchParams([...current]);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === "") params.delete(name);
    else params.set(name, value);
  }
  const query = params.toString();
  return query ? `${pathname}?${query}` : pathname;
}
