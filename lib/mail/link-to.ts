import { env } from "@/lib/core/env";

/** An absolute link to a page of this installation: `linkTo("/invite", { token })`. */
export function linkTo(path: `/${string}`, query: Record<string, string> = {}): string {
  const url = new URL(path, env().MANDATE_URL);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.toString();
}
