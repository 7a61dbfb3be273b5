/** The one-time secret of a mailed link; empty when it was cut off. */
export async function readToken(searchParams: Promise<Record<string, string | string[] | undefined>>): Promise<string> {
  const { token } = await searchParams;
  return typeof token === "string" && token.length <= 200 ? token : "";
}
